import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { restoreBook } from '../../../../electron/core/store/backup/restore-book.ts';
import { writeDesk, type CheckpointStand } from '../../../../electron/core/store/checkpoint.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { takeSnapshot } from '../../../../electron/core/store/snapshot.ts';
import { verifyBook } from '../../../../electron/core/store/verify/verify-book.ts';
import { differences } from '../../../fingerprint.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
} from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: ReturnType<typeof createHand>;
let desk: OpenDesk;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, clock));
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const DAY = 24 * 60;
const clerk = () => desk.connectAs('1001', () => undefined);

async function lend(...codes: string[]): Promise<string[]> {
  const { loans } = await mustAnswer(clerk(), 'loans.lend', { codes, borrower: { id: 'b-1' }, print: false });
  return loans.map(({ number }) => number);
}

const giveBack = (code: string) => mustAnswer(clerk(), 'loans.return', { items: [{ code }] });

async function deposit(): Promise<string> {
  const owner = { name: '顾晓芬', phone: '13677778888' };
  const { deposit: number } = await mustAnswer(clerk(), 'deposits.receive', {
    ...{ what: '红色行李箱', class: 'article', owner, told: true, print: false },
  });
  return number;
}

async function arrive(pass: string): Promise<string> {
  const { visit } = await mustAnswer(clerk(), 'visits.arrive', {
    ...{ who: { name: '卢宝山', firm: '安捷电梯', phone: '13355556666' }, why: '电梯年检' },
    ...{ place: { id: null, name: '8-1502' }, pass, told: true },
  });
  return visit;
}

async function reopenDesk(): Promise<void> {
  await desk.close();
  desk = await mustOpen(deskOptions(temp.folder, clock));
}

/** Lets so many days pass and waits until the desk has put its papers away. */
async function passDays(days: number): Promise<void> {
  clock.forward(days * DAY);
  await mustAnswer(clerk(), 'log.write', { text: '早班开始' });
  await reopenDesk();
}

const living = () => Object.keys(desk.store.book.desk.custody).sort();
const pastOf = async (wish: { thing: string } | { borrower: string }) => {
  const { custody, isComplete } = await mustAnswer(clerk(), 'custody.history', wish);
  return { numbers: custody.map(({ number }) => number), isComplete };
};
const find = async (text: string) =>
  (await mustAnswer(clerk(), 'history.search', { search: 's', text, limit: 20 })).hits.map((hit) =>
    hit.kind === 'custody' ? hit.number : hit.kind,
  );

/** One of each that has ended, and one of each that has not. */
async function someStays() {
  const [out = ''] = await lend('K-002');
  const [back = ''] = await lend('K-001');
  const kept = await deposit();
  const fetched = await deposit();
  const inside = await arrive('P-001');
  const gone = await arrive('P-002');
  clock.forward(30);
  await giveBack('K-001');
  await mustAnswer(clerk(), 'deposits.release', {
    ...{ deposit: fetched, to: '顾晓芬', identity: 'id-card', tagSeen: true },
  });
  await mustAnswer(clerk(), 'visits.leave', { pass: 'P-002' });
  return { out, back, kept, fetched, inside, gone };
}

describe('what was lent, kept and let in', () => {
  it('stays at the desk until the second day after it ended, and is in history after that', async () => {
    const { out, back, kept, fetched, inside, gone } = await someStays();
    await passDays(1);
    expect(living()).toEqual([out, back, kept, fetched, inside, gone].sort());
    await passDays(1);
    expect(living()).toEqual([out, kept, inside].sort());
    const { custody } = await mustAnswer(clerk(), 'custody.get', { custody: back });
    expect(custody).toMatchObject({ number: back, code: 'K-001', state: 'returned' });
    const { custody: visit } = await mustAnswer(clerk(), 'custody.get', { custody: gone });
    expect(visit.who.phone).toBe('133 **** 6666');
    expect(await find('红色行李箱')).toEqual([fetched]);
    expect(await find('卢宝山 年检')).toEqual([gone]);
    expect(await find('13355556666')).toEqual([gone]);
    expect(await find('lbs')).toEqual([gone]);
  });

  it('is told of a key and of a person as one past, newest first', async () => {
    const [first = ''] = await lend('K-001');
    await giveBack('K-001');
    await passDays(3);
    const [second = ''] = await lend('K-001');
    await giveBack('K-001');
    await passDays(3);
    const [third = '', other = ''] = await lend('K-001', 'K-003');
    expect(living()).toEqual([third, other].sort());
    expect(await pastOf({ thing: 'k-001' })).toEqual({ numbers: [third, second, first], isComplete: true });
    expect(await pastOf({ borrower: 'b-1' })).toEqual({
      numbers: [other, third, second, first],
      isComplete: true,
    });
    const { custody, isComplete } = await mustAnswer(clerk(), 'custody.history', {
      ...{ thing: 'K-001', limit: 2 },
    });
    expect([custody.length, isComplete]).toEqual([2, false]);
  });

  it('tells of a pass who had it, and of what was taken back at once nothing', async () => {
    const visit = await arrive('P-001');
    await mustAnswer(clerk(), 'visits.leave', { pass: 'P-001' });
    const [taken = ''] = await lend('K-001');
    await mustAnswer(clerk(), 'custody.undo', { numbers: [taken] });
    await passDays(3);
    expect(await pastOf({ thing: 'P-001' })).toEqual({ numbers: [visit], isComplete: true });
    expect(await pastOf({ thing: 'K-001' })).toEqual({ numbers: [], isComplete: true });
  });

  it('is made anew from the journal when the folder of history is gone', async () => {
    const { back, fetched } = await someStays();
    await passDays(3);
    const before = await mustAnswer(clerk(), 'custody.get', { custody: fetched });
    await desk.close();
    await rm(join(temp.folder, 'history'), { recursive: true });
    desk = await mustOpen(deskOptions(temp.folder, clock));
    await expect
      .poll(() => pastOf({ thing: 'K-001' }), { timeout: 5_000 })
      .toMatchObject({ numbers: [back] });
    expect(differences(await mustAnswer(clerk(), 'custody.get', { custody: fetched }), before)).toEqual([]);
  });
});

