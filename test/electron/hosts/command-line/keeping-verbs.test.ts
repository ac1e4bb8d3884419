import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runBackup } from '../../../../electron/hosts/command-line/backup-verb.ts';
import { runRestore } from '../../../../electron/hosts/command-line/restore-verb.ts';
import type { VerbContext } from '../../../../electron/hosts/command-line/verb-context.ts';
import type { VerifyReport } from '../../../../electron/core/store/verify/verify-book.ts';
import { anchorCode } from '../../../../shared/slips/anchor-text.ts';
import { runVerify } from '../../../../electron/hosts/command-line/verify-verb.ts';
import type { Backup } from '../../../../shared/domain/rescue/backup.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  openSampleDesk,
  readSampleFile,
  tempFolder,
} from '../../../temp-desk.ts';
import { makeLongBook } from '../../core/past/a-whole-past.ts';
import { flipBit } from '../../core/store/backup/a-book.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let folder: string;
let now = Date.parse('2026-11-22T00:00:00.000Z');
beforeEach(async () => {
  temp = await tempFolder();
  folder = join(temp.folder, 'book');
  await mkdir(folder);
  await takeCalls(2);
});
afterEach(() => temp.remove());

const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' };

async function takeCalls(count: number): Promise<void> {
  const desk = await openSampleDesk(deskOptions(folder, createHand()));
  const seat = desk.connectAs('1001', () => undefined);
  for (let index = 0; index < count; index += 1) await mustAnswer(seat, 'calls.take', call);
  await desk.close();
}

/** Runs a verb to its end; each run is a second later than the one before. */
async function run<T>(
  verb: (context: VerbContext, words: T) => Promise<number>,
  words: T,
): Promise<{ code: number; output: string; complaint: string }> {
  now += 1_000;
  const output = new PassThrough();
  const complaints: string[] = [];
  const context: VerbContext = {
    input: new PassThrough(),
    output,
    complain: (line) => void complaints.push(line),
    environment: {},
    newId: () => 'n-1',
    now: () => new Date(now).toISOString(),
    sample: readSampleFile,
  };
  const code = await verb(context, words);
  output.end();
  return { code, output: await text(output), complaint: complaints.join('\n') };
}

const noBook = () => join(temp.folder, 'nothing');

describe('desk verify', () => {
  it.each([
    ['has a flipped bit', (path: string) => flipBit(path)],
    ['is gone', (path: string) => rm(path)],
  ])('names a day of history that %s', async (_what, harm) => {
    const old = join(temp.folder, 'old');
    await makeLongBook(old);
    expect((await run(runVerify, { folder: old, json: false })).code).toBe(0);
    await harm(join(old, 'history', '2026', '2026-11-24.gz'));
    const { code, output } = await run(runVerify, { folder: old, json: false });
    expect(output).toContain('trouble: history 2026-11-24.gz');
    expect(code).toBe(1);
  });

  it('says that a sound book is sound, with exit code 0', async () => {
    const { code, output } = await run(runVerify, { folder, json: false });
    expect(code).toBe(0);
    expect(output).toMatch(/^\d+ changes in 1 segments, head [0-9a-f]{8}\nsound\n$/);
    const { output: json } = await run(runVerify, { folder, json: true });
    expect(JSON.parse(json)).toMatchObject({ segments: 1, trouble: [] });
  });

  it('names trouble, with exit code 1', async () => {
    await flipBit(join(folder, 'journal', '000001.ndjson'));
    const { code, output } = await run(runVerify, { folder, json: false });
    expect(code).toBe(1);
    expect(output).toMatch(/trouble: 000001\.ndjson:\d+ /);
  });

  it('holds the book against what stands on paper', async () => {
    const { output: json } = await run(runVerify, { folder, json: true });
    const { changes, head } = JSON.parse(json) as VerifyReport;
    const typed = `${changes}:${head.slice(0, 8)}`;
    const { code, output } = await run(runVerify, { folder, json: false, anchor: typed });
    expect(code).toBe(0);
    expect(output).toContain(`\nanchored: change ${changes} of 22 Nov is as printed\nsound\n`);
    const scanned = anchorCode('A261122-H0002', { seq: changes, hash: head });
    expect((await run(runVerify, { folder, json: false, anchor: scanned })).output).toContain('as printed');

    const ahead = await run(runVerify, { folder, json: false, anchor: `${changes + 1}:${head}` });
    expect(ahead.code).toBe(1);
    expect(ahead.output).toContain(
      `trouble: anchor: the journal ends at change ${changes}, before ${changes + 1}`,
    );
    expect(ahead.output).not.toContain('sound');
    const other = await run(runVerify, { folder, json: true, anchor: `${changes - 1}:${head}` });
    expect(other.code).toBe(1);
    expect(JSON.parse(other.output)).toMatchObject({ anchored: null });
  });

  it('says what an anchor looks like when it is given none, exit code 2', async () => {
    const { code, complaint, output } = await run(runVerify, {
      folder,
      json: false,
      anchor: 'A261122-H0002',
    });
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(complaint).toContain('SEQ:HASH');
  });

  it('is no use without a book, exit code 2, and begins none', async () => {
    expect((await run(runVerify, { folder: noBook(), json: false })).code).toBe(2);
    expect((await run(runVerify, { json: false })).complaint).toContain('--folder');
    expect(await readdir(temp.folder)).toEqual(['book']);
  });

  it('works while a desk has the book open', async () => {
    const desk = await openSampleDesk(deskOptions(folder, createHand()));
    expect((await run(runVerify, { folder, json: false })).code).toBe(0);
    await desk.close();
  });
});

