import { dayAfter } from '../../rules/local-days.ts';
import { dayOf } from '../numbers.ts';
import { BACK_ENTRY_DAYS } from '../paper/plan-back-entry.ts';
import type { LogEntry } from './log-entry.ts';

/**
 * The local day on whose page a line of the duty log stands: the one on which it happened, even if it was written later.
 *
 * One that was written later than a back-entry may be, as the book itself writes after weeks without power, stands on the page
 * of the day on which it was written: the earlier one was read and signed long ago, and every line stands on one page.
 */
export function pageDay({ happenedAt, at }: Pick<LogEntry, 'happenedAt' | 'at'>, timeZone: string): string {
  const happenedOn = dayOf(happenedAt, timeZone);
  const writtenOn = dayOf(at, timeZone);
  const isInTime = happenedOn <= writtenOn && writtenOn <= dayAfter(happenedOn, BACK_ENTRY_DAYS);
  return isInTime ? happenedOn : writtenOn;
}
