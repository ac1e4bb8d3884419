/**
 * Keeps a list still under the hand that works in it (ux 4.4, 6.2).
 *
 * `held` are the ids in the order in which they stood when the selection last moved. Known ones keep their place;
 * new ones come last, except those that go first by rule (emergencies). `kept` is the selected one, which stays even
 * when it no longer belongs to the list. Without `held` the list is given back as it is.
 */
export function holdOrder<T>(
  rows: readonly T[],
  held: readonly string[] | null,
  { idOf, kept, goesFirst }: { idOf: (row: T) => string; kept: T | null; goesFirst: (row: T) => boolean },
): T[] {
  const present = kept && !rows.some((row) => idOf(row) === idOf(kept)) ? [...rows, kept] : [...rows];
  if (held === null) return present;
  const placeOf = new Map(held.map((id, index) => [id, index]));
  const known = present
    .filter((row) => placeOf.has(idOf(row)))
    .sort((a, b) => (placeOf.get(idOf(a)) ?? 0) - (placeOf.get(idOf(b)) ?? 0));
  const fresh = present.filter((row) => !placeOf.has(idOf(row)));
  return [...fresh.filter(goesFirst), ...known, ...fresh.filter((row) => !goesFirst(row))];
}
