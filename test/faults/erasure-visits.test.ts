import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { replayAll } from '../../electron/core/store/replay.ts';
import { differences } from '../fingerprint.ts';
import { createHand, deskOptions, mustAnswer, mustOpen, tempFolder, type Hand } from '../temp-desk.ts';
import { findIn, openScene, proveJournal, settle } from './erasure-scene.ts';
import { failingFiles } from './failing-files.ts';

const DAY = 24 * 60;
/** A visitor of today with everything that is asked, in words that stand nowhere else. */
const visitor = {
  who: { name: '令狐若冲', firm: '华山装饰', phone: '13577003344' },
  ...{
    plate: '浙B7K3M9',
    host: '任大小姐',
    why: '看思过崖样板间',
    agreed: '任大小姐同意',
    note: '带了酒葫芦',
  },
  ...{ identity: 'last-four', identityTail: '773X', told: true },
  place: { id: null, name: '黑木崖会所' },
};
const needles = [
  ...['令狐若冲', '华山装饰', '13577003344', '浙B7K3M9', '任大小姐', '思过崖', '酒葫芦', '黑木崖'],
  '先走一步',
];
const late = { ...visitor, who: { name: '东方未明', firm: '', phone: '' }, host: '', plate: '' };

describe('names of visitors', () => {
  let folder: string;
  let remove: () => Promise<void>;
  let clock: Hand;
  let desk: OpenDesk;
  let visit: string;

  const seat = () => desk.connectAs('1001', () => undefined);
  const outlook = () => mustAnswer(seat(), 'visits.purge', {});

  async function come(who: object, pass: string): Promise<string> {
    const came = await mustAnswer(seat(), 'visits.arrive', { ...who, pass });
    clock.forward(90);
    await mustAnswer(seat(), 'visits.leave', {
      visit: came.visit,
      note: '先走一步',
      commandId: `leave-${pass}`,
    });
    return came.visit;
  }

  /** The next days at the desk: something is written on each, and nobody works when it is looked. */
  async function pass(days: number): Promise<void> {
    for (let day = 1; day <= days; day += 1) {
      clock.forward(DAY);
      await mustAnswer(seat(), 'log.write', { text: '换日' });
    }
    clock.forward(5);
    await desk.office.erasures.purge.look();
  }

  const filed = () =>
    expect.poll(() => desk.store.book.desk.custody[visit], { timeout: 10_000 }).toBe(undefined);

  beforeEach(async () => {
    ({ folder, remove } = await tempFolder());
    clock = createHand();
    desk = await openScene(folder, clock);
    visit = await come(visitor, 'P-001');
    await pass(3);
    await filed();
    await mustAnswer(
      desk.connectAs('1005', () => undefined),
      'backups.make',
      {},
    );
  });
  afterEach(async () => {
    await desk.close();
    await remove();
  });

  it('are announced, stay for thirty days, and go by themselves from every file', async () => {
    expect((await outlook()).days).toEqual([{ on: '2026-12-23', visits: 1 }]);
    await pass(27);
    expect(clock.now().slice(0, 10)).toBe('2026-12-22');
    await settle(desk);
    expect((await findIn(folder, needles)).length).toBeGreaterThan(10);
    expect(await outlook()).toEqual({ days: [{ on: '2026-12-23', visits: 1 }], last: null });
    await pass(1);
    await settle(desk);
    expect(await findIn(folder, needles)).toEqual([]);
    const [left] = await desk.office.history.custody([visit]);
    expect(left).toMatchObject({
      ...{ number: visit, state: 'left', pass: { code: 'P-001' }, persons: 1, class: 'visitor' },
      ...{ who: { name: '', firm: '', phone: '' }, host: '▇▇', why: '▇▇', plate: '', identityTail: '' },
      ...{ place: { id: null, name: '' }, entries: [{ pass: 'P-001' }] },
    });
    const proof = await proveJournal(folder, desk.store.book.vouchers);
    expect(proof).toMatchObject({ damage: null, unvouched: [] });
    const { book } = await replayAll(diskFiles, join(folder, 'journal'));
    expect(differences(book, desk.store.book)).toEqual([]);
  });

  it('are noted as a number and nothing else, once', async () => {
    await pass(28);
    const { erasures } = desk.store.book.desk;
    expect(erasures).toMatchObject([
      {
        ...{ by: null, reason: '', secondFolderOwes: false },
        subject: { kind: 'records', of: 'visit', closedBefore: '2026-11-23', count: 1 },
      },
    ]);
    expect(erasures[0]?.finishedAt).not.toBe(null);
    const { last, days } = await outlook();
    expect([last?.visits, days]).toEqual([1, []]);
    const before = desk.store.lastChange();
    await desk.office.erasures.purge.look();
    clock.forward(DAY);
    await desk.office.erasures.purge.look();
    expect(desk.store.lastChange()).toEqual(before);
  });

  it('wait while somebody is working, and go no more than once a day', async () => {
    await pass(27);
    clock.forward(DAY - 10);
    await mustAnswer(seat(), 'log.write', { text: '有人在忙' });
    await desk.office.erasures.purge.look();
    expect(desk.store.book.desk.erasures).toEqual([]);
    clock.forward(3);
    await desk.office.erasures.purge.look();
    expect(desk.store.book.desk.erasures).toHaveLength(1);
    const register = desk.store.book.desk.registers['visits'];
    await come(late, 'P-002');
    await mustAnswer(
      desk.connectAs('1005', () => undefined),
      'registers.save',
      {
        register: { ...register, purgeAfterDays: 1 },
      },
    );
    clock.forward(5);
    await desk.office.erasures.purge.look();
    expect(desk.store.book.desk.erasures).toHaveLength(1);
    await pass(2);
    expect(desk.store.book.desk.erasures).toHaveLength(2);
    await settle(desk);
    expect(await findIn(folder, ['东方未明'])).toEqual([]);
  });

  it('go from who was expected and never came, whose visit ends with it', async () => {
    const expected = await mustAnswer(seat(), 'visits.expect', {
      ...{ who: { name: '风清扬', phone: '13577005566' }, host: '', expectedAt: '2026-11-26T02:00:00.000Z' },
    });
    await pass(33);
    await settle(desk);
    expect(await findIn(folder, ['风清扬', '13577005566'])).toEqual([]);
    expect(desk.store.book.desk.custody[expected.visit]).toMatchObject({ state: 'ended', who: { name: '' } });
  });

  it('stay where a register keeps them, and where somebody is still inside', async () => {
    const register = desk.store.book.desk.registers['visits'];
    await mustAnswer(seat(), 'visits.arrive', { ...late, pass: 'P-003' });
    await mustAnswer(
      desk.connectAs('1005', () => undefined),
      'registers.save',
      {
        register: { ...register, purgeAfterDays: null },
      },
    );
    expect((await outlook()).days).toEqual([]);
    await pass(60);
    await settle(desk);
    expect((await findIn(folder, ['令狐若冲', '东方未明'])).length).toBeGreaterThan(4);
    expect(desk.store.book.desk.erasures).toEqual([]);
  });

  it.each([10, 30, 60, 90])(
    'are found again after a start, and go although the power failed %i operations on',
    async (operations) => {
      await pass(27);
      await desk.close();
      const wanted = { at: Number.MAX_SAFE_INTEGER, kind: 'EIO' as const, lasts: 'forever' as const };
      const disk = failingFiles(wanted);
      desk = await mustOpen({ ...deskOptions(folder, clock), files: disk.files });
      expect((await outlook()).days).toEqual([{ on: '2026-12-23', visits: 1 }]);
      clock.forward(DAY);
      await whenFree();
      Object.assign(wanted, { at: disk.calls.length + operations });
      await desk.office.erasures.purge.look();
      expect(disk.calls.length).toBeGreaterThanOrEqual(wanted.at);
      await desk.close().catch(() => undefined);
      await disk.release();
      await rm(join(folder, 'book.lock'), { force: true });
      expect((await findIn(folder, needles)).length).toBeGreaterThan(0);
      desk = await mustOpen(deskOptions(folder, clock));
      clock.forward(5);
      await whenFree();
      await desk.office.erasures.purge.look();
      await settle(desk);
      expect(await findIn(folder, needles)).toEqual([]);
      expect(desk.store.book.desk.erasures.filter(({ finishedAt }) => finishedAt === null)).toEqual([]);
    },
  );

  /** A backup that is made by itself after an opening has the files, or an erasure that goes on. */
  async function whenFree(): Promise<void> {
    await expect.poll(() => desk.office.backups.alone.isBusy(), { timeout: 10_000 }).toBe(false);
  }
});
