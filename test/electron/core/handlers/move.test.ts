import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openHouse, type House } from '../../../../electron/core/house.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { lockFolder } from '../../../../electron/core/store/lock.ts';
import type { DeskEvent } from '../../../../shared/events.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  openSampleDesk,
  readPracticeCalls,
  readSampleFile,
  tempFolder,
} from '../../../temp-desk.ts';

const passphrase = '澄湖苑 搬家 2026';
const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' };

let temp: Awaited<ReturnType<typeof tempFolder>>;
let stick: string;
let old: House;
let fresh: House;

async function houseIn(folder: string): Promise<House> {
  const clock = createHand();
  const opened = await openHouse({
    ...{ folder, clock, newId: deskOptions(folder, clock).newId },
    log: { note: () => undefined, bug: (_reference, error) => Promise.reject(error) },
    ...{ environment: {}, sample: readSampleFile, practiceCalls: readPracticeCalls, pinCost: 2 ** 10 },
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

beforeEach(async () => {
  temp = await tempFolder();
  stick = join(temp.folder, 'stick');
  const folder = join(temp.folder, 'old');
  for (const each of [stick, folder]) await mkdir(each);
  await (await openSampleDesk(deskOptions(folder, createHand()))).close();
  old = await houseIn(folder);
  fresh = await houseIn(join(temp.folder, 'fresh'));
});
afterEach(async () => {
  await old.close();
  await fresh.close();
  await temp.remove();
});

const at = (house: House, staff: string | null) => house.current().connectAs(staff, () => undefined);

describe('the move of a desk from the screens', () => {
  it('closes it here and goes on there with the next number', { timeout: 30_000 }, async () => {
    const heard: DeskEvent[] = [];
    const window = old.connect((event) => heard.push(event));
    const { order } = await mustAnswer(at(old, '1001'), 'calls.take', call);
    const moved = await mustAnswer(at(old, '1005'), 'desk.move', {
      folder: stick,
      passphrase,
      reason: '换电脑',
    });
    expect(heard.map(({ kind }) => kind)).toContain('book-exchanged');
    expect((await mustAnswer(at(old, null), 'session.current', {})).health).toMatchObject({
      ...{ kind: 'read-only', why: 'desk-moved' },
    });
    expect(await at(old, '1001').invoke('calls.take', call)).toEqual({
      ...{ ok: false, error: { kind: 'desk-moved', what: moved.file } },
    });
    expect(await mustAnswer(at(old, '1001'), 'orders.get', { order })).toMatchObject({
      order: { number: order },
    });
    await mustAnswer(at(old, null), 'session.signIn', { staff: '1001', pin: '482917' });

    const arrived = await mustAnswer(at(fresh, null), 'desk.arrive', { path: moved.file, passphrase });
    expect(arrived).toEqual({ letter: 'A', seq: moved.seq + 1 });
    const next = await mustAnswer(at(fresh, '1001'), 'calls.take', call);
    expect([order, next.order]).toEqual(['A261122-0001', 'A261122-0002']);
    await window.close();
  });

  it('is not begun without its stick, and nobody is sent away for it', async () => {
    const folder = join(stick, 'nowhere');
    const before = old.current();
    for (const wish of [folder, 'stick', join(temp.folder, 'old', 'slips')])
      expect(
        await at(old, '1005').invoke('desk.move', { folder: wish, passphrase, reason: '换电脑' }),
      ).toMatchObject({ error: { kind: 'folder-unusable' } });
    expect(old.current()).toBe(before);
    await mustAnswer(at(old, '1001'), 'calls.take', call);
  });

  it(
    'goes once when two windows ask at the same time, and stays whole here',
    { timeout: 30_000 },
    async () => {
      const wish = { folder: stick, passphrase, reason: '换电脑' };
      const both = await Promise.all([1, 2].map(() => at(old, '1005').invoke('desk.move', wish)));
      expect(both).toMatchObject([{ ok: true }, { error: { kind: 'busy-with-book' } }]);
      expect((await mustAnswer(at(old, null), 'session.current', {})).health).toMatchObject({
        why: 'desk-moved',
      });
      expect((await readdir(stick)).filter((name) => name.endsWith('.desk'))).toHaveLength(1);
    },
  );

  it(
    'comes once when two windows ask at the same time, and takes calls then',
    { timeout: 30_000 },
    async () => {
      const { file: path } = await mustAnswer(at(old, '1005'), 'desk.move', {
        ...{ folder: stick, passphrase, reason: '换电脑' },
      });
      const both = await Promise.all(
        [1, 2].map(() => at(fresh, null).invoke('desk.arrive', { path, passphrase })),
      );
      expect(both).toMatchObject([{ ok: true }, { error: { kind: 'busy-with-book' } }]);
      await mustAnswer(at(fresh, '1001'), 'calls.take', call);
    },
  );

  it(
    'is stopped, and nobody is left at the book, when the program is closed while it goes',
    { timeout: 30_000 },
    async () => {
      const folder = join(temp.folder, 'old');
      const going = at(old, '1005').invoke('desk.move', { folder: stick, passphrase, reason: '换电脑' });
      await vi.waitFor(async () => expect(await readdir(stick)).not.toEqual([]));
      await old.close();
      expect(await going).toEqual({ ok: false, error: { kind: 'cancelled' } });
      expect(await readdir(stick)).toEqual([]);
      const lock = await lockFolder(diskFiles, folder);
      expect(lock.ok).toBe(true);
      if (lock.ok) await lock.value();
    },
  );

  it('is stopped by the window that began it, and by no other', { timeout: 30_000 }, async () => {
    const heard: number[] = [];
    const window = old.connect((event) => {
      if (event.kind !== 'progress' || event.task !== 'move') return;
      heard.push(event.done);
      if (heard.length === 1) stopped = window.invoke('desk.stopMove', {});
    });
    let stopped: Promise<unknown> = Promise.resolve();
    await window.invoke('session.signIn', { staff: '1005', pin: '638150' });
    expect(await window.invoke('desk.stopMove', {})).toMatchObject({ error: { kind: 'nothing-moves' } });
    const other = old.connect(() => undefined);
    const wish = { folder: stick, passphrase, reason: '换电脑' };
    const going = window.invoke('desk.move', wish);
    expect(await other.invoke('desk.stopMove', {})).toMatchObject({ error: { kind: 'nothing-moves' } });
    expect(await going).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await stopped).toEqual({ ok: true, value: { done: true } });
    expect(await readdir(stick)).toEqual([]);
    await mustAnswer(at(old, '1001'), 'calls.take', call);
    // Told that nothing is under way any more.
    expect(heard.at(-1)).toBe(100);
    await window.close();
    await other.close();
  });

  it('tells how far it is, there and here, and never backwards', { timeout: 30_000 }, async () => {
    const heard: number[] = [];
    const hear = (event: DeskEvent) => event.kind === 'progress' && heard.push(event.done);
    const leaving = old.connect(hear);
    await leaving.invoke('session.signIn', { staff: '1005', pin: '638150' });
    const wish = { folder: stick, passphrase, reason: '换电脑' };
    const { file } = await mustAnswer(leaving, 'desk.move', wish);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(new Set(heard).size).toBeGreaterThan(3);
    heard.length = 0;
    const coming = fresh.connect(hear);
    await mustAnswer(coming, 'desk.arrive', { path: file, passphrase });
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(new Set(heard).size).toBeGreaterThan(2);
    await leaving.close();
    await coming.close();
  });

  it(
    'names the file that still holds somebody who is erased after the move',
    { timeout: 30_000 },
    async () => {
      const wish = { folder: stick, passphrase, reason: '换电脑' };
      const { file } = await mustAnswer(at(old, '1005'), 'desk.move', wish);
      await mustAnswer(at(fresh, null), 'desk.arrive', { path: file, passphrase });
      const { hits } = await mustAnswer(at(fresh, '1001'), 'callers.find', { text: '3-1203', limit: 1 });
      const erased = await mustAnswer(at(fresh, '1005'), 'erasure.erase', {
        ...{ personId: hits[0]?.personId ?? '', reason: '本人要求' },
      });
      expect(erased).toMatchObject({ bundles: [], desks: [file] });
    },
  );

  it('arrives only where no desk was opened, and leaves that as it was when the file is none', async () => {
    expect(
      await at(old, null).invoke('desk.arrive', { path: join(stick, 'A.desk'), passphrase }),
    ).toMatchObject({
      error: { kind: 'already-opened' },
    });
    expect(
      await at(fresh, null).invoke('desk.arrive', { path: join(stick, 'A.desk'), passphrase }),
    ).toMatchObject({
      error: { kind: 'file-unreadable' },
    });
    expect((await mustAnswer(at(fresh, null), 'session.current', {})).state).toBe('first-run');
  });
});
