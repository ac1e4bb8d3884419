/** So many of the highest are dark. */
const HIGH = 2;
/** Figures that stand nearer to each other run together. */
const APART = 3;
/** So few are so broad that each has room for its figure. */
const FEW = 12;

/** Bars that stand out, by their places. */
export interface HighBars {
  /** The highest ones. */
  readonly dark: readonly number[];
  /** Those with their figure above: all where they are few, else the highest and the next peak that stands far enough from it. */
  readonly told: readonly number[];
}

/** Which of some bars stand out; of equal ones the first, and none that is empty. */
export function highestOf(counts: readonly number[]): HighBars {
  const places = counts
    .map((count, place) => ({ count, place }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ place }) => place);
  const [first] = places;
  if (first === undefined) return { dark: [], told: [] };
  if (counts.length <= FEW) return { dark: places.slice(0, HIGH), told: places };
  const second = places.find((place) => Math.abs(place - first) >= APART);
  return { dark: places.slice(0, HIGH), told: second === undefined ? [first] : [first, second] };
}
