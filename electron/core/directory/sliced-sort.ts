const ITEMS_PER_STEP = 400;

/** Sorts runs of items and merges them pairwise, a step at a time: one sort of 20,000 holds the process for 30 ms. */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += ITEMS_PER_STEP) {
    runs.push(items.slice(from, from + ITEMS_PER_STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergeRuns(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeRuns<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  const merged: T[] = [];
  let [atA, atB] = [0, 0];
  while (atA < a.length || atB < b.length) {
    const [nextA, nextB] = [a[atA], b[atB]];
    const takesA = nextB === undefined || (nextA !== undefined && compare(nextA, nextB) <= 0);
    const taken = takesA ? a[atA++] : b[atB++];
    if (taken !== undefined) merged.push(taken);
    if (merged.length % (4 * ITEMS_PER_STEP) === 0) yield;
  }
  return merged;
}
