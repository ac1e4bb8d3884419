import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { makeReport } from '../../../../electron/core/reports/make-report.ts';
import { runGenerate } from '../../../../electron/hosts/command-line/generate-verb.ts';
import { allFigures } from '../../../../shared/domain/report/figure-of.ts';
import type { FigureId, Report } from '../../../../shared/domain/report/report.ts';
import { createHand, deskOptions, mustOpen, readSampleFile, tempFolder } from '../../../temp-desk.ts';
import { rawFigures, rawMonth, rawOpen, rawSlipsOut, type RawFigure } from './raw-figures.ts';
import { rawJournal } from './raw-journal.ts';
import { rawBook, type RawBook } from './raw-life.ts';

/** Figures that need the whole table of clocks or the calendar of workdays; days written by hand prove them. */
const byHand: readonly FigureId[] = ['clocks-met', 'complaints-handled', 'callbacks-made', 'slips-out'];
const months = ['2026-08', '2026-09', '2026-10'] as const;
const now = '2026-11-02T01:00:00.000Z';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
let raw: RawBook;
const reports = new Map<string, Report>();

beforeAll(async () => {
  temp = await tempFolder();
  const words = {
    folder: temp.folder,
    years: '0.22',
    'per-day': '45',
    places: '200',
    loans: '12',
    keys: '60',
  };
  const made = await runGenerate(
    {
      input: new PassThrough(),
      output: new PassThrough(),
      complain: () => undefined,
      environment: {},
      newId: () => 'id',
      now: () => now,
      sample: readSampleFile,
    },
    { ...words, until: '2026-10-31', seed: '7' },
  );
  expect(made).toBe(0);
  desk = await mustOpen(deskOptions(temp.folder, createHand(now)));
  const source = { store: desk.store, history: desk.office.history, clock: { now: () => now } };
  for (const month of months)
    reports.set(month, await makeReport(source, { report: 'month', on: `${month}-15` }));
  await desk.close();
  raw = rawBook(await rawJournal(join(temp.folder, 'journal')));
}, 120_000);
afterAll(() => temp.remove());

function reportOf(month: string): Report {
  const report = reports.get(month);
  if (!report) throw new Error(`No report of ${month}`);
  return report;
}

/** The value as the paper has it: rounded to one place, away from the target. */
function valueOf(id: FigureId, { of, missed, sum }: RawFigure): number | null {
  if (['calls', 'orders', 'keys-lost', 'cases'].includes(id)) return of;
  if (id === 'keys-overdue' || id === 'handovers-late') return missed;
  if (of === 0) return null;
  if (id === 'intake-time' || id === 'enquiry-time') return Math.ceil((10 * sum) / of) / 10;
  if (id === 'rework' || id === 'quality-errors') return Math.ceil((1_000 * missed) / of) / 10;
  return Math.floor((1_000 * (of - missed)) / of) / 10;
}

const figures = allFigures.filter((id) => !byHand.includes(id));

describe.each(months)('the report of %s, beside the lines of the journal', (month) => {
  it.each(figures)('has the same %s', (id) => {
    const own = rawFigures(raw, rawMonth(month), Date.parse(now))[id];
    if (!own) throw new Error(`Nobody counts ${id}`);
    const shown = reportOf(month).figures.find((each) => each.id === id);
    expect({ value: shown?.value, of: shown?.of, missed: shown?.missed }).toEqual({
      value: valueOf(id, own),
      of: own.of,
      missed: own.missed,
    });
  });

  it('has the same number of orders that were open at its end', () => {
    const open = reportOf(month).ages.reduce((sum, { orders }) => sum + orders, 0);
    expect(open).toBe(rawOpen(raw, rawMonth(month), Date.parse(now)));
  });

  it('has the same number of slips that were out at its end', () => {
    const out = reportOf(month).figures.find(({ id }) => id === 'slips-out')?.of;
    expect(out).toBe(rawSlipsOut(raw, rawMonth(month), Date.parse(now)));
  });

  it('has the same calls in each hour', () => {
    const hours = Array.from({ length: 24 }, () => 0);
    for (const { at, number } of raw.calls) {
      if (`20${number.slice(1, 3)}-${number.slice(3, 5)}` !== month) continue;
      const hour = (new Date(at).getUTCHours() + 8) % 24;
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
    expect(reportOf(month).hours).toEqual(hours);
  });
});

it('compares with something: every kind of record is there, kept and missed', () => {
  const october = rawFigures(raw, rawMonth('2026-10'), Date.parse(now));
  for (const id of [
    'picked-up-in-time',
    'arrived-in-time',
    'complaints-answered',
    'first-contact',
    'keys-overdue',
  ] as const) {
    expect(october[id]?.missed).toBeGreaterThan(0);
    expect(october[id]?.missed).toBeLessThan(october[id]?.of ?? 0);
  }
  expect(rawOpen(raw, rawMonth('2026-09'), Date.parse(now))).toBeGreaterThan(0);
});
