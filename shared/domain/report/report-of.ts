import { figureRule } from '../../rules/figures.ts';
import { numberOf, type ChangedNumbers } from '../../rules/numbers.ts';
import { reportTables } from '../../rules/report-tables.ts';
import { dayAfter } from '../../rules/local-days.ts';
import { kind } from '../call/call.ts';
import { agesOf } from './ages.ts';
import { allFigures, figureOf, valueOf } from './figure-of.ts';
import { firstOf } from './first-of.ts';
import { mostFirst, repeatLines } from './repeats.ts';
import { reportNumber, type ReportPeriod } from './report-period.ts';
import type { FigureId, Report, TalliedId } from './report.ts';
import { sumOf, type Sum, type Sums } from './sums.ts';

/** What a report is put together from. */
export interface Folded {
  readonly period: ReportPeriod;
  readonly sums: Sums;
  /** The same of the period before. */
  readonly before: Sums | null;
}

/** What a report is written by. */
export interface Writing {
  readonly letter: string;
  readonly numbers: ChangedNumbers;
  readonly madeAt: string;
  /** The local day of now. */
  readonly today: string;
}

/** The report of what was counted; figures of people are taken out later for those who may not see them. */
export function reportOf({ period, sums, before }: Folded, writing: Writing): Report {
  const { letter, numbers, madeAt, today } = writing;
  const around = {
    numbers,
    report: period.report,
    people: peopleOf(sums),
    before: before && before.figures,
  };
  const figures = allFigures.map((id) => figureOf(id, sums.figures, around));
  return {
    ...period,
    number: reportNumber(period, letter),
    madeAt,
    isRunning: period.toOn >= today,
    figures,
    hours: [...sums.hours],
    weekdays: [...sums.weekdays],
    days: daysOf(period).map((on) => ({ on, calls: sums.days.get(on) ?? 0 })),
    kinds: kind.options
      .map((each) => ({ kind: each, calls: sums.kinds.get(each) ?? 0 }))
      .filter(({ calls }) => calls > 0)
      .sort((a, b) => b.calls - a.calls),
    places: mostFirst(sums.places, reportTables.places.lines).map(([name, calls]) => ({ name, calls })),
    worst: worstOf(sums),
    ages: agesOf(sums.openDays),
    departments: departmentsOf(sums),
    staff: staffOf(sums, numbers),
    repeatPlaces: repeatLines(sums.repeatPlaces),
    repeatProblems: repeatLines(sums.repeatProblems),
    first: firstOf(figures, sums),
  };
}

function peopleOf({ staff }: Sums): number {
  return [...staff.values()].filter((figures) => sumOf(figures, 'calls').of > 0).length;
}

function daysOf({ fromOn, toOn }: ReportPeriod): string[] {
  const days: string[] = [];
  for (let on = fromOn; on <= toOn; on = dayAfter(on)) days.push(on);
  return days;
}

function worstOf({ worst }: Sums): Report['worst'] {
  return worst.flatMap(({ number, clock, department, overMs }) =>
    clock === null || department === null ? [] : [{ order: number, clock, department, overMs }],
  );
}

function value(figures: ReadonlyMap<TalliedId, Sum>, id: FigureId): number | null {
  return valueOf(figureRule(id), sumOf(figures, id));
}

function departmentsOf({ departments }: Sums): Report['departments'] {
  return [...departments]
    .map(([department, figures]) => {
      const asked = sumOf(figures, 'satisfaction');
      return {
        department,
        orders: sumOf(figures, 'orders').of,
        pickedUpInTime: value(figures, 'picked-up-in-time'),
        arrivedInTime: value(figures, 'arrived-in-time'),
        slipsOut: sumOf(figures, 'slips-out').of,
        score: asked.of === 0 ? null : Math.round((10 * asked.value) / asked.of) / 10,
        rework: sumOf(figures, 'rework').missed,
      };
    })
    .filter(({ orders, slipsOut }) => orders + slipsOut > 0)
    .sort(
      (a, b) =>
        b.orders - a.orders || Number(a.department > b.department) - Number(a.department < b.department),
    );
}

function staffOf({ staff }: Sums, numbers: ChangedNumbers): Report['staff'] {
  return [...staff]
    .map(([id, figures]) => {
      const callbacks = sumOf(figures, 'callbacks-made');
      const checks = sumOf(figures, 'quality-errors');
      const errors = value(figures, 'quality-errors');
      return {
        staff: id,
        calls: sumOf(figures, 'calls').of,
        intakeSeconds: value(figures, 'intake-time'),
        enquirySeconds: value(figures, 'enquiry-time'),
        answeredInTime: value(figures, 'answered-in-time'),
        firstContact: value(figures, 'first-contact'),
        callbacks: callbacks.of - callbacks.missed,
        qualityChecked: checks.of,
        qualityErrors: errors,
        // "错误率超5%需加时培训" (T30): at the limit itself there is no need.
        needsTraining: errors !== null && errors > numberOf(numbers, 'quality-error-percent'),
        cases: sumOf(figures, 'cases').of,
      };
    })
    .filter(({ calls, callbacks, qualityChecked, cases }) => calls + callbacks + qualityChecked + cases > 0)
    .sort((a, b) => b.calls - a.calls || Number(a.staff > b.staff) - Number(a.staff < b.staff));
}
