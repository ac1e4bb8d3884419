import {
  wholeYears,
  type CalendarField,
  type CalendarMapping,
  type CalendarProblem,
  type PlannedDay,
} from '../../../shared/domain/rules/calendar-import.ts';
import { localDay } from '../../../shared/domain/primitives.ts';
import { sameRecord } from '../../../shared/domain/rescue/same-record.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { CalendarDay, WorkdayCalendar } from '../../../shared/rules/workdays.ts';
import { DAY_WORDS } from './calendar-words.ts';
import { judgeRows, problemAt, type JudgedRows } from './judge-rows.ts';
import { entryByWord } from './register-words.ts';
import { rowCells } from './row-cells.ts';
import type { LongWork } from './slices.ts';
import type { Table } from './table.ts';

/** What a list of days would change in the calendar; nothing of it is in the book yet. */
export interface CalendarPlan extends JudgedRows<CalendarProblem> {
  /** In the order of the file. */
  readonly days: readonly PlannedDay[];
  readonly unchanged: number;
  /** The years that the list holds whole and the calendar does not know yet. */
  readonly years: readonly number[];
}

interface CalendarRequest {
  readonly table: Table;
  readonly mapping: CalendarMapping;
  readonly calendar: WorkdayCalendar;
  /** The present year by the clock on the wall. */
  readonly year: number;
}

type Kind = CalendarProblem['kind'];

const LONGEST_NAME = 60;

/**
 * Works out what a list of days would change in the workday calendar, without changing anything.
 *
 * Days lie in a year that the calendar knows, in the present or in the coming one; any other is a slip of the pen.
 */
export async function planCalendarDays(
  { table, mapping, calendar, year }: CalendarRequest,
  work: LongWork = {},
): Promise<Result<CalendarPlan, { kind: 'cancelled' } | { kind: 'no-usable-column' }>> {
  if (!mapping.includes('on') || !mapping.includes('kind')) return refuse({ kind: 'no-usable-column' });
  const years = new Set([...calendar.years, year, year + 1]);
  const rowByDay = new Map<string, number>();
  const days: PlannedDay[] = [];
  const said: CalendarDay[] = [];

  function keep(row: number, day: CalendarDay): CalendarProblem[] {
    const at = (kind: Kind, value: string) => [problemAt(row, mapping.indexOf('on'), kind, value)];
    if (!years.has(Number(day.on.slice(0, 4)))) return at('year-unknown', day.on);
    const twin = rowByDay.get(day.on);
    if (twin !== undefined) return at('duplicate-day', String(twin));
    rowByDay.set(day.on, row);
    said.push(day);
    const before = calendar.days[day.on] ?? null;
    // A list without names does not take away those that the calendar has.
    const after = day.name === '' && before !== null ? { ...day, name: before.name } : day;
    if (before === null || !sameRecord(before, after)) days.push({ before, day: after });
    return [];
  }

  const judged = await judgeRows<CalendarProblem>(
    table,
    (row, cells) => {
      const read = readDay(row, cells, mapping);
      return read.ok ? keep(row, read.value) : read.error;
    },
    work,
  );
  if (judged === null) return refuse({ kind: 'cancelled' });
  const fresh = wholeYears(said).filter((each) => !calendar.years.includes(each));
  return ok({ ...judged, days, unchanged: said.length - days.length, years: fresh });
}

function readDay(
  row: number,
  cells: readonly string[],
  mapping: CalendarMapping,
): Result<CalendarDay, readonly CalendarProblem[]> {
  const cell = rowCells<CalendarField, Kind>(row, cells, mapping);
  const onText = cell.read('on');
  const on = onText === undefined ? undefined : dayOfCell(onText);
  if (onText === undefined) cell.report('missing-day', 'on', '');
  else if (on === undefined) cell.report('bad-day', 'on', onText);
  const kindText = cell.read('kind');
  const kind = kindText === undefined ? undefined : entryByWord(DAY_WORDS, kindText);
  if (kindText === undefined) cell.report('missing-kind', 'kind', '');
  else if (kind === undefined) cell.report('unknown-kind', 'kind', kindText);
  const name = cell.readUpTo('name', LONGEST_NAME, 'too-long') ?? '';
  if (cell.problems.length > 0 || on === undefined || kind === undefined) return refuse(cell.problems);
  return ok({ on, kind, name });
}

/** A day as lists write it: 2027-10-01, 2027/10/1, 2027年10月1日, 20271001, with or without an hour behind it. */
function dayOfCell(text: string): string | undefined {
  const parts =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:[\sT]\S*)?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const on = localDay.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return on.success ? on.data : undefined;
}
