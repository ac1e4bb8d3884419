import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import { decided, type Actor } from '../../../../shared/domain/decision.ts';
import { decideWriteLog } from '../../../../shared/domain/duty-log/decide-log.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { readZip } from '../../../../electron/core/exchange/zip.ts';
import type { Drawing } from '../../../../electron/core/printing/drawing.ts';
import { ledgerName } from '../../../../shared/domain/ledger/ledger.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
  type Hand,
} from '../../../temp-desk.ts';
import { liveMorning, wishFor } from './ledger-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: Hand;
let desk: OpenDesk;
beforeEach(async () => {
  temp = await tempFolder();
  hand = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, hand));
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const seat = (as = '1002') => desk.connectAs(as, () => undefined);

function begin(ledger: string, more: object = {}, as = '1002') {
  const subject = { kind: 'ledger', ...wishFor(ledger) };
  return seat(as).invoke('exports.begin', { subject, format: 'xlsx', reason: '上报', ...more });
}

async function written(ledger: string, more: object = {}) {
  const begun = await begin(ledger, more);
  if (!begun.ok) throw new Error(JSON.stringify(begun.error));
  await desk.office.exportJobs.idle();
  const { exports } = await mustAnswer(seat(), 'exports.list', {});
  const [receipt] = exports;
  if (!receipt) throw new Error('There is no receipt');
  return receipt;
}

