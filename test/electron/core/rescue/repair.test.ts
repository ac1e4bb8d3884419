import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, type House } from '../../../../electron/core/house.ts';
import type { Files } from '../../../../electron/core/store/files.ts';
import { differences } from '../../../fingerprint.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  readPracticeCalls,
  readSampleFile,
  tempFolder,
} from '../../../temp-desk.ts';
import { filesWithSync, systemError } from '../store/faulty-files.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: ReturnType<typeof createHand>;
let house: House | null = null;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
});
afterEach(async () => {
  await house?.close();
  house = null;
  await temp.remove();
});

const quiet = { note: () => undefined, bug: () => undefined };

/** A sample desk with some orders, its journal in segments of a few lines; closed again. */
async function deskWithOrders(count: number): Promise<string[]> {
  const desk = await openSampleDesk({ ...deskOptions(temp.folder, clock), rotateAtBytes: 6_000 });
  const seat = desk.connectAs('1001', () => undefined);
  const orders: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const text = `第${index}次漏水`;
    const wish = { kind: 'repair', channel: 'phone', place: '3-1203', text, dispatch: true, print: false };
    const { order } = await mustAnswer(seat, 'calls.take', wish);
    if (order) orders.push(order);
  }
  await desk.close();
  return orders;
}

async function open(files?: Files): Promise<House> {
  const options = deskOptions(temp.folder, clock);
  const opened = await openHouse({
    folder: temp.folder,
    clock,
    newId: options.newId,
    log: quiet,
    environment: {},
    sample: readSampleFile,
    practiceCalls: readPracticeCalls,
    pinCost: 2 ** 10,
    files,
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  house = opened.value;
  return opened.value;
}

const seatOf = (at: House) => at.current().connectAs('1005', () => undefined);
const repair = (at: House) => mustAnswer(seatOf(at), 'recovery.repair', { reason: '照清单核对过' });
const journal = (name: string) => join(temp.folder, 'journal', name);
const dropCheckpoints = async (): Promise<void> => {
  for (const name of ['desk.json', 'desk.before.json', 'directory.json'])
    await rm(join(temp.folder, name), { force: true });
};

/** After a repair the journal alone must tell what the desk shows. */
async function expectJournalTellsAll(at: House): Promise<void> {
  const { book } = at.current().store;
  await at.close();
  house = null;
  await dropCheckpoints();
  const again = await mustOpen(deskOptions(temp.folder, clock));
  await again.close();
  expect(again.store.health()).toEqual({ kind: 'sound' });
  expect(differences(again.store.book.desk.orders, book.desk.orders)).toEqual([]);
  expect(differences(again.store.book.desk.staff, book.desk.staff)).toEqual([]);
  expect(differences(again.store.book.directory.people, book.directory.people)).toEqual([]);
}

async function lastOpenSegment(): Promise<string> {
  const names = (await readdir(join(temp.folder, 'journal'))).filter((name) => name.endsWith('.ndjson'));
  return names.sort().at(-1) ?? '';
}

describe('recovery.repair', () => {
  it('keeps every change behind a damaged one, names what is lost and sets the damaged file aside', async () => {
    const options = deskOptions(temp.folder, clock);
    const desk = await openSampleDesk(options);
    const seat = desk.connectAs('1001', () => undefined);
    for (const text of ['一', '二', '三', '四'])
      await mustAnswer(seat, 'calls.take', { kind: 'repair', channel: 'phone', place: '3-1203', text });
    await desk.close();
    await dropCheckpoints();
    const whole = await readFile(journal('000001.ndjson'), 'utf8');
    await writeFile(journal('000001.ndjson'), whole.replace('"text":"二"', '"text":"两"'));
    const at = await open();
    const report = await mustAnswer(seatOf(at), 'recovery.report', {});
    expect(report).toMatchObject({
      health: { kind: 'read-only', why: 'journal-damaged' },
      damage: { segment: '000001.ndjson', trouble: 'wrong-digest', readableAfter: 2 },
      canRepair: true,
    });
    expect(report.damage?.fromSeq).toBe(report.damage?.toSeq);
    const done = await repair(at);
    expect(done).toMatchObject({ lost: 1 });
    expect(done.setAside).toHaveLength(1);
    const { orders } = at.current().store.book.desk;
    expect(Object.values(orders).map(({ text }) => text)).toEqual(['一', '三', '四']);
    await mustAnswer(seatOf(at), 'calls.take', {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      text: '五',
    });
    await expectJournalTellsAll(at);
  });

  it('goes on over a page of NULs that swallowed several changes', async () => {
    const desk = await openSampleDesk(deskOptions(temp.folder, clock));
    const seat = desk.connectAs('1001', () => undefined);
    for (let index = 0; index < 12; index += 1)
      await mustAnswer(seat, 'calls.take', {
        kind: 'repair',
        channel: 'phone',
        place: '3-1203',
        text: `漏水 ${index}`,
      });
    await desk.close();
    await dropCheckpoints();
    const bytes = await readFile(journal('000001.ndjson'));
    const start = bytes.indexOf('漏水 4');
    bytes.fill(0, start, start + 4096);
    await writeFile(journal('000001.ndjson'), bytes);
    const at = await open();
    const done = await repair(at);
    expect(done.lost).toBeGreaterThan(1);
    expect(Object.keys(at.current().store.book.desk.orders)).toHaveLength(12 - done.lost);
    await expectJournalTellsAll(at);
  });

  it('writes what the checkpoint still knows into a journal that lost a whole segment', async () => {
    const orders = await deskWithOrders(12);
    await rm(journal('000003.ndjson.gz'));
    const at = await open();
    expect(at.current().store.health()).toMatchObject({ why: 'segment-missing' });
    expect(Object.keys(at.current().store.book.desk.orders)).toEqual(orders);
    const done = await repair(at);
    expect(done.lost).toBeGreaterThan(0);
    expect(Object.keys(at.current().store.book.desk.orders)).toEqual(orders);
    await expectJournalTellsAll(at);
  });

  it('goes on from the checkpoint when the journal lost its end, and from then on the journal knows all', async () => {
    const orders = await deskWithOrders(6);
    await writeFile(journal(await lastOpenSegment()), '');
    const at = await open();
    expect(at.current().store.health()).toMatchObject({ why: 'journal-short' });
    await repair(at);
    expect(Object.keys(at.current().store.book.desk.orders)).toEqual(orders);
    const wish = { kind: 'repair', channel: 'phone', place: '3-1203', text: '又漏' };
    const { order } = await mustAnswer(seatOf(at), 'calls.take', wish);
    expect(orders).not.toContain(order);
    await expectJournalTellsAll(at);
  });

  it('goes on in a new file after a failed sync, without the change that was refused', async () => {
    const orders = await deskWithOrders(2);
    let isBroken = false;
    const { files } = filesWithSync({
      beforeSync: () => (isBroken ? Promise.reject(systemError('EIO')) : Promise.resolve()),
    });
    const at = await open(files);
    isBroken = true;
    const wish = { kind: 'repair', channel: 'phone', place: '3-1203', text: '没存上' };
    expect(await seatOf(at).invoke('calls.take', wish)).toMatchObject({
      ok: false,
      error: { kind: 'read-only' },
    });
    isBroken = false;
    expect(await repair(at)).toMatchObject({ lost: 0 });
    expect(Object.keys(at.current().store.book.desk.orders)).toEqual(orders);
    expect(await readFile(journal(await lastOpenSegment()), 'utf8')).not.toContain('没存上');
    await mustAnswer(seatOf(at), 'calls.take', { ...wish, text: '存上了' });
    await expectJournalTellsAll(at);
  });

  it('is refused when nothing is wrong', async () => {
    await deskWithOrders(1);
    const at = await open();
    expect(await seatOf(at).invoke('recovery.repair', { reason: '试试' })).toMatchObject({
      ok: false,
      error: { kind: 'nothing-to-repair' },
    });
  });
});
