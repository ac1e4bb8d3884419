/**
 * The row a movement key leads to, or undefined when the key moves nowhere.
 *
 * `page` is how many rows are seen at once; PgUp and PgDn keep one of them in sight.
 */
export function rowAfterKey<Id>(key: string, ids: readonly Id[], from: Id, page: number): Id | undefined {
  const here = ids.indexOf(from);
  const step = Math.max(1, page - 1);
  const moves: Readonly<Record<string, number>> = {
    ArrowUp: here - 1,
    ArrowDown: here + 1,
    PageUp: here - step,
    PageDown: here + step,
    Home: 0,
    End: ids.length - 1,
  };
  const there = moves[key];
  if (there === undefined) return undefined;
  return ids[Math.min(Math.max(there, 0), ids.length - 1)];
}

/** The marked rows after one was marked or unmarked. */
export function toggled(marked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(marked);
  if (!next.delete(id)) next.add(id);
  return next;
}
