import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../../electron/core/store/open-store.ts';
import { runGenerate } from '../../../../electron/hosts/command-line/generate-verb.ts';
import type { VerbContext } from '../../../../electron/hosts/command-line/verb-context.ts';
import { differences } from '../../../fingerprint.ts';
import { createHand, deskOptions, readSampleFile, tempFolder } from '../../../temp-desk.ts';

const cleaning: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of cleaning.splice(0)) await remove();
});

async function newFolder(): Promise<string> {
  const { folder, remove } = await tempFolder();
  cleaning.push(remove);
  return folder;
}

function context(): VerbContext & { complaints: string[] } {
  const complaints: string[] = [];
  return {
    input: new PassThrough(),
    output: new PassThrough(),
    complain: (line) => void complaints.push(line),
    environment: {},
    newId: () => 'unused',
    now: () => '2026-11-22T00:00:00.000Z',
    sample: readSampleFile,
    complaints,
  };
}

const small = { years: '0.012', 'per-day': '60', places: '60', seed: 'small' };

describe('desk generate', () => {
  it('makes a book that opens, with history, and opens to the same from its journal alone', async () => {
    const folder = await newFolder();
    expect(await runGenerate(context(), { ...small, folder })).toBe(0);
    const copy = await newFolder();
    await cp(folder, copy, { recursive: true });
    for (const derived of ['desk.json', 'desk.before.json', 'directory.json'])
      await rm(join(copy, derived), { force: true });
    const [whole, replayed] = [await lookInto(folder), await lookInto(copy)];
    expect(whole.health).toEqual({ kind: 'sound' });
    expect(Object.keys(whole.book.desk.orders).length).toBeGreaterThan(50);
    expect(differences(replayed.book, whole.book)).toEqual([]);
    expect(await readdir(join(folder, 'history'))).toContain('2026');
  });

  it('writes the same journal, byte for byte, for the same seed, and another for another', async () => {
    const journals: Buffer[] = [];
    for (const seed of ['one', 'one', 'other']) {
      const folder = await newFolder();
      expect(await runGenerate(context(), { ...small, seed, folder })).toBe(0);
      journals.push(await journalOf(folder));
    }
    const [first, again, other] = journals;
    expect(first?.length).toBeGreaterThan(500_000);
    expect(first?.equals(again ?? Buffer.alloc(0))).toBe(true);
    expect(first?.equals(other ?? Buffer.alloc(0))).toBe(false);
  });

  it('tells how far it is, and last that all is done', async () => {
    const told = context();
    expect(await runGenerate(told, { ...small, folder: await newFolder() })).toBe(0);
    expect(told.complaints.at(-1)).toMatch(/^2026-10-31 {2}4\/4 days {2}\d+ changes {2}\d+\/s {2}0 s left$/);
  });

  it('refuses a folder that holds anything, and leaves it alone', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'letter.txt'), 'keep me');
    expect(await runGenerate(context(), { ...small, folder })).toBe(1);
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });

  it.each([
    { years: 'many' },
    { years: '0' },
    { ...small, 'per-day': '0' },
    { ...small, places: '-3' },
    { ...small, until: '31.10.2026' },
    { ...small, loans: '-1' },
    { ...small, keys: 'all' },
  ])('does not understand %o', async (words) => {
    const told = context();
    expect(await runGenerate(told, { ...words, folder: await newFolder() })).toBe(2);
    expect(told.complaints[0]).toContain('desk generate --folder DIR');
  });
});

async function lookInto(folder: string) {
  // The store alone: a desk would go on with the day, draw its survey and write what has fallen due since.
  const opened = await openStore(deskOptions(folder, createHand('2026-11-01T00:00:00.000Z')));
  if (!opened.ok) throw new Error(opened.error.kind);
  const { book, health, close } = opened.value;
  const seen = { book: structuredClone(book), health: health() };
  await close();
  return seen;
}

/** All lines of a journal, its packed segments unpacked. */
async function journalOf(folder: string): Promise<Buffer> {
  const names = await readdir(join(folder, 'journal'));
  const segments = names.sort().map(async (name) => {
    const bytes = await readFile(join(folder, 'journal', name));
    return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  });
  return Buffer.concat(await Promise.all(segments));
}
