/** The first of `printer-1`, `printer-2` … that nothing in the book is called; an id is never used a second time. */
export function unusedId(prefix: string, taken: Iterable<string | null>): string {
  const used = new Set(taken);
  let n = 1;
  while (used.has(`${prefix}-${n}`)) n += 1;
  return `${prefix}-${n}`;
}
