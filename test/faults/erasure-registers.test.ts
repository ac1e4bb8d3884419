import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { replayAll } from '../../electron/core/store/replay.ts';
import { differences } from '../fingerprint.ts';
import { createHand, mustAnswer, tempFolder, type Hand } from '../temp-desk.ts';
import { BADGE, furnishRegisters, PLATE, type Registers } from './erasure-registers.ts';
import { findIn, NAME, openScene, PHONE, proveJournal, settle } from './erasure-scene.ts';

const DAY = 24 * 60;
const needles = [NAME, PHONE, BADGE, PLATE];
const reason = '本人书面要求';

describe('erasing somebody whom the registers know', () => {
  let folder: string;
  let remove: () => Promise<void>;
  let clock: Hand;
  let desk: OpenDesk;
  let scene: Registers;

  const seat = () => desk.connectAs('1005', () => undefined);

  beforeEach(async () => {
    ({ folder, remove } = await tempFolder());
    clock = createHand();
    desk = await openScene(folder, clock);
    scene = await furnishRegisters(desk, clock, folder);
    await settle(desk);
    await mustAnswer(seat(), 'backups.make', {});
  });
  afterEach(async () => {
    await desk.close();
    await remove();
  });

  async function expectGone(): Promise<void> {
    await settle(desk);
    expect(await findIn(folder, needles)).toEqual([]);
    const proof = await proveJournal(folder, desk.store.book.vouchers);
    expect(proof).toMatchObject({ damage: null, unvouched: [] });
    const { book } = await replayAll(diskFiles, join(folder, 'journal'));
    expect(differences(book, desk.store.book)).toEqual([]);
  }

  it('leaves none of its bytes in any file: keys, loans, deposits, visits, counts, answers and backups', async () => {
    expect((await findIn(folder, needles)).length).toBeGreaterThan(10);
    await mustAnswer(seat(), 'erasure.erase', { personId: scene.personId, reason });
    await expectGone();
    const { custody, borrowers, things, orders } = desk.store.book.desk;
    expect(custody[scene.loan]).toMatchObject({
      ...{ code: 'F-001', state: 'returned', purpose: '▇▇要看泵房' },
      who: { borrower: null, personId: null, name: '', firm: '', phone: '' },
      signature: null,
    });
    expect(custody[scene.visit]).toMatchObject({ pass: { code: 'P-001' }, plate: '', identityTail: '' });
    expect(custody[scene.deposit]).toMatchObject({ photos: [], what: '▇▇的箱子', state: 'released' });
    expect(borrowers[scene.borrowerId]).toBe(undefined);
    expect(borrowers['b-1']?.name).toBe('吴永强');
    const key = Object.values(things).find(({ code }) => code === 'K-900');
    expect(key?.door).toEqual({ placeId: 'p-3-1203', name: '3-1203', personId: null, owner: '', phone: '' });
    const lent = orders[scene.order]?.timeline.filter(({ act }) => act.startsWith('thing-'));
    expect(lent?.map(({ detail }) => detail['borrower'])).toEqual(['', '']);
    expect(await readdir(join(folder, 'slips', '2026-11-22'))).toEqual([]);
    expect(await readdir(join(folder, 'evidence'))).toEqual([]);
  });

  it('takes what was filed out of history', async () => {
    clock.forward(4 * DAY);
    await mustAnswer(seat(), 'log.write', { text: '换日' });
    await expect.poll(() => desk.store.book.desk.custody[scene.loan], { timeout: 10_000 }).toBe(undefined);
    await settle(desk);
    await mustAnswer(seat(), 'erasure.erase', { personId: scene.personId, reason });
    await expectGone();
    const [loan] = await desk.office.history.custody([scene.loan]);
    expect(loan).toMatchObject({ number: scene.loan, who: { name: '' }, state: 'returned' });
  });

  it('begins at the list of borrowers as well, and says beforehand what it touches', async () => {
    const whom = { borrowerId: scene.borrowerId };
    const look = await mustAnswer(seat(), 'erasure.look', whom);
    expect(look).toMatchObject({ name: NAME, stays: 4, openStays: 0 });
    const { changes } = await mustAnswer(seat(), 'erasure.erase', { ...whom, reason });
    expect(changes).toBe(look.changes);
    await expectGone();
    const { erasures } = await mustAnswer(seat(), 'erasure.list', {});
    expect(erasures[0]?.subject).toEqual({
      ...{ kind: 'person', personId: scene.personId },
      borrowers: [scene.borrowerId],
    });
  });

  it('takes out somebody whom only the list of borrowers knows', async () => {
    const worker = { kind: 'contractor', name: '司马长风', firm: '通达电梯', phone: '13577009999' };
    const lent = await mustAnswer(seat(), 'loans.lend', {
      ...{ codes: ['F-002'], borrower: worker, purpose: '司马长风查图', print: false },
    });
    const borrowerId = lent.borrower;
    const refused = await seat().invoke('erasure.erase', { borrowerId, reason });
    expect(refused).toEqual({ ok: false, error: { kind: 'stays-open', count: 1 } });
    await mustAnswer(seat(), 'loans.return', { items: [{ code: 'F-002', pages: 3 }] });
    await mustAnswer(seat(), 'erasure.erase', { borrowerId, reason });
    await settle(desk);
    expect(await findIn(folder, ['司马长风', '13577009999'])).toEqual([]);
    expect((await findIn(folder, [NAME])).length).toBeGreaterThan(0);
    expect(desk.store.book.desk.borrowers[borrowerId]).toBe(undefined);
    expect(desk.store.book.desk.erasures).toMatchObject([
      { subject: { kind: 'borrower', borrowers: [borrowerId] }, reason },
    ]);
  });

  it('knows nobody by nothing', async () => {
    for (const whom of [{}, { borrowerId: 'nobody' }])
      expect(await seat().invoke('erasure.erase', { ...whom, reason })).toMatchObject({ ok: false });
  });
});
