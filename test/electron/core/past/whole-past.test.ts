import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { readPastOf } from '../../../../electron/core/printing/past-of-slip.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { deskOptions, mustAnswer, mustOpen, tempFolder, type Hand } from '../../../temp-desk.ts';
import { makeLongBook, recordsOf } from './a-whole-past.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: Hand;
let desk: OpenDesk;
/** Set by a test: no file gets such a name any more. */
let refused: RegExp | null = null;
/** Set by a test: another program holds such a file. */
let held: RegExp | null = null;
let notes: string[] = [];
const log = {
  note: (line: string) => void notes.push(line),
  bug(reference: string, error: unknown) {
    throw new Error(reference, { cause: error });
  },
};
const files: Files = {
  ...diskFiles,
  async rename(from, to) {
    if (refused?.test(String(to))) throw Object.assign(new Error('EIO'), { code: 'EIO' });
    await diskFiles.rename(from, to);
  },
  async readFile(path) {
    if (held?.test(path)) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    return diskFiles.readFile(path);
  },
};
beforeEach(async () => {
  temp = await tempFolder();
  refused = null;
  held = null;
  notes = [];
  hand = await makeLongBook(temp.folder);
  desk = await open();
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const open = () => mustOpen(deskOptions(temp.folder, hand, { files, log }));
const history = (...names: string[]) => join(temp.folder, 'history', ...names);
const day = () => history('2026', '2026-11-24.gz');
const source = () => ({ store: desk.store, past: desk.office.past });
const wish = {
  ...({ ledger: 'work-book', fromOn: '2026-11-01', toOn: '2026-11-30' } as const),
  ...({ language: 'zh-CN', filter: {} } as const),
};

async function exported() {
  const seat = desk.connectAs('1002', () => undefined);
  await mustAnswer(seat, 'exports.begin', {
    subject: { kind: 'ledger', ...wish },
    format: 'csv',
    reason: '上报',
  });
  await desk.office.exportJobs.idle();
  const { exports } = await mustAnswer(seat, 'exports.list', {});
  return exports[0];
}

async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[bytes.length - 30]! ^= 0x10;
  await writeFile(path, bytes);
}

describe.each<[string, () => Promise<void>]>([
  ['has a flipped bit', () => flipBit(day())],
  ['has lost its end', async () => truncate(day(), (await readFile(day())).length - 40)],
  ['is empty', () => truncate(day(), 0)],
  ['is gone', () => rm(day())],
])('a day that %s', (_what, harm) => {
  it('is made anew before a file goes on, which then has every record', async () => {
    const rows = (await exported())?.rows;
    const whole = await recordsOf(source());
    await harm();
    // Several may look at the same day at once.
    const readers = await Promise.all([1, 2, 3].map(() => recordsOf(source())));
    expect(readers).toEqual([whole, whole, whole]);
    await harm();
    const receipt = await exported();
    expect(receipt).toMatchObject({ outcome: 'written', rows });
    expect(await readFile(receipt?.file ?? '', 'utf8')).toContain('第三天');
  });

  it('ends a file that is being written when it cannot be made anew, and leaves nothing of it', async () => {
    refused = /2026.2026-11-24\.gz$/;
    await harm();
    expect(await exported()).toMatchObject({ outcome: 'incomplete', file: '', rows: 0 });
    expect(await readdir(join(temp.folder, 'exports'))).toEqual([]);
    const asked = await desk
      .connectAs('1002', () => undefined)
      .invoke('ledgers.preview', { ...wish, limit: 50 });
    expect(asked).toMatchObject({ ok: false, error: { kind: 'history-not-whole' } });
    // As soon as the disk takes it, it is there again.
    refused = null;
    expect(await exported()).toMatchObject({ outcome: 'written' });
  });

  it('is made anew at the next opening when this one could not', async () => {
    const whole = await recordsOf(source());
    refused = /2026.2026-11-24\.gz$/;
    await harm();
    await expect(recordsOf(source())).rejects.toThrow('2026-11-24');
    await desk.close();
    refused = null;
    desk = await open();
    await desk.office.past.ready();
    expect((await desk.office.history.day('2026-11-24')).orders.map(({ text }) => text)).toEqual(['第三天']);
    expect(await recordsOf(source())).toEqual(whole);
  });
});

describe('all days of a year that are gone', () => {
  it('are made anew together, not by a reading of the journal for each', async () => {
    const whole = await recordsOf(source());
    await rm(history('2026'), { recursive: true });
    expect(await recordsOf(source())).toEqual(whole);
    expect(whole.length).toBeGreaterThan(2);
    expect(notes.filter((line) => line.endsWith('is made anew')).length).toBeLessThanOrEqual(2);
  });
});

describe('a roll of days that another program holds', () => {
  it('does not keep the book from being opened, and is believed as soon as it can be read', async () => {
    const whole = await recordsOf(source());
    await desk.close();
    for (const name of ['desk.json', 'desk.before.json']) await rm(join(temp.folder, name), { force: true });
    held = /roll\.json$/;
    desk = await open();
    expect(notes.join()).toContain('EBUSY');
    held = null;
    expect(await recordsOf(source())).toEqual(whole);
  });
});

describe('a roll of days that does not prove true', () => {
  it('has all of history made anew', async () => {
    const whole = await recordsOf(source());
    await desk.close();
    await flipBit(history('roll.json'));
    await rm(day());
    desk = await open();
    expect(await recordsOf(source())).toEqual(whole);
  });
});

describe('a ledger on paper', () => {
  it('waits until history is made anew', async () => {
    const job = { slip: 'ledger', about: null, days: null, subject: { kind: 'ledger', ...wish } } as const;
    const printed = async () => (await readPastOf(job, { ...source(), clock: hand })).ledger?.rows;
    const whole = await printed();
    expect(whole).toHaveLength(5);
    await desk.close();
    await rm(history(), { recursive: true });
    desk = await open();
    expect(await printed()).toEqual(whole);
  });
});
