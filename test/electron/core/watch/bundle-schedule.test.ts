import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
  type Hand,
} from '../../../temp-desk.ts';

const passphrase = '澄湖苑 2026 周报';
const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' };

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: Hand;
let desk: OpenDesk;
let stick: string;

beforeEach(async () => {
  temp = await tempFolder();
  stick = join(temp.folder, 'stick');
  await mkdir(stick);
  // A Sunday, 8:00 in Shanghai.
  hand = createHand('2026-11-22T00:00:00.000Z');
  desk = await openSampleDesk(deskOptions(join(temp.folder, 'book'), hand));
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const at = (staff: string) => desk.connectAs(staff, () => undefined);
const list = () => mustAnswer(at('1005'), 'bundles.list', {});
const bundles = async () => (await readdir(stick)).filter((name) => name.endsWith('.bundle'));

async function lookAt(moment: string): Promise<void> {
  hand.set(moment);
  await desk.office.bundleSchedules.look();
}

async function daily(more: object = {}): Promise<void> {
  const wish = { folder: stick, every: 'day', at: '17:30', passphrase, ...more };
  await mustAnswer(at('1005'), 'bundles.setSchedule', wish);
}

describe('bundles on a schedule', () => {
  it('are written once when the local time is reached, sealed, and again the next day', async () => {
    await daily();
    await lookAt('2026-11-22T09:29:00.000Z');
    expect(await bundles()).toEqual([]);
    await lookAt('2026-11-22T09:30:00.000Z');
    await lookAt('2026-11-22T09:31:00.000Z');
    expect(await bundles()).toHaveLength(1);
    const { bundles: receipts, schedule } = await list();
    expect(receipts).toMatchObject([{ isSealed: true, reason: 'schedule', by: null }]);
    expect(schedule).toMatchObject({
      ...{ lastAt: '2026-11-22T09:30:00.000Z', nextAt: '2026-11-23T09:30:00.000Z' },
      ...{ hasPassphrase: true, trouble: null },
    });
    await mustAnswer(at('1001'), 'calls.take', call);
    await lookAt('2026-11-23T09:30:00.000Z');
    expect(await bundles()).toHaveLength(2);
  });

  it('that were missed are written at the next occasion, a weekly one too', async () => {
    await daily({ every: 'week', weekday: 5 });
    await lookAt('2026-11-27T09:29:00.000Z');
    expect(await bundles()).toEqual([]);
    // The desk was off on Friday evening.
    await lookAt('2026-11-30T01:00:00.000Z');
    expect(await bundles()).toHaveLength(1);
    expect((await list()).schedule?.nextAt).toBe('2026-12-04T09:30:00.000Z');
  });

  it('wait for a stick that is away, say so in the duty log once a day, and come when it is there', async () => {
    await daily();
    await rm(stick, { recursive: true });
    await lookAt('2026-11-22T09:30:00.000Z');
    await lookAt('2026-11-22T09:31:00.000Z');
    expect((await list()).schedule?.trouble).toEqual({ kind: 'folder-unusable', what: stick });
    const { entries } = await mustAnswer(at('1001'), 'log.list', {});
    expect(entries.filter(({ event }) => event?.kind === 'bundle-stuck')).toHaveLength(1);
    await mkdir(stick);
    await lookAt('2026-11-22T10:10:00.000Z');
    expect(await bundles()).toHaveLength(1);
    expect((await list()).schedule?.trouble).toBeNull();
  });

  it('come once the book is free again, and that is no trouble', async () => {
    await daily();
    const release = await desk.office.bundleJobs.hold();
    await lookAt('2026-11-22T09:30:00.000Z');
    release();
    expect((await list()).schedule?.trouble).toBeNull();
    const { entries } = await mustAnswer(at('1001'), 'log.list', {});
    expect(entries.filter(({ event }) => event?.kind === 'bundle-stuck')).toEqual([]);
    await lookAt('2026-11-22T09:31:00.000Z');
    expect(await bundles()).toHaveLength(1);
  });

  it('are not silenced by a clock that was ahead when they were set and written', async () => {
    hand.set('2031-01-01T00:00:00.000Z');
    await daily();
    await lookAt('2031-01-02T00:00:00.000Z');
    expect(await bundles()).toHaveLength(1);
    await lookAt('2026-11-23T09:30:00.000Z');
    await lookAt('2026-11-23T09:31:00.000Z');
    expect(await bundles()).toHaveLength(2);
    await mustAnswer(at('1001'), 'calls.take', call);
    await lookAt('2026-11-24T09:30:00.000Z');
    expect(await bundles()).toHaveLength(3);
  });

  it('go on with their passphrase when a new one was refused', async () => {
    await daily();
    const seal = join(temp.folder, 'book', 'bundle-seal.json');
    const before = await readFile(seal, 'utf8');
    const manager = at('1005');
    await desk.office.store.close();
    const wish = { folder: stick, every: 'day', at: '18:30', passphrase: 'another one' };
    const refused = await manager.invoke('bundles.setSchedule', wish);
    expect(refused).toMatchObject({ ok: false });
    expect(await readFile(seal, 'utf8')).toBe(before);
  });

  it('keep their passphrase on this PC for its owner only, and nowhere in the book', async () => {
    await daily();
    const seal = join(temp.folder, 'book', 'bundle-seal.json');
    expect((await stat(seal)).mode & 0o777).toBe(0o600);
    await lookAt('2026-11-22T09:30:00.000Z');
    await desk.close();
    for (const path of await readdir(join(temp.folder, 'book'), { recursive: true })) {
      if (path === 'bundle-seal.json') continue;
      const whole = join(temp.folder, 'book', path);
      if ((await stat(whole)).isFile()) expect((await readFile(whole)).includes(passphrase)).toBe(false);
    }
    desk = await mustOpen(deskOptions(join(temp.folder, 'book'), hand));
    await mustAnswer(at('1005'), 'bundles.clearSchedule', {});
    await expect(stat(seal)).rejects.toThrow('ENOENT');
    expect((await list()).schedule).toBeNull();
  });

  it('are not written unsealed because the passphrase is gone', async () => {
    await daily();
    await rm(join(temp.folder, 'book', 'bundle-seal.json'));
    await lookAt('2026-11-22T09:30:00.000Z');
    expect(await bundles()).toEqual([]);
    expect((await list()).schedule?.trouble).toEqual({ kind: 'passphrase-missing' });
  });
});
