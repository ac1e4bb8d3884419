import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runExport } from '../../../../electron/hosts/command-line/export-verb.ts';
import { runReport } from '../../../../electron/hosts/command-line/report-verb.ts';
import type { VerbContext } from '../../../../electron/hosts/command-line/verb-context.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  readSampleFile,
} from '../../../temp-desk.ts';
import { makeLongBook } from '../../core/past/a-whole-past.ts';

let folder: string;
let said: string[];
let output: PassThrough;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterbook-export-'));
  said = [];
  output = new PassThrough();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hand = createHand();
const context = (): VerbContext => ({
  input: new PassThrough(),
  output,
  complain: (line) => void said.push(line),
  environment: {},
  newId: () => Math.random().toString(36).slice(2, 14),
  now: () => hand.now(),
  sample: readSampleFile,
});

const book = () => join(folder, 'book');
const wish = (more: object = {}) => ({
  ...{ folder: book(), ledger: 'service-calls', from: '2026-11-22', to: '2026-11-22' },
  ...{ out: join(folder, 'calls.csv'), language: 'zh-CN', personal: false, json: true },
  ...{ reason: '上报', ...more },
});

async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[bytes.length - 30]! ^= 0x10;
  await writeFile(path, bytes);
}

async function openBook() {
  const desk = await openSampleDesk(deskOptions(book(), hand));
  const seat = desk.connectAs('1002', () => undefined);
  await mustAnswer(seat, 'calls.take', {
    kind: 'repair',
    channel: 'phone',
    place: '3-1203',
    text: '找 13912345678',
  });
  return desk;
}

