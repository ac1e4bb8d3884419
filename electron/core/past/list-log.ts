import { pageDay } from '../../../shared/domain/duty-log/page-day.ts';
import type { LogCategory, LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import { BACK_ENTRY_DAYS } from '../../../shared/domain/paper/plan-back-entry.ts';
import { dayAfter } from '../../../shared/rules/local-days.ts';
import type { History } from '../store/history/history.ts';
import type { Store } from '../store/store.ts';

/** Where the lines of the log are. */
export interface LogSource {
  readonly store: Store;
  readonly history: Pick<History, 'logOf'>;
}

/** Lines of the duty log, the newest happening first: those at hand, or all of one local day from wherever they are. */
export async function listLog(
  { store, history }: LogSource,
  { on, category, limit }: { on?: string | undefined; category?: LogCategory | undefined; limit: number },
): Promise<LogEntry[]> {
  const living = await store.read(({ desk }) => desk.log);
  const lines = on === undefined ? living : await linesOfDay(living, { store, history }, on);
  return (
    lines
      .filter((entry) => category === undefined || entry.category === category)
      // Of two of the same moment the one that was written later comes first.
      .toReversed()
      .toSorted((a, b) => b.happenedAt.localeCompare(a.happenedAt) || b.at.localeCompare(a.at))
      .slice(0, limit)
  );
}

/**
 * The lines on the page of a day; one that was written later stands on the page of its true time, although history keeps it
 * with the day on which it was written.
 */
async function linesOfDay(
  living: readonly LogEntry[],
  { store, history }: LogSource,
  on: string,
): Promise<LogEntry[]> {
  const timeZone = store.book.desk.centre?.timeZone ?? 'Asia/Shanghai';
  const filed: LogEntry[] = [];
  for (let later = 0; later <= BACK_ENTRY_DAYS; later += 1)
    filed.push(...(await history.logOf(dayAfter(on, later))));
  const known = new Set(living.map(({ id }) => id));
  return [...filed.filter(({ id }) => !known.has(id)), ...living].filter(
    (entry) => pageDay(entry, timeZone) === on,
  );
}