describe('the slip or tag of a stay that is over', () => {
  it('still says what it was, long after', async () => {
    const { back, fetched, gone } = await someStays();
    await passDays(40);
    expect(living()).not.toContain(back);
    const scan = (code: string) => mustAnswer(clerk(), 'scan.read', { code });
    expect(await scan(back.toLowerCase())).toMatchObject({
      kind: 'lending',
      loans: [{ number: back, state: 'returned' }],
    });
    expect(await scan(fetched)).toMatchObject({ kind: 'deposit', custody: { state: 'released' } });
    expect(await scan(gone)).toMatchObject({ kind: 'visit', custody: { state: 'left' } });
    for (const code of ['A261122-L9999', 'A991332-L0001', '../../etc', ''])
      expect(await scan(code)).toMatchObject({ kind: 'unknown' });
  });
});

describe('things, borrowers, stays and counts', () => {
  const tables = () => {
    const { registers, things, borrowers, custody, stocktakes, days } = desk.store.book.desk;
    return structuredClone({ registers, things, borrowers, custody, stocktakes, days });
  };

  async function count(): Promise<void> {
    const codes = ['E-001', 'E-002', 'E-003', 'E-004', 'E-005', 'E-006', 'E-007', 'E-008'];
    const known = Object.values(desk.store.book.desk.things).map(({ code }) => code);
    await mustAnswer(clerk(), 'stocktake.record', {
      ...{ register: 'equipment', codes: codes.filter((code) => known.includes(code)), pin: '482917' },
    });
  }

  it('are the same after closing and opening, from the checkpoint as from the journal alone', async () => {
    await someStays();
    await count();
    const lived = tables();
    expect(lived.stocktakes).toHaveLength(1);
    await reopenDesk();
    expect(differences(tables(), lived)).toEqual([]);
    await desk.close();
    for (const file of ['desk.json', 'desk.before.json']) await rm(join(temp.folder, file), { force: true });
    desk = await mustOpen(deskOptions(temp.folder, clock));
    expect(differences(tables(), lived)).toEqual([]);
    const report = await verifyBook(diskFiles, temp.folder, { progress: () => undefined });
    expect(report.trouble).toEqual([]);
  });

  it('are compared by a verification with what the journal says, each of them', async () => {
    const { out } = await someStays();
    await count();
    await desk.close();
    const { book } = desk.store;
    const stand = JSON.parse(await readFile(join(temp.folder, 'desk.json'), 'utf8')) as CheckpointStand;
    const { origin, place, lastAt, lastLineBytes, directorySeq } = stand;
    const { things, borrowers, custody, stocktakes, registers } = book.desk;
    const tampered = {
      things: { ...things, 'k-001': { ...things['k-001'], name: '别的' } },
      borrowers: { ...borrowers, 'b-1': { ...borrowers['b-1'], name: '别的' } },
      custody: { ...custody, [out]: { ...custody[out], note: '别的' } },
      registers: { ...registers, keys: { ...registers['keys'], name: '别的' } },
      stocktakes: stocktakes.slice(1),
    };
    const places = {
      things: '.k-001',
      borrowers: '.b-1',
      custody: `.${out}`,
      registers: '.keys',
      stocktakes: '.0',
    };
    for (const [table, changed] of Object.entries(tampered)) {
      const other = { ...book, desk: { ...book.desk, [table]: changed } };
      await writeDesk(
        diskFiles,
        temp.folder,
        { origin, place, lastAt, lastLineBytes, directorySeq },
        takeSnapshot(other, [], false),
      );
      const { trouble } = await verifyBook(diskFiles, temp.folder, { progress: () => undefined });
      const path = `desk.${table}${places[table as keyof typeof places]}`;
      expect(trouble.filter((line) => line.startsWith('desk.json'))).toEqual([
        `desk.json: differs from the journal at change ${place.seq}: ${path}`,
      ]);
    }
  });

  it('come back with a backup, and no number is given out twice', async () => {
    await someStays();
    await count();
    const kept = tables();
    const made = await desk.office.backups.make(() => undefined);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const [later = ''] = await lend('K-005');
    await desk.close();
    const wish = { files: diskFiles, folder: temp.folder, root: join(temp.folder, 'backups'), clock };
    const restored = await restoreBook({
      ...{ ...wish, name: made.value.name, reason: '误删', by: '1005', progress: () => undefined },
    });
    expect(restored).toMatchObject({ ok: true });
    desk = await mustOpen(deskOptions(temp.folder, clock));
    const { days, ...rest } = tables();
    const { days: before, ...had } = kept;
    expect(differences(rest, had)).toEqual([]);
    expect(Object.values(days).map(({ custody }) => custody)).toEqual(
      Object.values(before).map(({ custody }) => custody + 1),
    );
    const [next = ''] = await lend('K-005');
    expect(Number(next.slice(-4))).toBe(Number(later.slice(-4)) + 1);
  });
});
