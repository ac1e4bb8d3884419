import { weekdayOf } from '../../rules/local-days.ts';
import { reportTables } from '../../rules/report-tables.ts';
import type { TalliedId } from './report.ts';
import { addRepeat, type Repeats } from './repeats.ts';
import type { Tally } from './tally.ts';

/** What some tallies of one figure come to. */
export interface Sum {
  of: number;
  missed: number;
  /** Of the values that were measured. */
  value: number;
}

type ByFigure = Map<TalliedId, Sum>;

/** All that a report needs to know of its tallies; only the fold that made it changes it. */
export interface Sums {
  readonly figures: ByFigure;
  readonly departments: Map<string, ByFigure>;
  readonly staff: Map<string, ByFigure>;
  /** Calls by hour, weekday from Monday on, day, kind and place. */
  readonly hours: number[];
  readonly weekdays: number[];
  readonly days: Map<string, number>;
  readonly kinds: Map<string, number>;
  readonly places: Map<string, number>;
  /** Of each figure, by hour, what counts against it. */
  readonly missedHours: Map<TalliedId, number[]>;
  readonly repeatPlaces: Repeats;
  readonly repeatProblems: Repeats;
  /** How many days each order had been open that was open at the end. */
  readonly openDays: number[];
  /** The worst, the worst first. */
  worst: Worst[];
}

/** What a report says of a clock that was missed by much; sums are kept for a while, and who called must not be in them. */
export type Worst = Pick<Tally, 'number' | 'clock' | 'department' | 'overMs'>;

const { lines: WORST } = reportTables.worst;

/** Nothing counted yet. */
export function noSums(): Sums {
  return {
    figures: new Map(),
    departments: new Map(),
    staff: new Map(),
    hours: Array.from({ length: 24 }, () => 0),
    weekdays: Array.from({ length: 7 }, () => 0),
    days: new Map(),
    kinds: new Map(),
    places: new Map(),
    missedHours: new Map(),
    repeatPlaces: new Map(),
    repeatProblems: new Map(),
    openDays: [],
    worst: [],
  };
}

/** Adds one tally to all that it belongs to. */
export function addTally(sums: Sums, tally: Tally): void {
  add(sums.figures, tally);
  if (tally.department !== null) add(inner(sums.departments, tally.department), tally);
  if (tally.staff !== null) add(inner(sums.staff, tally.staff), tally);
  if (tally.isMissed) {
    const hours = sums.missedHours.get(tally.figure) ?? Array.from({ length: 24 }, () => 0);
    hours[tally.hour] = (hours[tally.hour] ?? 0) + 1;
    sums.missedHours.set(tally.figure, hours);
  }
  if (tally.figure === 'calls') addCall(sums, tally);
  if (tally.figure === 'orders') {
    addRepeat(sums.repeatPlaces, tally.place, tally.problem, tally.isRework);
    addRepeat(sums.repeatProblems, tally.problem, tally.place, tally.isRework);
  }
  if (tally.figure === 'open-orders') sums.openDays.push(tally.value ?? 0);
  if (tally.figure === 'clocks-met' && tally.isMissed) addWorst(sums, tally);
}

/** The sum of a figure; nothing when it has no record. */
export function sumOf(figures: ReadonlyMap<TalliedId, Sum> | undefined, figure: TalliedId): Readonly<Sum> {
  return figures?.get(figure) ?? { of: 0, missed: 0, value: 0 };
}

function add(figures: ByFigure, { figure, isMissed, value }: Tally): void {
  const sum = figures.get(figure) ?? { of: 0, missed: 0, value: 0 };
  sum.of += 1;
  sum.missed += isMissed ? 1 : 0;
  sum.value += value ?? 0;
  figures.set(figure, sum);
}

function inner(outer: Map<string, ByFigure>, key: string): ByFigure {
  const known = outer.get(key) ?? new Map<TalliedId, Sum>();
  outer.set(key, known);
  return known;
}

function addCall(sums: Sums, { hour, day, of, place }: Tally): void {
  const weekday = weekdayOf(day) - 1;
  sums.hours[hour] = (sums.hours[hour] ?? 0) + 1;
  sums.weekdays[weekday] = (sums.weekdays[weekday] ?? 0) + 1;
  count(sums.days, day);
  if (of !== null) count(sums.kinds, of);
  if (place !== '') count(sums.places, place);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function addWorst(sums: Sums, { number, clock, department, overMs }: Tally): void {
  const best = sums.worst[WORST - 1];
  // Most are less late than all of them, and a month has a hundred thousand.
  if (best && overMs < best.overMs) return;
  sums.worst = worseFirst([...sums.worst, { number, clock, department, overMs }]);
}

function worseFirst(tallies: readonly Worst[]): Worst[] {
  // A number and a clock decide between those that are equally late, so that the same book gives the same report.
  return tallies
    .toSorted(
      (a, b) =>
        b.overMs - a.overMs ||
        Number(a.number > b.number) - Number(a.number < b.number) ||
        Number((a.clock ?? '') > (b.clock ?? '')) - Number((a.clock ?? '') < (b.clock ?? '')),
    )
    .slice(0, WORST);
}
