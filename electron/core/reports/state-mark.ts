import type { DeskState } from '../../../shared/domain/book.ts';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import { dayOfNumber } from '../../../shared/domain/history/filed-record.ts';
import type { ReportPeriod } from '../../../shared/domain/report/report-period.ts';

/**
 * All that the report of a period is counted from besides the clock, as a text: it stays the same until some of that changes,
 * whatever else is written into the book.
 *
 * Records are replaced and never changed, so each stands for what it says.
 */
export function stateMark(desk: DeskState, { toOn }: Pick<ReportPeriod, 'toOn'>, writings: number): string {
  const { orders, calls, custody, handovers, things, cases, shifts, shiftPatterns } = desk;
  const numbered = [orders, calls, custody, handovers].map((records) =>
    Object.values<{ readonly number: string }>(records).filter(({ number }) => dayOfNumber(number) <= toOn),
  );
  const others = [things, cases, shifts, shiftPatterns].map((entries) => Object.values<object>(entries));
  const { clockRules, workdays, trade, timeZone, setBackMs } = clockTables(desk);
  const lists = [...numbered, ...others, desk.quality, [clockRules, workdays, desk.numbers]];
  return [writings, trade, timeZone, setBackMs, ...lists.map((list) => list.map(identityOf).join(' '))].join(
    '/',
  );
}

/** Numbers instead of the records themselves: what was kept of a report must not keep what was erased. */
const identities = new WeakMap<object, number>();
let given = 0;

function identityOf(record: object): number {
  const known = identities.get(record);
  if (known !== undefined) return known;
  given += 1;
  identities.set(record, given);
  return given;
}
