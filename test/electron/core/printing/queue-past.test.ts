import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { PrinterBridge, PrintOutcome } from '../../../../electron/core/printing/printer.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { deskOptions, mustAnswer, mustOpen, tempFolder, type Hand } from '../../../temp-desk.ts';
import { makeLongBook } from '../past/a-whole-past.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: Hand;
let desk: OpenDesk;
let printed: string[];
let disk: PromiseWithResolvers<'works' | 'fails'>;
let reading: PromiseWithResolvers<void>;
let reads = 0;
let outcome: PrintOutcome;
const bridge: PrinterBridge = {
  print(_document, _printer, { number }) {
    if (outcome.kind === 'sent') printed.push(number);
    return Promise.resolve(outcome);
  },
  status: () => Promise.resolve({ ok: true, value: 'ready' }),
  listQueues: () => Promise.resolve({ ok: true, value: [] }),
  pdf: () => Promise.resolve({ ok: true, value: new Uint8Array() }),
};
/** A disk on which the days of history are not written, or not read, before a test says so. */
const files: Files = {
  ...diskFiles,
  async readFile(path) {
    if (/2026-11-\d\d\.gz$/.test(path)) {
      await reading.promise;
      reads += 1;
    }
    return diskFiles.readFile(path);
  },
  async rename(from, to) {
    if (/2026-11-\d\d\.gz$/.test(String(to)) && (await disk.promise) === 'fails')
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    await diskFiles.rename(from, to);
  },
};
const front = {
  ...{ id: 'front', name: '热敏 80', transport: { kind: 'tcp', host: '127.0.0.1', port: 9 } },
  ...{ paper: 'thermal-80', chinese: 'built-in', offsetXmm: 0, offsetYmm: 0, cut: 'each' },
  ...{ prints: ['work-order', 'complaint', 'message'], fallback: null },
};
const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水', dispatch: true };
const seat = () => desk.connectAs('1002', () => undefined);
const states = () =>
  Object.values(desk.store.book.desk.slipJobs).map(({ state, trouble }) => [state, trouble?.kind]);

beforeEach(async () => {
  temp = await tempFolder();
  printed = [];
  outcome = { kind: 'sent', file: null };
  disk = Promise.withResolvers<'works' | 'fails'>();
  reading = Promise.withResolvers<void>();
  reading.resolve();
  hand = await makeLongBook(temp.folder);
});

async function openDesk(): Promise<void> {
  desk = await mustOpen(deskOptions(temp.folder, hand, { bridge, files }));
  await mustAnswer(seat(), 'printers.save', { printer: front });
  await printReport('month');
  await mustAnswer(seat(), 'calls.take', call);
}

function printReport(report: 'week' | 'month'): Promise<unknown> {
  const wish = { report, on: '2026-11-22', language: 'zh-CN', printerId: 'front', reason: '月会用' };
  return mustAnswer(seat(), 'reports.print', wish);
}

afterEach(async () => {
  reading.resolve();
  await desk.close();
  await temp.remove();
});

describe('a report that is to be printed while history is made anew', () => {
  beforeEach(async () => {
    await rm(join(temp.folder, 'history'), { recursive: true });
    await openDesk();
  });

  it('waits, lets the slips of the counter pass, and is printed when all is there', async () => {
    await expect.poll(() => printed).toEqual(['A261129-0001']);
    expect(states()).toEqual([
      ['queued', undefined],
      ['sent', undefined],
    ]);
    disk.resolve('works');
    await expect.poll(() => printed, { timeout: 10_000 }).toEqual(['A261129-0001', 'report']);
  });

  it('says that records are missing when they cannot be made anew, and is not printed', async () => {
    disk.resolve('fails');
    await expect.poll(() => states()[0], { timeout: 10_000 }).toEqual(['unknown', 'records-missing']);
    expect(printed).toEqual(['A261129-0001']);
    // The desk also writes of its backups.
    const ofSlips = desk.store.book.desk.log.flatMap(({ event }) =>
      event?.kind === 'slip-stuck' ? event : [],
    );
    expect(ofSlips).toEqual([{ kind: 'slip-stuck', slip: 'report', printer: front.name, state: 'failed' }]);
  });

  it('is printed again as soon as somebody asks for it and the disk works', async () => {
    disk.resolve('fails');
    await expect.poll(() => states()[0], { timeout: 10_000 }).toEqual(['unknown', 'records-missing']);
    disk = Promise.withResolvers<'works' | 'fails'>();
    disk.resolve('works');
    const slip = Object.values(desk.store.book.desk.slipJobs)[0]?.id;
    await mustAnswer(seat(), 'slips.move', { slip, move: 'retry' });
    await expect.poll(() => printed, { timeout: 10_000 }).toEqual(['A261129-0001', 'report']);
  });
});

