import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fencedFiles } from '../../../../electron/core/store/fenced-files.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { tempFolder } from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let files: Files;
let inside: string;
let outside: string;

beforeEach(async () => {
  temp = await tempFolder();
  inside = join(temp.folder, 'book-practice');
  outside = join(temp.folder, 'book');
  for (const folder of [inside, outside]) {
    await mkdir(folder);
    await writeFile(join(folder, 'a'), 'kept');
  }
  files = fencedFiles(diskFiles, inside);
});
afterEach(() => temp.remove());

type Act = (files: Files, folder: string) => Promise<unknown>;

const acts: readonly (readonly [string, Act])[] = [
  ['makes a folder', (on, folder) => on.mkdir(join(folder, 'b'))],
  ['writes a file', (on, folder) => on.writeFile(join(folder, 'a'), 'new')],
  ['removes', (on, folder) => on.rm(join(folder, 'a'))],
  ['unlinks', (on, folder) => on.unlink(join(folder, 'a'))],
  ['truncates', (on, folder) => on.truncate(join(folder, 'a'), 0)],
  ['renames within', (on, folder) => on.rename(join(folder, 'a'), join(folder, 'b'))],
  ['opens to write', async (on, folder) => (await on.open(join(folder, 'a'), 'w')).close()],
  ['opens to append', async (on, folder) => (await on.open(join(folder, 'a'), 'a')).close()],
  [
    'opens to write by number',
    async (on, folder) => (await on.open(join(folder, 'a'), constants.O_RDWR)).close(),
  ],
];

describe('a fence around a folder', () => {
  it.each(acts)('lets pass inside what %s', async (_name, act) => {
    await act(files, inside);
  });

  it.each(acts)('refuses outside what %s, and nothing is changed', async (_name, act) => {
    await expect(act(files, outside)).rejects.toMatchObject({ code: 'EPERM' });
    expect((await readFile(join(outside, 'a'))).toString()).toBe('kept');
  });

  it.each([
    ['out of the folder', (): [string, string] => [join(inside, 'a'), join(outside, 'b')]],
    ['into the folder', (): [string, string] => [join(outside, 'a'), join(inside, 'b')]],
  ])('refuses a rename %s', async (_name, paths) => {
    await expect(files.rename(...paths())).rejects.toMatchObject({ code: 'EPERM' });
  });

  it('is not led out by dots or by a folder whose name begins alike', async () => {
    await expect(files.writeFile(join(inside, '../book/a'), 'new')).rejects.toMatchObject({ code: 'EPERM' });
    await expect(files.writeFile(`${inside}/../book/a`, 'new')).rejects.toMatchObject({ code: 'EPERM' });
    await expect(files.mkdir(`${inside}-2`)).rejects.toMatchObject({ code: 'EPERM' });
  });

  it('lets everything be read', async () => {
    expect((await files.readFile(join(outside, 'a'))).toString()).toBe('kept');
    await (await files.open(join(outside, 'a'), 'r')).close();
  });
});
