import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Count } from './count.ts';

/** The counts in progress, by register: a call, a lock or another screen may come between. */
const counts = createStore<Readonly<Record<string, Count>>>()(() => ({}));

/** The count of a register that is in progress; undefined when there is none. */
export function useCount(register: string): Count | undefined {
  return useStore(counts, (all) => all[register]);
}

/** Begins a count, or takes up one that was dropped. */
export function putCount(count: Count): void {
  counts.setState({ [count.register]: count });
}

/** Changes a count in progress; nothing happens when there is none. */
export function changeCount(register: string, change: (count: Count) => Count): void {
  const before = counts.getState()[register];
  if (before) putCount(change(before));
}

/** Ends a count: it is in the book, or nobody wants it. */
export function endCount(register: string): void {
  const { [register]: _ended, ...rest } = counts.getState();
  counts.setState(rest, true);
}

/** The count of a register at this moment, for what comes between two drawings. */
export function countNow(register: string): Count | undefined {
  return counts.getState()[register];
}
