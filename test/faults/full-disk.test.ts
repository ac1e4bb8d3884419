import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, type House } from '../../electron/core/house.ts';
import type { Seat } from '../../electron/core/ports.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  openSampleDesk,
  readPracticeCalls,
  readSampleFile,
} from '../temp-desk.ts';
import { harmTo } from './inspect-book.ts';
import { makeSmallDisk, whyNoSmallDisk, type SmallDisk } from './small-disk.ts';

const DISK_BYTES = 4 * 1024 * 1024;
/** A full disk still takes the rest of a page; more calls than fit into one. */
const MOST_CALLS = 40;

const obstacle = await whyNoSmallDisk();
if (obstacle !== null) console.warn(`SKIPPED, full disks: ${obstacle}`);

describe.skipIf(obstacle !== null)(`a disk that is full${obstacle ? ` (${obstacle})` : ''}`, () => {
  let disk: SmallDisk;
  let folder: string;
  let house: House | null = null;
  const acknowledged: string[] = [];
  beforeEach(async () => {
    disk = await makeSmallDisk(DISK_BYTES);
    folder = join(disk.folder, 'book');
    acknowledged.length = 0;
    await (await openSampleDesk(deskOptions(folder, createHand()))).close();
  });
  afterEach(async () => {
    await house?.close();
    house = null;
    await disk.remove();
  });

  async function open(): Promise<House> {
    const clock = createHand();
    const { newId } = deskOptions(folder, clock);
    const quiet = { note: () => undefined, bug: () => undefined };
    const options = {
      folder,
      clock,
      newId,
      log: quiet,
      environment: {},
      sample: readSampleFile,
      practiceCalls: readPracticeCalls,
      pinCost: 2 ** 10,
    };
    const opened = await openHouse(options);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    house = opened.value;
    return house;
  }

  const seatAt = (at: House): Pick<Seat, 'invoke'> => at.current().connectAs('1005', () => undefined);

  /** Takes a call; true when it was acknowledged, else the refusal must be that of a full disk. */
  async function take(at: House, text: string): Promise<boolean> {
    const wish = { kind: 'repair', channel: 'phone', place: '3-1203', text, dispatch: true, print: false };
    const answer = await seatAt(at).invoke('calls.take', wish);
    if (!answer.ok) {
      expect(answer.error).toEqual({ kind: 'read-only', what: 'disk-full' });
      return false;
    }
    const { order } = answer.value as { order: string }; // the answer of calls.take
    acknowledged.push(`order ${order} ${text}`);
    return true;
  }

  async function takeUntilRefused(at: House): Promise<void> {
    for (let index = 0; await take(at, `1/0/${index}`); index += 1) expect(index).toBeLessThan(MOST_CALLS);
  }

  const textsAt = (at: House): string[] =>
    Object.values(at.current().store.book.desk.orders).map(({ number, text }) => `order ${number} ${text}`);

  it('makes the desk read-only, keeps what was acknowledged, and is gone on from after a repair', async () => {
    const at = await open();
    await take(at, '0/0/0');
    await disk.fill();
    await takeUntilRefused(at);
    expect(at.current().store.health()).toMatchObject({ kind: 'read-only', why: 'disk-full' });
    expect(textsAt(at)).toEqual(acknowledged);
    expect(await mustAnswer(seatAt(at), 'orders.list', {})).toMatchObject({});

    await disk.free();
    const repaired = await mustAnswer(seatAt(at), 'recovery.repair', { reason: '清理了磁盘' });
    expect(repaired).toMatchObject({ lost: 0 });
    expect(textsAt(at)).toEqual(acknowledged);
    expect(await take(at, '2/0/0')).toBe(true);
    await at.close();
    house = null;
    expect(await harmTo(folder, acknowledged)).toEqual([]);
  });

  it('lets nobody repair while it is full, and goes on showing the book', async () => {
    const at = await open();
    await disk.fill();
    await takeUntilRefused(at);
    const refused = await seatAt(at).invoke('recovery.repair', { reason: '还没清理' });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'repair-failed' } });
    expect(textsAt(at)).toEqual(acknowledged);
    await disk.free();
    await mustAnswer(seatAt(at), 'recovery.repair', { reason: '清理了磁盘' });
    expect(await take(at, '2/0/0')).toBe(true);
    expect(textsAt(at)).toEqual(acknowledged);
  });

  it('is opened for reading, and for writing again when there is room', async () => {
    const before = await open();
    for (const text of ['0/0/0', '0/0/1']) await take(before, text);
    await before.close();
    await disk.fill();
    const full = await open();
    expect(full.current().store.health()).toMatchObject({ kind: 'read-only', why: 'disk-full' });
    expect(textsAt(full)).toEqual(acknowledged);
    expect(await take(full, '1/0/0')).toBe(false);
    await full.close();
    await disk.free();
    const after = await open();
    expect(after.current().store.health()).toEqual({ kind: 'sound' });
    expect(await take(after, '2/0/0')).toBe(true);
    expect(textsAt(after)).toEqual(acknowledged);
  });
});