describe('an export', () => {
  it('writes every ledger as a workbook whose values are those of the book, without formulas', async () => {
    await liveMorning(desk);
    for (const ledger of ledgerName.options) {
      const preview = await mustAnswer(seat(), 'ledgers.preview', wishFor(ledger));
      const receipt = await written(ledger);
      expect(receipt).toMatchObject({ outcome: 'written', subject: { ledger } });
      if (preview.isComplete) expect(receipt.rows).toBe(preview.rows.length);
      else expect(receipt.rows).toBeGreaterThan(preview.rows.length);
      expect(preview.rows.length).toBeGreaterThan(0);
      const bytes = await readFile(receipt.file);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(receipt.sha256);
      expect(bytes.length).toBe(receipt.bytes);
      const [sheet] = readZip(bytes, 10_000_000, (name) => name.includes('sheet1'));
      const xml = Buffer.from(sheet?.bytes ?? []).toString('utf8');
      expect(xml).toContain('state="frozen"');
      expect(xml).toContain('<autoFilter ref="A1:');
      expect(xml).not.toContain('<f');
      const [head, ...rows] = await readSheet(receipt.file);
      expect(head).toEqual([...preview.columns.map(({ label }) => label), '练习']);
      expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(['练习']));
      expect(rows).toHaveLength(receipt.rows);
      const read = rows.slice(0, preview.rows.length).map((row) =>
        preview.columns.map((_column, at) => {
          const cell: unknown = row[at] ?? null;
          return cell instanceof Date ? cell.getTime() : cell;
        }),
      );
      // The desk is eight hours ahead of UTC, and a spreadsheet knows no zones.
      const expected = preview.rows.map((row) =>
        row.map((cell, at) => {
          const type = preview.columns[at]?.type;
          if (typeof cell !== 'string') return cell;
          if (cell === '') return null;
          if (type === 'moment') return Math.floor((Date.parse(cell) + 8 * 3_600_000) / 1000) * 1000;
          return type === 'day' ? Date.parse(`${cell}T00:00:00Z`) : cell;
        }),
      );
      expect(read).toEqual(expected);
    }
  }, 300_000);

  it('writes CSV that opens as Chinese and runs nothing', async () => {
    await liveMorning(desk);
    const { file } = await written('service-calls', { format: 'csv' });
    const text = await readFile(file, 'utf8');
    expect(text.startsWith('\uFEFF"编号","时间"')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")`);
    expect(text).toContain('"2026-11-22 08:00"');
    expect(text.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
  });

  it('hides telephones from everybody who did not ask for them with the right to', async () => {
    await liveMorning(desk);
    const masked = await readFile((await written('visits', { format: 'csv' })).file, 'utf8');
    expect(masked).toContain('133 **** 6666');
    expect(masked).not.toContain('13355556666');
    const said = await readFile((await written('service-calls', { format: 'csv' })).file, 'utf8');
    expect(said).not.toContain('13912345678');
    const full = await written('visits', { format: 'csv', personal: true });
    expect(full).toMatchObject({ personal: true, reason: '上报', by: '1002' });
    expect(await readFile(full.file, 'utf8')).toContain('13355556666');
    expect(await begin('visits', { personal: true }, '1001')).toEqual({
      ok: false,
      error: { kind: 'not-allowed', role: 'clerk', needs: ['supervisor', 'manager'] },
    });
  });

  it('writes a report as a workbook of its tables, as figures in CSV, and drawn', async () => {
    await liveMorning(desk);
    const { report } = await mustAnswer(seat(), 'reports.get', { report: 'week', on: '2026-11-22' });
    const subject = { kind: 'report', report: 'week', on: '2026-11-22', language: 'zh-CN' };
    const files: Record<string, string> = {};
    for (const format of ['xlsx', 'csv']) {
      const begun = await seat().invoke('exports.begin', { subject, format, reason: '周报' });
      expect(begun.ok).toBe(true);
      await desk.office.exportJobs.idle();
      const [receipt] = (await mustAnswer(seat(), 'exports.list', {})).exports;
      expect(receipt).toMatchObject({ outcome: 'written', subject });
      files[format] = receipt?.file ?? '';
    }
    expect(basename(files['xlsx'] ?? '')).toBe('练习-服务效能报告-W2647-A.xlsx');
    const [, ...rows] = await readSheet(files['xlsx'] ?? '');
    expect(rows.map((row) => row[2] ?? null)).toEqual(report.figures.map(({ value }) => value));
    const [, ...hours] = await readSheet(files['xlsx'] ?? '', 2);
    expect(hours.map((row) => row[1])).toEqual(report.hours);
    const csv = await readFile(files['csv'] ?? '', 'utf8');
    expect(csv).toMatch(/^\uFEFF"[^\r]*,"练习"\r\n/u);
    expect(csv.split('\r\n')).toHaveLength(report.figures.length + 2);
  });

  it('makes room for an erasure: what runs is stopped without a file, and nothing begins meanwhile', async () => {
    await liveMorning(desk);
    const begun = await begin('service-calls');
    expect(begun.ok).toBe(true);
    const release = await desk.office.exportJobs.hold();
    const [receipt] = (await mustAnswer(seat(), 'exports.list', {})).exports;
    expect(receipt).toMatchObject({ outcome: 'interrupted', file: '' });
    expect(await readdir(join(temp.folder, 'exports'))).toEqual([]);
    expect(await begin('visits')).toEqual({ ok: false, error: { kind: 'busy-with-book' } });
    release();
    expect(await written('visits')).toMatchObject({ outcome: 'written' });
  });

  it('goes to a folder of the caller, and begins in none that is not there', async () => {
    await liveMorning(desk);
    const { file } = await written('visits', { folder: temp.folder });
    expect(dirname(file)).toBe(temp.folder);
    expect(basename(file)).toBe('练习-来访登记表-A-2026-11-22-2026-11-22.xlsx');
    const missing = join(temp.folder, 'nowhere');
    for (const folder of [missing, 'exports'])
      expect(await begin('visits', { folder })).toEqual({
        ok: false,
        error: { kind: 'folder-unusable', what: folder },
      });
    const upside = { kind: 'ledger', ...wishFor('visits'), toOn: '2026-11-21' };
    expect(await begin('visits', { subject: upside })).toMatchObject({
      error: { kind: 'period-upside-down' },
    });
  });

  it('leaves nothing when it is cancelled, and lets only one run', async () => {
    await liveMorning(desk);
    const begun = await begin('work-book');
    expect(await begin('visits')).toEqual({ ok: false, error: { kind: 'export-running' } });
    const { export: id } = begun.ok ? (begun.value as { export: string }) : { export: '' };
    await mustAnswer(seat(), 'exports.cancel', { export: id });
    await desk.office.exportJobs.idle();
    const { exports } = await mustAnswer(seat(), 'exports.list', {});
    expect(exports[0]).toMatchObject({
      id,
      outcome: 'cancelled',
      file: '',
      rows: expect.any(Number) as number,
    });
    expect(await readdir(join(temp.folder, 'exports'))).toEqual([]);
    expect(await seat().invoke('exports.cancel', { export: id })).toEqual({
      ok: false,
      error: { kind: 'export-unknown', what: id },
    });
    expect((await written('visits')).outcome).toBe('written');
  });

  it('is begun once for a wish that comes twice', async () => {
    const first = await begin('visits', { commandId: 'twice' });
    await desk.office.exportJobs.idle();
    expect(await begin('visits', { commandId: 'twice' })).toEqual(first);
    await desk.office.exportJobs.idle();
    expect(await readdir(join(temp.folder, 'exports'))).toHaveLength(1);
  });

  it('keeps of the words of its filter only that there were some', async () => {
    await liveMorning(desk);
    const words = { filter: { text: '13912345678 滴水', staff: '1002' } };
    const subject = { kind: 'ledger', ...wishFor('service-calls', words) };
    const receipt = await written('service-calls', { subject });
    expect(receipt.subject).toMatchObject({ filter: { staff: '1002', hasText: true } });
    expect(JSON.stringify(receipt)).not.toContain('13912345678');
    expect((await written('visits')).subject).toMatchObject({ filter: { hasText: false } });
  });
});

describe('a ledger on paper', () => {
  function manyLines(count: number, book: Book, actor: Actor): Fact[] {
    return Array.from({ length: count }, (_, at) => {
      const wish = { text: `第 ${at} 行`, category: 'note', forNext: false } as const;
      const line = decideWriteLog(book, wish, actor);
      return line.ok ? line.value.facts : [];
    }).flat();
  }
  const print = (ledger: string, more: object = {}) =>
    seat().invoke('ledgers.print', { ...wishFor(ledger), ...more });

  it('needs a reason and leaves a receipt', async () => {
    await liveMorning(desk);
    expect(await print('key-loans')).toMatchObject({ error: { kind: 'bad-input' } });
    expect((await print('key-loans', { reason: '交班用', filter: { text: 'K-001' } })).ok).toBe(true);
    expect((await mustAnswer(seat(), 'exports.list', {})).exports).toMatchObject([
      {
        ...{ format: 'paper', outcome: 'written', rows: 1, file: '', reason: '交班用', by: '1002' },
        subject: { ledger: 'key-loans', filter: { hasText: true } },
      },
    ]);
  });

  it('has no more than 2,000 rows, drawn or printed; a workbook has all', async () => {
    await desk.store.commit({
      ...{ command: 'log.write', id: undefined, by: '1002' },
      decide: (book, actor) => decided(manyLines(2_001, book, actor), null),
    });
    const tooLong = { ok: false, error: { kind: 'ledger-too-long', most: 2_000 } };
    expect(await print('duty-book', { reason: '存档' })).toEqual(tooLong);
    expect(await begin('duty-book', { format: 'pdf' })).toEqual(tooLong);
    expect((await mustAnswer(seat(), 'exports.list', {})).exports).toEqual([]);
    expect(await written('duty-book')).toMatchObject({ outcome: 'written', rows: 2_001 });
  });

  it('stops drawing when it is cancelled', async () => {
    await desk.close();
    const drawing: Drawing = {
      toPdf: () => new Promise(() => undefined),
      toBitmap: () => Promise.reject(new Error('Nothing is printed')),
    };
    desk = await mustOpen(deskOptions(temp.folder, hand, { drawing }));
    const begun = await begin('visits', { format: 'pdf' });
    const { export: id } = begun.ok ? (begun.value as { export: string }) : { export: '' };
    await new Promise((resolve) => setTimeout(resolve, 300));
    await mustAnswer(seat(), 'exports.cancel', { export: id });
    await desk.office.exportJobs.idle();
    expect((await mustAnswer(seat(), 'exports.list', {})).exports[0]).toMatchObject({ outcome: 'cancelled' });
    expect(await readdir(join(temp.folder, 'exports'))).toEqual([]);
  });
});

describe('a report on paper', () => {
  it('needs a reason, and its receipt stands in the same change as its slip', async () => {
    const changes: string[] = [];
    const clerk = desk.connectAs('1001', (event) => {
      if (event.kind === 'facts') changes.push(event.facts.map(({ type }) => type).join(' '));
    });
    const wish = { report: 'week', on: '2026-11-22', language: 'zh-CN' };
    for (const reason of [undefined, ' '])
      expect(await clerk.invoke('reports.print', { ...wish, reason })).toMatchObject({
        error: { kind: 'bad-input' },
      });
    await mustAnswer(clerk, 'reports.print', { ...wish, reason: '周会用' });
    await expect.poll(() => changes).toContain('slip-queued export-begun export-ended');
    expect(changes.filter((change) => change.includes('slip-queued'))).toHaveLength(1);
    expect((await mustAnswer(clerk, 'exports.list', {})).exports).toMatchObject([
      {
        ...{ format: 'paper', outcome: 'written', rows: 0, file: '', reason: '周会用', by: '1001' },
        subject: { kind: 'report', report: 'week', on: '2026-11-22', language: 'zh-CN' },
      },
    ]);
  });
});

describe('a preview', () => {
  it('is given up for the next one that the same seat asks', async () => {
    await liveMorning(desk);
    const one = seat();
    const first = one.invoke('ledgers.preview', wishFor('service-calls'));
    const second = one.invoke('ledgers.preview', wishFor('work-book'));
    const elsewhere = seat('1001').invoke('ledgers.preview', wishFor('work-book'));
    expect(await first).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect((await second).ok).toBe(true);
    expect((await elsewhere).ok).toBe(true);
  });
});

describe('an export that the disk does not take', () => {
  for (const broken of ['write', 'sync', 'rename', 'folder'] as const)
    it(`fails at ${broken} and leaves nothing`, async () => {
      await desk.close();
      const full = (): never => {
        throw Object.assign(new Error('No space'), { code: 'ENOSPC' });
      };
      const files: Files = {
        ...diskFiles,
        async open(path, ...rest) {
          const handle = await diskFiles.open(path, ...rest);
          const isOurs = String(path).endsWith('.tmp') && String(path).includes('来访');
          if (isOurs && (broken === 'write' || broken === 'sync')) handle[broken] = full;
          // The folder is synced only when the file has its name.
          if (broken === 'folder' && String(path) === join(temp.folder, 'exports')) handle.sync = full;
          return handle;
        },
        rename: (from, to) =>
          String(from).includes('来访') && broken === 'rename' ? full() : diskFiles.rename(from, to),
      };
      desk = await mustOpen({ ...deskOptions(temp.folder, hand), files });
      expect(await written('visits')).toMatchObject({ outcome: 'failed', file: '', sha256: '' });
      expect(await readdir(join(temp.folder, 'exports'))).toEqual([]);
    });

  it('that was cut with the program ends as interrupted at the next opening, and its half file goes', async () => {
    const half = join(temp.folder, 'half.xlsx.x1.tmp');
    await writeFile(half, 'half');
    await cutAfter(begunAs(half, join(temp.folder, 'half.xlsx')));
    expect(desk.store.book.desk.exports).toMatchObject([{ id: 'x1', outcome: 'interrupted', file: '' }]);
    await expect(stat(half)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each([
    ['written when its file has its name', 'whole', 'written'],
    ['interrupted when another file has it', 'another', 'interrupted'],
    ['interrupted when no file has it', null, 'interrupted'],
  ] as const)('that was cut between the name and the book is %s', async (_case, there, outcome) => {
    const path = join(temp.folder, 'visits.csv');
    if (there !== null) await writeFile(path, there);
    const sha256 = createHash('sha256').update('whole').digest('hex');
    await cutAfter(begunAs(`${path}.x1.tmp`, path), {
      ...{ type: 'export-made', export: 'x1', rows: 3, bytes: 5, sha256 },
    });
    expect(desk.store.book.desk.exports).toMatchObject([
      outcome === 'written' ? { outcome, file: path, rows: 3, sha256 } : { outcome, file: '', rows: 0 },
    ]);
    if (there !== null) expect(await readFile(path, 'utf8')).toBe(there);
  });

  function begunAs(file: string, path: string): Fact {
    const filter = { hasText: false };
    return {
      ...{ type: 'export-begun', export: 'x1', format: 'csv', personal: false, reason: '上报', file, path },
      subject: { kind: 'ledger', ...wishFor('visits' as const), filter },
    };
  }

  async function cutAfter(...facts: Fact[]): Promise<void> {
    const decide = () => decided(facts, null);
    await desk.store.commit({ command: 'exports.begin', id: undefined, by: '1002', decide });
    await desk.close();
    desk = await mustOpen(deskOptions(temp.folder, hand));
  }

  it('lets the next one begin when the book could not take one down, and begins none while the desk closes', async () => {
    const wish = { format: 'csv', personal: false, by: null } as const;
    const subject = { kind: 'ledger', ...wishFor('visits' as const), filter: {} } as const;
    const jobs = desk.office.exportJobs;
    // No channel lets such a reason through; the book refuses to write what it could not read.
    await expect(jobs.begin({ ...wish, subject, reason: 'x'.repeat(501) })).rejects.toThrow();
    expect(await written('visits')).toMatchObject({ outcome: 'written' });
    const begun = jobs.begin({ ...wish, subject, reason: 'x' });
    const closing = jobs.close();
    expect(await begun).toEqual({ ok: false, error: { kind: 'busy-with-book' } });
    await closing;
    expect(desk.store.book.desk.exports).toHaveLength(1);
  });
});

describe('a file that a stop left half written beside the book', () => {
  it('is taken away at the next opening, and no other file', async () => {
    await written('work-book', { format: 'csv' });
    const exports = join(temp.folder, 'exports');
    const whole = await readdir(exports);
    await desk.close();
    await writeFile(join(exports, '派工簿.csv.abcd1234.tmp'), 'half');
    desk = await mustOpen(deskOptions(temp.folder, hand));
    expect(await readdir(exports)).toEqual(whole);
  });
});
