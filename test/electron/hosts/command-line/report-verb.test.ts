import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runReport } from '../../../../electron/hosts/command-line/report-verb.ts';
import { report } from '../../../../shared/domain/report/report.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  readSampleFile,
} from '../../../temp-desk.ts';

let folder: string;
let said: string[];
let output: PassThrough;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterbook-report-'));
  said = [];
  output = new PassThrough();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hand = createHand();
const book = () => join(folder, 'book');
const run = (more: object) =>
  runReport(
    {
      ...{ input: new PassThrough(), output, environment: {}, sample: readSampleFile },
      complain: (line) => void said.push(line),
      newId: () => Math.random().toString(36).slice(2, 14),
      now: () => hand.now(),
    },
    { folder: book(), language: 'zh-CN', json: true, reason: '周会用', ...more },
  );

async function openBook() {
  const desk = await openSampleDesk(deskOptions(book(), hand));
  const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' };
  await mustAnswer(
    desk.connectAs('1001', () => undefined),
    'calls.take',
    call,
  );
  return desk;
}

describe('desk report', () => {
  it('prints the report of a week without figures of people, also beside the desk that has the book open', async () => {
    const desk = await openBook();
    try {
      expect(await run({ week: '2026-11-22' })).toBe(0);
      const printed = report.parse(JSON.parse(String(output.read())));
      expect(printed.number).toBe('W2647-A');
      expect(printed.figures.find(({ id }) => id === 'calls')?.value).toBe(1);
      expect(printed.staff).toBeNull();
      expect(said).toEqual(['Not written down in the book, because another program has it open']);
      expect(desk.store.book.desk.exports).toEqual([]);
    } finally {
      await desk.close();
    }
  });

  it('takes down what it prints when no desk has the book open', async () => {
    await (await openBook()).close();
    expect(await run({ week: '2026-11-22' })).toBe(0);
    const { figures } = report.parse(JSON.parse(String(output.read())));
    expect(said).toEqual([]);
    const again = await mustOpen(deskOptions(book(), hand));
    expect(again.store.book.desk.exports).toMatchObject([
      {
        ...{ format: 'json', outcome: 'written', rows: figures.length, file: '', reason: '周会用', by: null },
        subject: { kind: 'report', report: 'week', on: '2026-11-22' },
      },
    ]);
    await again.close();
  });

  it.each([
    ['nothing', { reason: undefined }],
    ['spaces', { reason: '  ' }],
    ['nothing for a file', { reason: undefined, out: 'report.csv' }],
    ['far too much', { reason: '因'.repeat(501) }],
  ])('says in one line what to add when the reason is %s', async (_what, more) => {
    await (await openBook()).close();
    expect(await run({ week: '2026-11-22', ...more })).toBe(2);
    expect(said).toEqual([
      'desk report: add --reason TEXT, at most 500 characters; nothing leaves the book without one',
    ]);
    expect(output.read()).toBeNull();
    expect(await readdir(folder)).toEqual(['book']);
  });

  it.each(['xlsx', 'csv'])(
    'writes the report of a month as %s and takes it down in the book',
    async (format) => {
      await (await openBook()).close();
      const out = join(folder, `report.${format}`);
      expect(await run({ month: '2026-11-22', out, reason: '月报', language: 'en' })).toBe(0);
      const bytes = await readFile(out);
      // A workbook is a zip file, and CSV begins with the mark by which spreadsheets know Chinese.
      expect(bytes.subarray(0, 2).toString('latin1')).toBe(format === 'xlsx' ? 'PK' : '\u{ef}\u{bb}');
      if (format === 'csv') expect(bytes.toString('utf8')).toContain('Calls and visits');
      const again = await mustOpen(deskOptions(book(), hand));
      const [receipt] = again.store.book.desk.exports;
      expect(receipt).toMatchObject({
        outcome: 'written',
        reason: '月报',
        subject: { kind: 'report', report: 'month' },
      });
      await again.close();
    },
  );

  it.each([
    ['neither week nor month', {}],
    ['both', { week: '2026-11-22', month: '2026-11-22' }],
    ['a day that is none', { week: '22.11.2026' }],
    ['a format that is none', { week: '2026-11-22', out: 'report.doc' }],
  ])('says how it is used when it is given %s', async (_what, more) => {
    await (await openBook()).close();
    expect(await run(more)).toBe(2);
    expect(said.join()).toContain('desk report --folder DIR');
    expect(await readdir(folder)).toEqual(['book']);
  });

  it('begins no book where there is none', async () => {
    expect(await run({ week: '2026-11-22' })).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });
});
