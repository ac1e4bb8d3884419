import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What the chosen kind is for: a new call, or the one in the form; null while nothing is being chosen. */
export type KindChooser = 'begin' | 'change' | null;

const chooser = createStore<{ readonly open: KindChooser }>()(() => ({ open: null }));

/** What the kinds behind F8 are open for now. */
export function useKindChooser(): KindChooser {
  return useStore(chooser, ({ open }) => open);
}

/** Opens or closes the kinds behind F8; the strip and the form both do. */
export function setKindChooser(open: KindChooser): void {
  chooser.setState({ open });
}
