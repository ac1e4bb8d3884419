import { createStore } from 'zustand/vanilla';

/** Which of one's own records was opened last: whoever comes back from its order finds the focus there. */
export const ownPlace = createStore<{ readonly record: string | null }>()(() => ({ record: null }));
