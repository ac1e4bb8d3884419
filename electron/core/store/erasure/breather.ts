import { setImmediate as turn } from 'node:timers/promises';

/** How long an erasure works before everything else gets its turn, in milliseconds. */
const SLICE_MS = 8;

/** Gives way to other work whenever the time is up; called between small pieces of work. */
export type Breathe = () => Promise<void>;

/** Begins a piece of long work that gives way every few milliseconds. */
export function createBreather(signal?: AbortSignal): Breathe {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    signal?.throwIfAborted();
    await turn();
    began = performance.now();
  };
}
