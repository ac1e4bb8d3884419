import { pageDay } from '../../../shared/domain/duty-log/page-day.ts';
import type { FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import { BACK_ENTRY_DAYS } from '../../../shared/domain/paper/plan-back-entry.ts';
import { dayAfter } from '../../../shared/rules/local-days.ts';
import type { WholePast } from '../past/whole-past.ts';
import type { LivingRecords } from './living-by-day.ts';

/**
 * Answers for one day after the other which filed lines of the duty log stand on its page.
 *
 * History keeps them with the day on which they were written, so it is read ahead as far as a back-entry may reach.
 */
export function createLogAhead(
  past: Pick<WholePast, 'logOf'>,
  filed: ReadonlySet<string>,
  { log: living, timeZone }: LivingRecords,
  signal?: AbortSignal,
): (on: string) => Promise<FiledRecord[]> {
  const waiting = new Map<string, FiledRecord[]>();
  let next: string | null = null;

  async function readDay(day: string): Promise<void> {
    if (!filed.has(day)) return;
    for (const entry of await past.logOf(day, signal)) {
      if (living.has(entry.id)) continue;
      const page = pageDay(entry, timeZone);
      const there = waiting.get(page) ?? [];
      waiting.set(page, [...there, { kind: 'log', entry }]);
    }
  }

  return async (on) => {
    const until = dayAfter(on, BACK_ENTRY_DAYS);
    for (let day = next ?? on; day <= until; day = dayAfter(day)) await readDay(day);
    next = dayAfter(until);
    const lines = waiting.get(on) ?? [];
    // What stands on an earlier page belongs to no day that is still asked for.
    for (const day of waiting.keys()) if (day <= on) waiting.delete(day);
    return lines;
  };
}
