import { letOthersRun } from '../let-others-run.ts';

/** Told after every slice; counts are of the items of this step. */
export type Progress = (done: number, total: number) => void;

/** How long work goes on: told how far it is, asked to stop through the signal. */
export type LongWork = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: Progress | undefined;
};

/**
 * Visits every item in order, in slices of `size` items between which the event loop runs.
 *
 * Returns false, after the current slice, when the signal is aborted.
 */
export async function inSlices<T>(
  items: readonly T[],
  size: number,
  visit: (item: T, index: number) => void,
  { signal, onProgress }: LongWork = {},
): Promise<boolean> {
  for (let from = 0; from < items.length; from += size) {
    if (signal?.aborted) return false;
    const to = Math.min(items.length, from + size);
    items.slice(from, to).forEach((item, offset) => visit(item, from + offset));
    onProgress?.(to, items.length);
    await letOthersRun();
  }
  return !signal?.aborted;
}
