import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Which things of a register are shown. */
export type Narrowing = 'all' | 'in' | 'out' | 'late' | 'lost';

/** How the list of one register stands; it stays while one looks elsewhere. */
interface ListState {
  readonly narrowing: Narrowing;
  readonly text: string;
  /** The thing the keys are about. */
  readonly chosen: string | null;
}

const untouched: ListState = { narrowing: 'all', text: '', chosen: null };

const store = createStore<Readonly<Record<string, ListState>>>()(() => ({}));

/** What is shown of a register, and how it is changed. */
export function useListState(
  register: string,
): ListState & { readonly change: (part: Partial<ListState>) => void } {
  const state = useStore(store, (all) => all[register] ?? untouched);
  return {
    ...state,
    change: (part) => store.setState((all) => ({ [register]: { ...(all[register] ?? untouched), ...part } })),
  };
}
