import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';

/** A line of the page, with what was added to it later, oldest first. */
export interface PageLine {
  readonly entry: LogEntry;
  readonly later: readonly LogEntry[];
}

/**
 * The lines of a page, the newest happening first; what was added to a line stands under it.
 *
 * Of two of the same moment the one that was written later comes first.
 */
export function pageLines(entries: readonly LogEntry[]): PageLine[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const added = Map.groupBy(
    entries.filter((entry) => originOf(entry, byId) !== entry),
    (entry) => originOf(entry, byId).id,
  );
  return entries
    .filter((entry) => originOf(entry, byId) === entry)
    .toReversed()
    .sort((a, b) => b.happenedAt.localeCompare(a.happenedAt) || b.at.localeCompare(a.at))
    .map((entry) => ({
      entry,
      later: (added.get(entry.id) ?? []).toSorted((a, b) => a.at.localeCompare(b.at)),
    }));
}

/** The first line of a chain of corrections, as far as it stands on this page. */
function originOf(entry: LogEntry, byId: ReadonlyMap<string, LogEntry>): LogEntry {
  let origin = entry;
  for (
    let next = byId.get(origin.supplements ?? '');
    next !== undefined && next !== entry;
    next = byId.get(origin.supplements ?? '')
  )
    origin = next;
  return origin;
}
