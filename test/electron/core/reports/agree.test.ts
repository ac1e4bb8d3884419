import { readFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { allFigures } from '../../../../shared/domain/report/figure-of.ts';
import type { FigurePart, Report } from '../../../../shared/domain/report/report.ts';
import type { SlipLine } from '../../../../shared/slips/document.ts';
import { reportSheet } from '../../../../shared/slips/report-sheet.ts';
import { en } from '../../../../shared/words/en.ts';
import { zhCN } from '../../../../shared/words/zh-CN.ts';
import { createHand, deskOptions, mustAnswer, mustOpen, tempFolder } from '../../../temp-desk.ts';
import { LOOKED_AT, liveYear } from './year-of-life.ts';

/** Two months: the report of October has one before it. */
const size = { years: '0.165', 'per-day': '15', places: '60', loans: '6', keys: '40' };
const wish = { report: 'month', on: '2026-10-15' } as const;
const MAKING = 120_000;

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
let report: Report;
const manager = () => desk.connectAs('1005', () => undefined);

beforeAll(async () => {
  temp = await tempFolder();
  await liveYear(temp.folder, size);
  desk = await mustOpen(deskOptions(temp.folder, createHand(LOOKED_AT)));
  ({ report } = await mustAnswer(manager(), 'reports.get', wish));
}, MAKING);
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
const valueOf = (id: Report['figures'][number]['id']) => report.figures.find((each) => each.id === id)?.value;
/** How many records stand behind a part of a figure. */
const behind = async (part: Partial<FigurePart>): Promise<number> =>
  (await mustAnswer(manager(), 'reports.records', { ...wish, ...part, limit: 1 })).total;

describe('the numbers of a month, wherever they stand', () => {
  it('are the same calls by hour, weekday, day, kind and person as in the figure', () => {
    const calls = valueOf('calls');
    expect(calls).toBeGreaterThan(300);
    expect(sum(report.hours)).toBe(calls);
    expect(sum(report.weekdays)).toBe(calls);
    expect(sum(report.days.map((day) => day.calls))).toBe(calls);
    expect(sum(report.kinds.map((kind) => kind.calls))).toBe(calls);
    expect(sum(report.staff?.map((person) => person.calls) ?? [])).toBe(calls);
    // 2026-10-05 was a Monday.
    const mondays = report.days.filter((_day, index) => index % 7 === 4);
    expect(mondays[0]?.on).toBe('2026-10-05');
    expect(sum(mondays.map((day) => day.calls))).toBe(report.weekdays[0]);
  });

  it('are the same orders and slips by department as in the figures', () => {
    expect(sum(report.departments.map(({ orders }) => orders))).toBe(valueOf('orders'));
    expect(sum(report.departments.map(({ slipsOut }) => slipsOut))).toBe(valueOf('slips-out'));
    const rework = report.figures.find(({ id }) => id === 'rework')?.missed;
    expect(sum(report.departments.map((line) => line.rework))).toBe(rework);
  });

  it.each(allFigures)('open as many records of %s as were counted', async (figure) => {
    const shown = report.figures.find(({ id }) => id === figure);
    expect([await behind({ figure }), await behind({ figure, only: 'missed' })]).toEqual([
      shown?.of,
      shown?.missed,
    ]);
  });

  it('open as many records as each line of a table says', async () => {
    for (const { department, orders, slipsOut, rework } of report.departments)
      expect([
        department,
        await behind({ figure: 'orders', department }),
        await behind({ figure: 'slips-out', department }),
        await behind({ figure: 'rework', department, only: 'missed' }),
      ]).toEqual([department, orders, slipsOut, rework]);
    for (const { staff, calls, qualityChecked } of report.staff ?? [])
      expect([
        staff,
        await behind({ figure: 'calls', staff }),
        await behind({ figure: 'quality-errors', staff }),
      ]).toEqual([staff, calls, qualityChecked]);
    for (const { kind, calls } of report.kinds)
      expect([kind, await behind({ figure: 'calls', kind })]).toEqual([kind, calls]);
    for (const { name: place, calls } of report.places)
      expect([place, await behind({ figure: 'calls', place })]).toEqual([place, calls]);
    for (const { name: place, count } of report.repeatPlaces)
      expect([place, await behind({ figure: 'orders', place })]).toEqual([place, count]);
    for (const { name: problem, count } of report.repeatProblems)
      expect([problem, await behind({ figure: 'orders', problem })]).toEqual([problem, count]);
    expect(sum(report.ages.map(({ orders }) => orders))).toBe(await behind({ figure: 'open-orders' }));
    for (const { fromDays: age, orders } of report.ages)
      expect([age, await behind({ figure: 'open-orders', age })]).toEqual([age, orders]);
    // More than one age, or the lists would say nothing of the borders.
    expect(report.ages.filter(({ orders }) => orders > 0).length).toBeGreaterThan(1);
    for (const [hour, calls] of report.hours.entries())
      expect([hour, await behind({ figure: 'calls', hour })]).toEqual([hour, calls]);
    for (const [index, calls] of report.weekdays.entries())
      expect([index, await behind({ figure: 'calls', weekday: index + 1 })]).toEqual([index, calls]);
    for (const { on: day, calls } of report.days)
      expect([day, await behind({ figure: 'calls', day })]).toEqual([day, calls]);
  }, 60_000);
});

type Cells = readonly (readonly unknown[])[];

describe.each(['zh-CN', 'en'] as const)('the month in %s', (language) => {
  const { reports: words, acts, figures, terms } = language === 'en' ? en : zhCN;
  const book = new Map<string, Cells>();
  let paper: readonly SlipLine[];

  beforeAll(async () => {
    const subject = { kind: 'report', ...wish, language };
    await mustAnswer(manager(), 'exports.begin', { subject, format: 'xlsx', reason: '月报' });
    await desk.office.exportJobs.idle();
    const [receipt] = (await mustAnswer(manager(), 'exports.list', {})).exports;
    expect(receipt).toMatchObject({ outcome: 'written', subject });
    // The last column marks what is invented.
    for (const { sheet, data } of await readXlsx(await readFile(receipt?.file ?? '')))
      book.set(
        sheet,
        data.map((row) => row.slice(0, -1)),
      );
    paper = reportSheet(desk.store.book.desk, { report, language }).parts[0]?.lines ?? [];
  }, MAKING);

  /** The sheet of a heading; its name begins with the mark of what is invented, and ends where names of sheets have to. */
  const sheet = (heading: string): Cells => {
    const names = [...book.keys()];
    const name = names.find((each) => heading.startsWith(each.slice(each.indexOf(' ') + 1)));
    if (name === undefined) throw new Error(`No sheet ${heading}, only ${names.join(', ')}`);
    return (book.get(name) ?? []).slice(1);
  };
  /** What stands on paper right below a heading that begins so. */
  const under = <K extends 'table' | 'bars'>(heading: string, kind: K) => {
    const at = paper.findIndex((line) => line.kind === 'heading' && line.text.startsWith(heading));
    const line = paper[at + 1];
    if (at < 0 || line?.kind !== kind) throw new Error(`No ${kind} below ${heading}`);
    return line as Extract<SlipLine, { kind: K }>; // its kind was just asked
  };
  const numbersOf = (rows: Cells, column: number) => rows.map((row) => row[column]);
  /** A cell as a reader has it. */
  const written = (cell: unknown): string => {
    if (typeof cell === 'number') return cell.toLocaleString('en');
    return typeof cell === 'string' && cell !== '' ? cell : words.nothing;
  };

  it('has in its workbook the figures of the screen', () => {
    const rows = sheet(words.title);
    expect(rows.map(([name, , now, before]) => [name, now ?? null, before ?? null])).toEqual(
      report.figures.map(({ id, value, before }) => [figures.name[id], value, before]),
    );
  });

  it('draws its bars of the numbers that the tables have', () => {
    const bars = (heading: string) => under(heading, 'bars').bars.map(({ value }) => value);
    expect(bars(words.hours)).toEqual(report.hours);
    expect(numbersOf(sheet(words.hours), 1)).toEqual(report.hours);
    expect(bars(words.weekdays)).toEqual(report.weekdays);
    expect(numbersOf(sheet(words.weekdays), 1)).toEqual(report.weekdays);
    expect(numbersOf(sheet(words.weekdays), 0)).toEqual(
      (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((day) => acts.weekday[day]),
    );
    expect(bars(words.days)).toEqual(report.days.map(({ calls }) => calls));
    expect(numbersOf(sheet(words.days), 1)).toEqual(report.days.map(({ calls }) => calls));
  });

  it('has the same tables in its workbook as on paper', () => {
    const whole = [
      ...[words.departments, words.kinds, words.places, words.ages],
      ...[words.repeatPlaces, words.repeatProblems],
    ];
    for (const heading of whole) {
      const onPaper = under(heading, 'table').rows.map((row) => row.map((cell) => cell.replace(/%$/u, '')));
      expect([heading, sheet(heading).map((row) => row.map(written))]).toEqual([heading, onPaper]);
    }
    expect(sheet(words.kinds).map(([name, calls]) => [name, calls])).toEqual(
      report.kinds.map(({ kind, calls }) => [terms.kind[kind], calls]),
    );
    expect(numbersOf(sheet(words.ages), 1)).toEqual(report.ages.map(({ orders }) => orders));
  });

  it('has the same ten that were latest', () => {
    const onPaper = under(words.worst, 'table').rows.map((row) => row.slice(0, 3));
    expect(sheet(words.worst).map((row) => row.slice(0, 3))).toEqual(onPaper);
    expect(sheet(words.worst).map(([order, , , minutes]) => [order, minutes])).toEqual(
      report.worst.map(({ order, overMs }) => [order, Math.round(overMs / 60_000)]),
    );
    expect(report.worst).toHaveLength(10);
  });
});
