import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, type House } from '../../../../electron/core/house.ts';
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
import { flipBit } from '../store/backup/a-book.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: ReturnType<typeof createHand>;
let house: House;
let folder: string;
const events: DeskEvent[] = [];
const notes: string[] = [];

beforeEach(async () => {
  temp = await tempFolder();
  folder = join(temp.folder, 'book');
  clock = createHand();
  await mkdir(folder);
  await (await openSampleDesk(deskOptions(folder, clock))).close();
  const opened = await openHouse({
    folder,
    clock,
    newId: deskOptions(folder, clock).newId,
    log: {
      note: (line) => void notes.push(line),
      bug: (_reference, error) => void notes.push(String(error)),
    },
    environment: {},
    sample: readSampleFile,
    practiceCalls: readPracticeCalls,
    pinCost: 2 ** 10,
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  house = opened.value;
  events.length = 0;
  notes.length = 0;
});
afterEach(async () => {
  await house.close();
  await temp.remove();
});

const seat = (as = '1005') => house.current().connectAs(as, (event) => events.push(event));
const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' };
const take = () => mustAnswer(seat('1001'), 'calls.take', call);

/** What was told of a long work: in order, up to the whole. */
function progressOf(task: string): number[] {
  return events.flatMap((event) => (event.kind === 'progress' && event.task === task ? [event.done] : []));
}

describe('the channels of backups', () => {
  it('leave a line in the duty log for each backup, and none of them makes another one due', async () => {
    await take();
    const { backup } = await mustAnswer(seat(), 'backups.make', {});
    const lines = async () =>
      (await mustAnswer(seat(), 'log.list', {})).entries.flatMap(({ event }) =>
        event?.kind === 'backup-made' ? [event.backup] : [],
      );
    expect(await lines()).toEqual([backup.name]);
    clock.forward(5 * 60);
    await house.close();
    expect((await readdir(join(folder, 'backups'))).filter((name) => /^\d{4}-/.test(name))).toEqual([
      backup.name,
    ]);
  });

  it('make a backup, list it, look into it, and tell how far it is', async () => {
    await take();
    const { backup } = await mustAnswer(seat(), 'backups.make', {});
    expect(backup).toMatchObject({ place: 'own', keptAs: ['recent', 'day', 'month'] });
    expect(progressOf('backup').at(-1)).toBe(100);
    const { backups, second, isRunning } = await mustAnswer(seat(), 'backups.list', {});
    expect(backups).toEqual([backup]);
    expect(second).toMatchObject({ state: 'not-set' });
    expect(isRunning).toBe(false);
    const contents = await mustAnswer(seat(), 'backups.look', { name: backup.name, place: 'own' });
    expect(contents).toMatchObject({ openOrders: 1, orders: 1, calls: 1, changesSince: 0, letter: 'A' });
    expect(contents.places).toBeGreaterThan(10);
    const report = await mustAnswer(seat(), 'recovery.report', {});
    expect(report.lastBackup).toEqual({ name: backup.name, at: backup.at, seq: backup.seq });
  });

  it('go back to a backup: the windows load anew, and the number told since is not given out again', async () => {
    await take();
    const { backup } = await mustAnswer(seat(), 'backups.make', {});
    const { order: lost } = await take();
    const told: DeskEvent[] = [];
    const window = house.connect((event) => told.push(event));
    const wish = { name: backup.name, place: 'own', reason: '导错了登记表' };
    const { seq, setAside } = await mustAnswer(seat(), 'backups.restore', wish);
    expect(seq).toBe(backup.seq + 1);
    expect(told).toContainEqual({ kind: 'book-exchanged' });
    expect(progressOf('restore').at(-1)).toBe(100);
    expect(await readdir(join(folder, setAside, 'journal'))).not.toEqual([]);
    const { orders } = house.current().store.book.desk;
    expect(Object.keys(orders)).toHaveLength(1);
    expect((await take()).order).not.toBe(lost);
    expect(house.current().store.health()).toEqual({ kind: 'sound' });
    // The backups stay, and go on.
    clock.forward(1);
    await mustAnswer(seat(), 'backups.make', {});
    expect((await mustAnswer(seat(), 'backups.list', {})).backups).toHaveLength(2);
    await window.close();
  });

  it('go back to a backup in which somebody was erased since: still erased, vouched for and remembered', async () => {
    const person = {
      ...{
        name: '欧阳慧敏',
        title: 'none',
        phones: ['13577001234'],
        plates: [],
        firm: '',
        vip: false,
        note: '',
      },
      roles: [{ placeId: 'p-3-1203', role: 'family' }],
    };
    const { id } = await mustAnswer(seat(), 'people.save', { person });
    const { backup } = await mustAnswer(seat(), 'backups.make', {});
    await mustAnswer(seat(), 'erasure.erase', { personId: id, reason: '本人书面要求' });
    const wish = { name: backup.name, place: 'own', reason: '导错了登记表' };
    await mustAnswer(seat(), 'backups.restore', wish);
    const { store } = house.current();
    expect(store.health()).toEqual({ kind: 'sound' });
    expect(store.book.directory.people[id]).toBeUndefined();
    const { erasures } = await mustAnswer(seat(), 'erasure.list', {});
    expect(erasures).toEqual([
      expect.objectContaining({ reason: '本人书面要求', finishedAt: clock.now(), secondFolderOwes: false }),
    ]);
    const { trouble, erasedLines } = await mustAnswer(seat(), 'book.verify', {});
    expect(trouble).toEqual([]);
    expect(erasedLines).toBeGreaterThan(0);
  });

  it('leave the desk as it is when a backup does not open', async () => {
    const { backup } = await mustAnswer(seat(), 'backups.make', {});
    await flipBit(join(folder, 'backups', backup.name, 'tail.ndjson.gz'));
    const before = house.current();
    const wish = { name: backup.name, place: 'own', reason: '试' };
    expect(await seat().invoke('backups.restore', wish)).toMatchObject({
      error: { kind: 'backup-broken', what: backup.name },
    });
    expect(house.current()).toBe(before);
    await take();
  });

  it('set a second folder, a full path outside the book only', async () => {
    for (const bad of ['stick', folder, join(folder, 'backups')])
      expect(await seat().invoke('backups.setFolder', { folder: bad })).toMatchObject({
        error: { kind: 'folder-unusable', what: bad },
      });
    const stick = join(temp.folder, 'stick');
    await mustAnswer(seat(), 'backups.setFolder', { folder: stick });
    expect((await mustAnswer(seat(), 'backups.list', {})).second).toMatchObject({
      state: 'absent',
      folder: stick,
    });
    await mkdir(stick);
    await mustAnswer(seat(), 'backups.make', {});
    const { backups, second } = await mustAnswer(seat(), 'backups.list', {});
    expect(second).toMatchObject({ state: 'ready' });
    expect(backups.map(({ place }) => place)).toEqual(['own', 'second']);
    await mustAnswer(seat(), 'backups.setFolder', { folder: '' });
    expect((await mustAnswer(seat(), 'backups.list', {})).second).toMatchObject({ state: 'not-set' });
  });

  it('copy the whole book out', async () => {
    const out = join(temp.folder, 'out');
    await mkdir(out);
    const { backup } = await mustAnswer(seat(), 'backups.copyTo', { folder: out });
    expect(backup.seq).toBe(house.current().store.depth.writing.durable().seq);
    expect(await readdir(out)).toHaveLength(1);
  });

  it('verify the book, and name what is wrong with it', async () => {
    await take();
    const { seq, hash } = house.current().store.depth.writing.durable();
    expect(await mustAnswer(seat(), 'book.verify', {})).toEqual({
      changes: seq,
      segments: 1,
      head: hash,
      trouble: [],
      lost: [],
      erasedLines: 0,
      anchored: null,
    });
    expect(progressOf('verify').at(-1)).toBe(100);
    const path = join(folder, 'journal', '000001.ndjson');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('漏水', '漏电'));
    const { trouble } = await mustAnswer(seat(), 'book.verify', {});
    expect(trouble.join('\n')).toContain('000001.ndjson');
    await writeFile(path, text);
  });

  it('are for supervisors and above, going back for those who may restore', async () => {
    for (const [channel, input] of [
      ['backups.list', {}],
      ['backups.make', {}],
      ['book.verify', {}],
      ['backups.restore', { name: '2026-11-22T000000Z-1', place: 'own', reason: '试' }],
    ] as const)
      expect(await seat('1001').invoke(channel, input)).toMatchObject({ error: { kind: 'not-allowed' } });
  });
});