describe('a report whose days take long to read', () => {
  beforeEach(async () => {
    reading = Promise.withResolvers<void>();
    disk.resolve('works');
    await openDesk();
    await printReport('week');
    await mustAnswer(seat(), 'calls.take', call);
  });

  it('lets the slips of the counter pass, and then comes out in its turn', async () => {
    await expect.poll(() => printed).toEqual(['A261129-0001', 'A261129-0002']);
    expect(states().filter(([state]) => state === 'queued')).toHaveLength(2);
    reading.resolve();
    await expect
      .poll(() => printed, { timeout: 10_000 })
      .toEqual(['A261129-0001', 'A261129-0002', 'report', 'report']);
  });

  it('is not waited for by the next one when it is recalled', async () => {
    await expect.poll(() => printed).toEqual(['A261129-0001', 'A261129-0002']);
    const first = Object.values(desk.store.book.desk.slipJobs).find(({ state }) => state === 'queued')?.id;
    await mustAnswer(seat(), 'slips.move', { slip: first, move: 'cancel' });
    reading.resolve();
    await expect.poll(() => printed, { timeout: 10_000 }).toEqual(['A261129-0001', 'A261129-0002', 'report']);
  });

  it('is read anew when its printer could not print for a while', async () => {
    await expect.poll(() => printed).toEqual(['A261129-0001', 'A261129-0002']);
    outcome = { kind: 'failed', trouble: { kind: 'out-of-paper', detail: '' } };
    await mustAnswer(seat(), 'calls.take', call);
    await expect.poll(() => states().map(([state]) => state)).toContain('failed');
    reading.resolve();
    await expect.poll(() => reads).toBeGreaterThan(0);
    await desk.office.slips.idle();
    const before = reads;
    outcome = { kind: 'sent', file: null };
    const stuck = Object.values(desk.store.book.desk.slipJobs).find(({ state }) => state === 'failed')?.id;
    await mustAnswer(seat(), 'slips.move', { slip: stuck, move: 'retry' });
    await expect.poll(() => printed.filter((name) => name === 'report'), { timeout: 10_000 }).toHaveLength(2);
    expect(reads).toBeGreaterThan(before);
  });

  it('is not printed while a person is erased, and the counter goes on', async () => {
    await expect.poll(() => printed).toEqual(['A261129-0001', 'A261129-0002']);
    reading.resolve();
    const release = await desk.office.slips.holdPast();
    await mustAnswer(seat(), 'calls.take', call);
    await expect.poll(() => printed.at(-1)).toBe('A261129-0003');
    expect(printed).not.toContain('report');
    release();
    await expect.poll(() => printed.filter((name) => name === 'report'), { timeout: 10_000 }).toHaveLength(2);
  });

  it('does not keep the desk from closing', async () => {
    await expect.poll(() => printed).toEqual(['A261129-0001', 'A261129-0002']);
    // The disk does not answer before the desk is closed.
    await desk.close();
    expect(states().filter(([state]) => state === 'queued')).toHaveLength(2);
  });
});
