import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNoted } from '../../../../electron/core/bundle/record-bundle.ts';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let folder: string;
let out: string;
let desk: OpenDesk;
beforeEach(async () => {
  temp = await tempFolder();
  folder = join(temp.folder, 'book');
  out = join(temp.folder, 'out');
  await mkdir(folder);
  desk = await openSampleDesk(deskOptions(folder, createHand('2026-11-22T00:00:00.000Z')));
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

function write(files: Files = diskFiles) {
  const { store } = desk;
  const { seq } = store.depth.writing.durable();
  const order = {
    ...{ files, folder, out, passphrase: null, at: '2026-11-22T00:00:00.000Z' },
    end: { seq, origin: store.depth.origin() },
    centre: store.book.desk.centre ?? { name: '', letter: 'A', timeZone: '' },
    span: { from: 1, to: seq },
  };
  return writeNoted(store, order, { by: null, reason: '试', newId: () => 'b-1' });
}

const noted = () => desk.store.book.desk.bundles.map(({ id, removedAt }) => [id, removedAt !== null]);

describe('a bundle', () => {
  it('that cannot be noted in the book is not left behind', async () => {
    await desk.close();
    expect(await write()).toMatchObject({ ok: false });
    expect(await readdir(out)).toEqual([]);
  });

  it('is noted before it lies there by its name: a cut leaves none of which the book knows nothing', async () => {
    const before: unknown[] = [];
    const watched: Files = {
      ...diskFiles,
      rename(from, to) {
        if (String(to).endsWith('.bundle')) before.push(noted());
        return diskFiles.rename(from, to);
      },
    };
    expect(await write(watched)).toMatchObject({ ok: true });
    expect(before).toEqual([[['b-1', false]]]);
    expect(noted()).toEqual([['b-1', false]]);
    expect(await readdir(out)).toHaveLength(1);
  });

  it('that does not get its name after that is noted as gone', async () => {
    const full = Object.assign(new Error('no room for a name'), { code: 'ENOSPC' });
    const failing: Files = { ...diskFiles, rename: () => Promise.reject(full) };
    expect(await write(failing)).toMatchObject({ error: { kind: 'folder-unusable' } });
    expect(noted()).toEqual([['b-1', true]]);
    expect(await readdir(out)).toEqual([]);
  });
});
