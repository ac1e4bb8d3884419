import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { PrinterBridge } from '../../../../electron/core/printing/printer.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { deskOptions, mustAnswer, mustOpen, tempFolder, type Hand } from '../../../temp-desk.ts';
import { makeLongBook } from '../past/a-whole-past.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: Hand;
let desk: OpenDesk;
let printed: string[];
let disk: PromiseWithResolvers<'works' | 'fails'>;
const bridge: PrinterBridge = {
  print(_document, _printer, { number }) {
    printed.push(number);
    return Promise.resolve({ kind: 'sent', file: null });
  },
  status: () => Promise.resolve({ ok: true, value: 'ready' }),
  listQueues: () => Promise.resolve({ ok: true, value: [] }),
  pdf: () => Promise.resolve({ ok: true, value: new Uint8Array() }),
};
/** A disk on which the days of history are not written before a test says whether it works. */
const files: Files = {
  ...diskFiles,
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
  disk = Promise.withResolvers<'works' | 'fails'>();
  hand = await makeLongBook(temp.folder);
  await rm(join(temp.folder, 'history'), { recursive: true });
  desk = await mustOpen(deskOptions(temp.folder, hand, { bridge, files }));
  await mustAnswer(seat(), 'printers.save', { printer: front });
  await mustAnswer(seat(), 'reports.print', {
    ...{ report: 'month', on: '2026-11-22', language: 'zh-CN', printerId: 'front' },
  });
  await mustAnswer(seat(), 'calls.take', call);
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

describe('a report that is to be printed while history is made anew', () => {
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