describe('desk backup and desk restore', () => {
  it('make a backup, list it, and bring the book back from it', async () => {
    const made = await run(runBackup, { folder, json: true });
    expect(made.code).toBe(0);
    const { name, seq } = JSON.parse(made.output) as Backup;
    await takeCalls(3);
    const listed = await run(runRestore, { folder, list: true, json: false });
    expect(listed).toMatchObject({ code: 0, output: expect.stringContaining(name) as string });
    const restored = await run(runRestore, { folder, backup: name, list: false, json: true });
    expect(restored.code).toBe(0);
    expect(JSON.parse(restored.output)).toMatchObject({ seq: seq + 1 });
    const desk = await openSampleDesk(deskOptions(folder, createHand()));
    expect(Object.keys(desk.store.book.desk.orders)).toHaveLength(2);
    await desk.close();
    expect((await run(runVerify, { folder, json: false })).code).toBe(0);
  });

  it('carry a book to another PC on a stick', async () => {
    const stick = join(temp.folder, 'stick');
    await mkdir(stick);
    const { output } = await run(runBackup, { folder, to: stick, json: true });
    const { name } = JSON.parse(output) as Backup;
    await rm(folder, { recursive: true });
    const [place = ''] = await readdir(stick);
    const other = join(temp.folder, 'other-pc');
    const path = join(stick, place, name);
    expect((await run(runRestore, { folder: other, backup: path, list: false, json: false })).code).toBe(0);
    expect((await run(runVerify, { folder: other, json: false })).code).toBe(0);
  });

  it('refuse while a desk has the book open, but for a copy to another folder', async () => {
    const made = await run(runBackup, { folder, json: true });
    const { name } = JSON.parse(made.output) as Backup;
    const desk = await openSampleDesk(deskOptions(folder, createHand()));
    expect((await run(runBackup, { folder, json: false })).code).toBe(1);
    expect((await run(runRestore, { folder, backup: name, list: false, json: false })).code).toBe(1);
    const stick = join(temp.folder, 'stick');
    await mkdir(stick);
    expect((await run(runBackup, { folder, to: stick, json: false })).code).toBe(0);
    await desk.close();
  });

  it('leave the book alone when the backup is unknown or broken, with exit code 1', async () => {
    const made = await run(runBackup, { folder, json: true });
    const { name } = JSON.parse(made.output) as Backup;
    const copy = join(temp.folder, 'copy');
    await cp(folder, copy, { recursive: true });
    await flipBit(join(folder, 'backups', name, 'desk.json'));
    for (const backup of [name, '2026-11-22T000000Z-1', '/nowhere'])
      expect((await run(runRestore, { folder, backup, list: false, json: false })).code).toBe(1);
    expect((await readdir(folder)).sort()).toEqual((await readdir(copy)).sort());
  });

  it('say how they are used, with exit code 2', async () => {
    expect((await run(runBackup, { json: false })).code).toBe(2);
    expect((await run(runBackup, { folder: noBook(), json: false })).code).toBe(2);
    expect((await run(runRestore, { folder, list: false, json: false })).code).toBe(2);
    expect((await run(runRestore, { folder, backup: 'x', list: true, json: false })).code).toBe(2);
  });
});