describe('desk export', () => {
  it('writes a ledger and takes it down in the book', async () => {
    await (await openBook()).close();
    expect(await runExport(context(), wish({ reason: ' 每月上报 ' }))).toBe(0);
    expect(JSON.parse(String(output.read()))).toMatchObject({
      ...{ file: join(folder, 'calls.csv'), rows: 1, isOnRecord: true },
    });
    expect(said).toEqual([]);
    expect(await readFile(join(folder, 'calls.csv'), 'utf8')).toContain('139 **** 5678');
    expect(
      await runExport(context(), wish({ personal: true, reason: '上报', out: join(folder, 'full.csv') })),
    ).toBe(0);
    expect(await readFile(join(folder, 'full.csv'), 'utf8')).toContain('13912345678');
    const desk = await mustOpen(deskOptions(book(), hand));
    expect(desk.store.book.desk.exports).toMatchObject([
      { outcome: 'written', personal: false, by: null, reason: '每月上报' },
      { outcome: 'written', personal: true, reason: '上报' },
    ]);
    await desk.close();
  });

  it('reads a book that is in use, and hides telephones because it can take nothing down', async () => {
    const desk = await openBook();
    expect(await runExport(context(), wish())).toBe(0);
    expect(JSON.parse(String(output.read()))).toMatchObject({ rows: 1, isOnRecord: false });
    expect(said).toEqual(['Not written down in the book, because another program has it open']);
    expect(desk.store.book.desk.exports).toEqual([]);
    expect(await readFile(join(folder, 'calls.csv'), 'utf8')).toContain('139 **** 5678');
    expect(
      await runExport(context(), wish({ personal: true, reason: '上报', out: join(folder, 'full.csv') })),
    ).toBe(1);
    expect(await readdir(folder)).toEqual(['book', 'calls.csv']);
    await desk.close();
  });

  it('waits until the records of earlier days are made anew', async () => {
    const hand = await makeLongBook(book());
    const whole = wish({ ledger: 'work-book', from: '2026-11-01', to: '2026-11-30' });
    const now = { ...context(), now: () => hand.now() };
    await rm(join(book(), 'history'), { recursive: true });
    expect(await runExport(now, whole)).toBe(0);
    expect(JSON.parse(String(output.read()))).toMatchObject({ rows: 5 });
    expect(said).toContain('history is made anew');
  });

  it.each(['opened by a desk that makes earlier days anew', 'damaged'])(
    'says in one line that it writes nothing of a book that is %s, and changes nothing there',
    async (state) => {
      const hand = await makeLongBook(book());
      const now = { ...context(), now: () => hand.now() };
      const isOpen = state !== 'damaged';
      const desk = isOpen ? await mustOpen(deskOptions(book(), hand)) : null;
      // Without its roll no day of history passes for whole; a bit of the journal is a bit of the book.
      if (isOpen) await rm(join(book(), 'history', 'roll.json'));
      else await flipBit(join(book(), 'journal', (await readdir(join(book(), 'journal')))[0] ?? ''));
      const before = await readdir(book(), { recursive: true });
      said = [];
      const month = { from: '2026-11-01', to: '2026-11-30' };
      expect(await runExport(now, wish({ ledger: 'work-book', ...month }))).toBe(1);
      expect(
        await runReport(now, {
          folder: book(),
          language: 'zh-CN',
          json: true,
          reason: '月报',
          month: '2026-11-22',
        }),
      ).toBe(1);
      const why = isOpen
        ? 'earlier records are missing until the desk that has the book open makes them anew (all days)'
        : 'the book is damaged';
      expect(said.filter((line) => line.startsWith(`Not written: ${why}`))).toHaveLength(2);
      expect(said).toHaveLength(2);
      expect(output.read()).toBeNull();
      expect(await readdir(folder)).toEqual(['book']);
      if (isOpen) expect(await readdir(book(), { recursive: true })).toEqual(before);
      await desk?.close();
    },
  );

  it('moves nothing of a broken day that another desk has, and says that it is missing', async () => {
    const hand = await makeLongBook(book());
    const desk = await mustOpen(deskOptions(book(), hand));
    await flipBit(join(book(), 'history', '2026', '2026-11-24.gz'));
    const before = await readdir(book(), { recursive: true });
    const now = { ...context(), now: () => hand.now() };
    const month = { from: '2026-11-01', to: '2026-11-30' };
    expect(await runExport(now, wish({ ledger: 'work-book', ...month }))).toBe(1);
    expect(said.join()).toContain('(2026-11-24)');
    expect(await readdir(book(), { recursive: true })).toEqual(before);
    // The other days are there.
    expect(await runExport(now, wish({ ledger: 'work-book', from: '2026-11-25', to: '2026-11-30' }))).toBe(0);
    await desk.close();
  });

  it('draws a PDF, and takes only the rows of a filter', async () => {
    await (await openBook()).close();
    const pdf = join(folder, 'calls.pdf');
    expect(await runExport(context(), wish({ out: pdf, text: '139 **** 5678' }))).toBe(0);
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    output.read();
    expect(await runExport(context(), wish({ staff: '1001' }))).toBe(0);
    expect(JSON.parse(String(output.read()))).toMatchObject({ rows: 0 });
    expect(await runExport(context(), wish({ state: 'somehow' }))).toBe(2);
  });

  it('says when there is no engine to draw with', async () => {
    await (await openBook()).close();
    const without = { ...context(), environment: { COUNTERBOOK_CHROMIUM: '/nowhere/chromium' } };
    expect(await runExport(without, wish({ out: join(folder, 'calls.pdf') }))).toBe(1);
    expect(said.join()).toContain('Chromium');
    expect(await readdir(folder)).toEqual(['book']);
  });

  it.each([
    ['a ledger that nobody keeps', { ledger: 'nothing' }],
    ['days upside down', { to: '2026-11-01' }],
    ['another kind of file', { out: '/tmp/calls.doc' }],
    ['days that are none, and no reason', { from: 'today', reason: undefined }],
    ['a folder without a book', { folder: '/nowhere/at/all' }],
  ])('is wrong use: %s', async (_what, more) => {
    expect(await runExport(context(), wish(more))).toBe(2);
    expect(said).not.toEqual([]);
  });

  it.each([
    ['nothing', { reason: undefined }],
    ['spaces', { reason: '  ', personal: true }],
    ['far too much', { reason: '因'.repeat(501) }],
  ])('says in one line what to add when the reason is %s, and writes nothing', async (_what, more) => {
    await (await openBook()).close();
    expect(await runExport(context(), wish(more))).toBe(2);
    expect(said).toEqual([
      'desk export: add --reason TEXT, at most 500 characters; nothing leaves the book without one',
    ]);
    expect(await readdir(folder)).toEqual(['book']);
  });

  it.each(['in use', 'closed'])(
    'leaves nothing of a file when it is stopped, of a book that is %s',
    async (use) => {
      const desk = await openBook();
      if (use === 'closed') await desk.close();
      // Somebody presses Ctrl C while the file gets its name.
      const stopping = { ...context(), newId: () => (process.emit('SIGINT'), 'abcdefghijkl') };
      expect(await runExport(stopping, wish())).toBe(1);
      expect(said.at(-1)).toBe('Not written: cancelled');
      expect(await readdir(folder)).toEqual(['book']);
      if (use === 'in use') await desk.close();
    },
  );
});
