import type { ClockTables } from '../../rules/clock-runs.ts';
import { localOffset } from '../../rules/local-days.ts';
import type { ChangedNumbers } from '../../rules/numbers.ts';
import type { Kind } from '../call/call.ts';
import type { Order } from '../order/order.ts';
import type { QualityCheck } from '../quality/quality-draw.ts';
import type { Handover } from '../shift/handover.ts';
import type { ReportPeriod } from './report-period.ts';
import type { FigureRecord, TalliedId } from './report.ts';

/** One record as it counts for one figure; every sum of a report and every list behind it are made of these. */
export interface Tally extends FigureRecord {
  readonly figure: TalliedId;
  readonly department: string | null;
  /** Whose figure it is. */
  readonly staff: string | null;
  /** Of the call or the order. */
  readonly of: Kind | null;
  readonly place: string;
  readonly problem: string;
  /** The local day in the number, by which ledgers and history keep it. */
  readonly day: string;
  /** The local hour of `at`. */
  readonly hour: number;
  /** An order that mends what was mended before. */
  readonly isRework: boolean;
  /** Counted time beyond a limit; 0 when it was kept. */
  readonly overMs: number;
}

/** What has to be known of an order by whoever called about it. */
export type OrderFate = Pick<Order, 'state' | 'dispatchedAt' | 'department'>;

/** What records are counted by. */
export interface Around {
  readonly period: ReportPeriod;
  readonly tables: ClockTables;
  readonly numbers: ChangedNumbers;
  /** By the clock on the wall, in milliseconds. */
  readonly now: number;
  /** The end of the period by the same clock, or now while it runs: what is open, out or owed is counted as of it. */
  readonly end: number;
  /** The checks of quality samples, by the record that was checked. */
  readonly checks: ReadonlyMap<string, QualityCheck>;
  /** The first day of which checks are still known; null when there were none at all. */
  readonly checksKeptFrom: string | null;
  /** What became of an order of the period; undefined when it is older. */
  fateOf(order: string): OrderFate | undefined;
  /** When a shift ends by the plan, in milliseconds; null when nothing says so. */
  plannedEnd(handover: Pick<Handover, 'shift' | 'preparedAt' | 'plannedEnd'>): number | null;
}

const LONGEST_TITLE = 120;
const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;

/** What all tallies of one record have in common. */
export type Base = Pick<Tally, 'kind' | 'number' | 'at' | 'title' | 'day'> &
  Partial<Pick<Tally, 'department' | 'staff' | 'of' | 'place' | 'problem' | 'isRework'>>;

/** What a figure says of a record besides. */
type Measured = Partial<
  Pick<Tally, 'kind' | 'at' | 'isMissed' | 'value' | 'unit' | 'department' | 'staff' | 'clock' | 'overMs'>
>;

/** A tally of a record: what is not said is nothing. */
export function tally(figure: TalliedId, base: Base, { tables }: Around, more: Measured = {}): Tally {
  const at = more.at ?? base.at;
  // Field by field, and not by spreading one over the other: a month has a quarter of a million of them.
  return {
    figure,
    kind: more.kind ?? base.kind,
    number: base.number,
    at,
    title: base.title.slice(0, LONGEST_TITLE),
    day: base.day,
    hour: localHour(at, tables.timeZone),
    isMissed: more.isMissed ?? false,
    value: more.value ?? null,
    unit: more.unit ?? null,
    department: more.department ?? base.department ?? null,
    staff: more.staff ?? base.staff ?? null,
    of: base.of ?? null,
    place: base.place ?? '',
    problem: base.problem ?? '',
    clock: more.clock ?? null,
    isRework: base.isRework ?? false,
    overMs: more.overMs ?? 0,
  };
}

let last = { at: '', timeZone: '', hour: 0 };

/** The local hour of a moment; the tallies of one record ask for the same again and again. */
function localHour(at: string, timeZone: string): number {
  if (at !== last.at || timeZone !== last.timeZone)
    last = { at, timeZone, hour: hourAt(Date.parse(at), timeZone) };
  return last.hour;
}

function hourAt(instant: number, timeZone: string): number {
  const hours = Math.floor((instant + localOffset(instant, timeZone)) / HOUR_MS);
  return ((hours % HOURS_A_DAY) + HOURS_A_DAY) % HOURS_A_DAY;
}

/** Whether a day lies in the period. */
export function isWithin({ fromOn, toOn }: Pick<ReportPeriod, 'fromOn' | 'toOn'>, day: string): boolean {
  return day >= fromOn && day <= toOn;
}

/** A place and what was said, in one line. */
export function titleOf({
  place,
  text,
}: {
  readonly place: { readonly name: string };
  readonly text: string;
}) {
  return [place.name, text].filter((part) => part !== '').join(' ');
}
