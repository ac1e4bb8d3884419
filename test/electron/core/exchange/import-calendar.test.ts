import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';
import { fileKinds, utf8, type Rows } from './table-files.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
let manager: Pick<Seat, 'invoke'>;

beforeEach(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
  manager = desk.connectAs('1005', () => undefined);
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const preview = (base64: string) => mustAnswer(manager, 'calendar.preview', { base64 });
const bringIn = (plan: string, more: object = {}) =>
  mustAnswer(manager, 'calendar.import', { plan, source: '2027.xlsx', ...more });
const calendar = () => desk.store.book.desk.workdays;

const YEAR: Rows = [
  ['国务院办公厅关于 2027 年部分节假日安排', '', ''],
  ['日期', '休/班', '节日'],
  ['2027-01-01', '休', '元旦'],
  ['2027/2/14', '班', '春节调休'],
  ['2027年10月1日', '休', '国庆节'],
  ['20271009', 'Workday', ''],
];

describe.each(fileKinds)('a year of holidays as %s', (_kind, fileOf) => {
  it('is looked at first, and then its days count and its year is known', async () => {
    expect(calendar().years).not.toContain(2027);
    const seen = await preview(fileOf(YEAR));
    expect(seen).toMatchObject({
      mapping: ['on', 'kind', 'name'],
      newDays: 4,
      changedDays: 0,
      years: [2027],
      problems: [],
    });
    expect(calendar().days['2027-10-01']).toBeUndefined();
    expect(await bringIn(seen.plan)).toEqual({ days: 4, years: [2027] });
    expect(calendar().days).toMatchObject({
      '2027-02-14': { on: '2027-02-14', kind: 'work', name: '春节调休' },
      '2027-10-01': { on: '2027-10-01', kind: 'rest', name: '国庆节' },
      '2027-10-09': { on: '2027-10-09', kind: 'work', name: '' },
    });
    expect(calendar().years).toContain(2027);
  });
});

describe('a list of days', () => {
  it('names every row that cannot be taken over, by row and column', async () => {
    const seen = await preview(
      utf8([
        ['day', 'kind', 'name'],
        ['', 'holiday', ''],
        ['2027-02-30', 'holiday', ''],
        ['国庆', 'holiday', ''],
        ['2027-10-01', '', ''],
        ['2027-10-01', '半天', ''],
        ['2072-10-01', 'holiday', ''],
        ['2027-10-01', 'holiday', '国庆节'],
        ['2027/10/1', 'workday', '国庆节'],
        ['2027-10-02', 'holiday', 'x'.repeat(61)],
      ]),
    );
    expect(
      seen.problems.map(({ row, column, kind, value }) => [row, column, kind, value.slice(0, 10)]),
    ).toEqual([
      [2, 1, 'missing-day', ''],
      [3, 1, 'bad-day', '2027-02-30'],
      [4, 1, 'bad-day', '国庆'],
      [5, 2, 'missing-kind', ''],
      [6, 2, 'unknown-kind', '半天'],
      [7, 1, 'year-unknown', '2072-10-01'],
      [9, 1, 'duplicate-day', '8'],
      [10, 3, 'too-long', 'xxxxxxxxxx'],
    ]);
    const refused = await manager.invoke('calendar.import', { plan: seen.plan, source: 'x' });
    expect(refused).toMatchObject({ error: { kind: 'import-problems', count: 8 } });
    expect(await bringIn(seen.plan, { leaveOutProblems: true })).toEqual({ days: 1, years: [] });
  });

  it('does not make a year known of which it holds a few days only', async () => {
    const seen = await preview(
      utf8([
        ['日期', '类型'],
        ['2027-01-01', '休'],
        ['2027-01-02', '休'],
      ]),
    );
    expect(seen).toMatchObject({ newDays: 2, years: [] });
    await bringIn(seen.plan);
    expect(calendar().years).not.toContain(2027);
  });

  it('changes what is otherwise, and keeps a name that it does not say', async () => {
    const known = { on: '2027-05-03', kind: 'rest', name: '劳动节' } as const;
    await mustAnswer(manager, 'rules.change', { change: { table: 'calendar', on: known.on, day: known } });
    const seen = await preview(
      utf8([
        ['日期', '类型'],
        [known.on, '班'],
      ]),
    );
    expect(seen).toMatchObject({ newDays: 0, changedDays: 1 });
    await bringIn(seen.plan);
    expect(calendar().days[known.on]).toEqual({ ...known, kind: 'work' });
  });

  it('is not taken when one of its days was changed meanwhile, and nothing of it is', async () => {
    const seen = await preview(utf8(YEAR.slice(1)));
    const day = { on: '2027-01-01', kind: 'rest', name: '元旦假' };
    await mustAnswer(manager, 'rules.change', { change: { table: 'calendar', on: day.on, day } });
    const refused = await manager.invoke('calendar.import', { plan: seen.plan, source: 'x' });
    expect(refused).toMatchObject({ error: { kind: 'import-outdated', what: '2027-01-01' } });
    expect([calendar().days['2027-01-01']?.name, calendar().days['2027-10-01']]).toEqual([
      '元旦假',
      undefined,
    ]);
  });

  it('imported a second time changes nothing, whatever the list', async () => {
    const one = fc.record({
      at: fc.integer({ min: 0, max: 364 }),
      kind: fc.constantFrom('休', '班'),
      name: fc.stringMatching(/^[一-鿋]{0,6}$/),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(one, { selector: ({ at }) => at, minLength: 1, maxLength: 40 }),
        async (list) => {
          const dayAt = (at: number) => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10);
          const file = utf8([
            ['日期', '类型', '名称'],
            ...list.map(({ at, kind, name }) => [dayAt(at), kind, name]),
          ]);
          await bringIn((await preview(file)).plan);
          expect(await preview(file)).toMatchObject({
            newDays: 0,
            changedDays: 0,
            years: [],
            problems: [],
            unchanged: list.length,
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
