import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allFigures } from '../../../../shared/domain/report/figure-of.ts';
import type { FigureId, Report } from '../../../../shared/domain/report/report.ts';
import { createHand, deskOptions, mustAnswer, mustOpen, tempFolder } from '../../../temp-desk.ts';
import { rawItems, type RawItem, type RawView } from './raw-figures.ts';
import { rawJournal } from './raw-journal.ts';
import { rawBook, type RawBook } from './raw-life.ts';
import { rawMonth, rawWeek, type RawPeriod } from './raw-period.ts';
import * as own from './raw-report.ts';
import { LOOKED_AT, liveYear } from './year-of-life.ts';

const size = { years: '1', 'per-day': '9', places: '200', loans: '3', keys: '60' };
const months = [
  ...['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
  ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
];
/** Weeks around holidays, over the end of a year and of a month, and the one that runs. */
const weeks = [
  '2025-12-29',
  '2026-02-16',
  '2026-05-04',
  '2026-09-28',
  '2026-10-05',
  '2026-10-26',
  '2026-11-02',
];
const NOW = Date.parse(LOOKED_AT);
const MAKING = 240_000;

const periods = [
  ...months.map((month) => ({ report: 'month' as const, on: `${month}-01`, period: rawMonth(month) })),
  ...weeks.map((monday) => ({ report: 'week' as const, on: monday, period: rawWeek(monday) })),
];

let temp: Awaited<ReturnType<typeof tempFolder>>;
let raw: RawBook;
const reports = new Map<string, Report>();
const counted = new Map<RawPeriod, Record<FigureId, RawItem[]>>();

beforeAll(async () => {
  temp = await tempFolder();
  await liveYear(temp.folder, size);
  const desk = await mustOpen(deskOptions(temp.folder, createHand(LOOKED_AT)));
  const manager = desk.connectAs('1005', () => undefined);
  for (const { report, on } of periods)
    reports.set(`${report} ${on}`, (await mustAnswer(manager, 'reports.get', { report, on })).report);
  await desk.close();
  const ends = new Set(periods.map(({ period }) => Math.min(period.end, NOW)));
  raw = rawBook(
    await rawJournal(join(temp.folder, 'journal')),
    [...ends].sort((a, b) => a - b),
  );
}, MAKING);
afterAll(() => temp.remove());

function itemsOf(period: RawPeriod): Record<FigureId, RawItem[]> {
  const known = counted.get(period) ?? rawItems(viewOf(period));
  counted.set(period, known);
  return known;
}

function viewOf(period: RawPeriod): RawView {
  return { book: raw, period, now: NOW };
}

const byName = <T>(name: (line: T) => string, lines: readonly T[]): Map<string, T> =>
  new Map(lines.map((line) => [name(line), line]));

describe.each(periods)('the $report of $on, beside the lines of the journal', ({ report, on, period }) => {
  const made = (): Report => {
    const known = reports.get(`${report} ${on}`);
    if (!known) throw new Error(`No report of ${on}`);
    return known;
  };

  it.each(allFigures)('has the same %s', (id) => {
    const items = itemsOf(period)[id];
    const shown = made().figures.find((each) => each.id === id);
    expect({ value: shown?.value, of: shown?.of, missed: shown?.missed }).toEqual({
      value: own.rawValue(id, items),
      of: items.length,
      missed: items.filter(({ isMissed }) => isMissed).length,
    });
  });

  it('has the same departments', () => {
    const lines = own.rawDepartments(itemsOf(period));
    expect(byName(({ department }) => department, made().departments)).toEqual(
      byName(({ department }) => department, lines),
    );
  });

  it('has the same people', () => {
    const lines = own.rawStaff(itemsOf(period));
    expect(byName(({ staff }) => staff, made().staff ?? [])).toEqual(byName(({ staff }) => staff, lines));
  });

  it('has the same calls by hour, weekday, kind and place', () => {
    const { hours, weekdays, kinds, places } = own.rawCalls(viewOf(period));
    const shown = made();
    expect([shown.hours, shown.weekdays]).toEqual([hours, weekdays]);
    expect(new Map(shown.kinds.map(({ kind, calls }) => [kind, calls]))).toEqual(kinds);
    for (const { name, calls } of shown.places) expect([name, calls]).toEqual([name, places.get(name)]);
    const least = Math.min(...shown.places.map(({ calls }) => calls));
    const more = [...places.values()].filter((calls) => calls > least).length;
    expect(more).toBeLessThanOrEqual(shown.places.length);
  });

  it('has the same orders that were open at its end, by age', () => {
    expect(made().ages.map(({ orders }) => orders)).toEqual(own.rawAges(viewOf(period)));
  });

  it('has the same ten that were latest', () => {
    const shown = made().worst.map(({ order, clock, overMs }) => ({ order, clock, overMs }));
    expect(shown).toEqual(own.rawWorst(viewOf(period)));
  });

  it.each(['place', 'problem'] as const)('has each %s that comes again as often', (key) => {
    const again = own.rawRepeats(viewOf(period), key);
    const shown = key === 'place' ? made().repeatPlaces : made().repeatProblems;
    expect(shown).toHaveLength(Math.min(10, again.size));
    for (const { name, count, rework } of shown)
      expect([name, { count, rework }]).toEqual([name, again.get(name)]);
    const least = Math.min(...shown.map(({ count }) => count));
    expect([...again.values()].filter(({ count }) => count > least).length).toBeLessThanOrEqual(shown.length);
  });
});

it('says of every month what the month before it was', () => {
  for (const [index, month] of months.entries()) {
    const before = months[index - 1];
    if (before === undefined) continue;
    const shown = reports.get(`month ${month}-01`)?.figures.map(({ before: value }) => value);
    const counts = itemsOf(periods[index - 1]?.period ?? rawMonth(before));
    expect([month, shown]).toEqual([month, allFigures.map((id) => own.rawValue(id, counts[id]))]);
  }
});

it('compares with something: of every figure there are records, kept and missed', () => {
  const all = [...counted.values()];
  const none: readonly FigureId[] = ['calls', 'orders', 'cases'];
  for (const id of allFigures) {
    const items = all.flatMap((each) => each[id]);
    expect([id, items.some(({ isMissed }) => !isMissed)]).toEqual([id, id !== 'keys-lost']);
    expect([id, items.some(({ isMissed }) => isMissed)]).toEqual([id, !none.includes(id)]);
  }
  expect(raw.calendar.get('2026-10-01')).toBe('rest');
});
