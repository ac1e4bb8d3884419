import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles, type Files } from '../../../../../electron/core/store/files.ts';
import { createHand, tempFolder, type Hand } from '../../../../temp-desk.ts';
import { bookIn, flipBit, manifestsIn, must, openBacked, restore, type BackedBook } from './a-book.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let folder: string;
let stick: string;
let clock: Hand;
beforeEach(async () => {
  temp = await tempFolder();
  folder = join(temp.folder, 'book');
  stick = join(temp.folder, 'stick');
  await mkdir(folder);
  clock = createHand();
});
afterEach(() => temp.remove());

async function bookWithSecond(files?: Files): Promise<BackedBook> {
  const book = await openBacked(folder, clock, files ? { files } : {});
  await book.say({ type: 'backup-folder-set', folder: stick });
  return book;
}

async function make(book: BackedBook) {
  clock.forward(1);
  await book.take('渗水');
  return must(await book.backups.make(() => undefined));
}

const second = async (book: BackedBook) => (await book.backups.list()).second;

/** The disk, but writing below the stick fails. */
function withoutWriting(code: string): Files {
  return {
    ...diskFiles,
    mkdir: (async (path: string, options: { recursive: true }) => {
      if (path.startsWith(stick)) throw Object.assign(new Error(code), { code });
      return diskFiles.mkdir(path, options);
    }) as Files['mkdir'],
  };
}

describe('the second folder', () => {
  it('is not set at first', async () => {
    const book = await openBacked(folder, clock);
    await make(book);
    expect(await second(book)).toEqual({ folder: '', state: 'not-set', lastAt: null, detail: '' });
    await book.close();
  });

  it('gets every backup, whole, and the book can be brought back from it alone', async () => {
    await mkdir(stick);
    const book = await bookWithSecond();
    for (let round = 0; round < 3; round += 1) await make(book);
    const last = await make(book);
    const { backups, second: state } = await book.backups.list();
    expect(state).toEqual({ folder: stick, state: 'ready', lastAt: last.at, detail: '' });
    expect(backups.filter(({ place }) => place === 'second').map(({ name }) => name)).toEqual(
      backups.filter(({ place }) => place === 'own').map(({ name }) => name),
    );
    expect(await book.backups.look(last.name, 'second')).toMatchObject({
      ok: true,
      value: { openOrders: 4 },
    });
    const root = book.backups.rootOf('second');
    await book.close();
    await rm(folder, { recursive: true });
    must(await restore(folder, last.name, clock, { root }));
    expect(Object.keys((await bookIn(folder)).desk.orders)).toHaveLength(4);
  });

  it('that is away is a state, and gets what it missed when it is back', async () => {
    await mkdir(stick);
    const book = await bookWithSecond();
    const first = await make(book);
    await rename(stick, `${stick}-away`);
    await make(book);
    expect(await second(book)).toMatchObject({ state: 'absent', lastAt: first.at });
    // Where the stick used to be there is an empty folder: nothing is copied onto the disk below.
    await mkdir(stick);
    await make(book);
    expect(await second(book)).toMatchObject({ state: 'absent', lastAt: first.at });
    expect(await readdir(stick)).toEqual([]);
    await rm(stick, { recursive: true });
    await rename(`${stick}-away`, stick);
    const last = await make(book);
    expect(await second(book)).toMatchObject({ state: 'ready', lastAt: last.at });
    expect(await manifestsIn(book.backups.rootOf('second'))).toEqual([first.name, last.name]);
    // Another stick in its place is taken when the user names the folder anew.
    await rm(stick, { recursive: true });
    await mkdir(stick);
    await book.backups.folderNamed();
    expect(await second(book)).toMatchObject({ state: 'ready', lastAt: null });
    const onNew = await make(book);
    expect(await manifestsIn(book.backups.rootOf('second'))).toEqual([onNew.name]);
    await book.close();
  });

  it('remembers over a restart when it was last there', async () => {
    await mkdir(stick);
    const book = await bookWithSecond();
    const { at } = await make(book);
    await book.close();
    await rm(stick, { recursive: true });
    const again = await openBacked(folder, clock);
    expect(await second(again)).toMatchObject({ state: 'absent', lastAt: at });
    await again.close();
  });

  it.each([
    ['EACCES', 'not-writable'],
    ['EROFS', 'not-writable'],
    ['ENOSPC', 'failed'],
    ['ENODEV', 'absent'],
  ])('that answers %s is %s, and the backup at home is made all the same', async (code, state) => {
    await mkdir(stick);
    const book = await bookWithSecond(withoutWriting(code));
    const { name } = await make(book);
    expect(await second(book)).toMatchObject({ state, detail: code, lastAt: null });
    expect(await manifestsIn(join(folder, 'backups'))).toEqual([name]);
    await book.close();
  });

  it('is not given what does not hold at home', async () => {
    await mkdir(stick);
    const book = await bookWithSecond();
    for (let round = 0; round < 6; round += 1) await make(book);
    await rm(stick, { recursive: true });
    await mkdir(stick);
    await book.backups.folderNamed();
    const shared = join(folder, 'backups', 'segments');
    for (const segment of await readdir(shared)) await flipBit(join(shared, segment));
    await make(book);
    expect(await second(book)).toMatchObject({ state: 'failed' });
    expect(await manifestsIn(book.backups.rootOf('second'))).toEqual([]);
    await book.close();
  });
});
