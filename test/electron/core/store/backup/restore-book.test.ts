import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishRestore } from '../../../../../electron/core/store/backup/restore-intent.ts';
import { sweepTemporary } from '../../../../../electron/core/store/durable-file.ts';
import { diskFiles } from '../../../../../electron/core/store/files.ts';
import { lockFolder } from '../../../../../electron/core/store/lock.ts';
import { createHand, tempFolder, type Hand } from '../../../../temp-desk.ts';
import { bookIn, filesFailingAt, flipBit, must, openBacked, restore } from './a-book.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let folder: string;
let clock: Hand;
/** The name of a backup with four orders, of a book that has twelve. */
let name: string;
beforeEach(async () => {
  temp = await tempFolder();
  folder = join(temp.folder, 'book');
  clock = createHand();
  const book = await openBacked(folder, clock);
  for (let index = 0; index < 4; index += 1) await book.take(`早 ${index}`);
  clock.forward(1);
  name = must(await book.backups.make(() => undefined)).name;
  for (let index = 0; index < 8; index += 1) await book.take(`晚 ${index}`);
  await book.close();
  await mkdir(join(folder, 'history', '2026'), { recursive: true });
  await writeFile(join(folder, 'history', '2026', '2026-11-20.gz'), 'past');
  await mkdir(join(folder, 'slips'));
  await writeFile(join(folder, 'slips', 'A261122-0001.pdf'), 'slip');
});
afterEach(() => temp.remove());

const ordersIn = async (place: string) => Object.keys((await bookIn(place)).desk.orders).length;

describe('a restore', () => {
  it('sets the whole book aside, with everything that belongs to it', async () => {
    const before = await contentOf(folder);
    const { setAside, seq } = must(await restore(folder, name, clock));
    expect(seq).toBe(6);
    expect((await readdir(folder)).sort()).toEqual(
      ['backups', 'desk.json', 'directory.json', 'journal', 'set-aside'].sort(),
    );
    expect(await ordersIn(folder)).toBe(4);
    expect(await contentOf(join(folder, setAside))).toEqual(before);
    expect(await ordersIn(join(folder, setAside))).toBe(12);
  });

  it('does not give out numbers again that callers were told after the backup', async () => {
    must(await restore(folder, name, clock));
    const book = await openBacked(folder, clock);
    expect(await book.take('之后')).toBe('A261122-0013');
    await book.close();
  });

  it('writes into the book what it replaced, by whom and why', async () => {
    const { end } = (await openBacked(folder, clock).then(async (book) => {
      await book.close();
      return book.store.opened;
    })) as { end: { seq: number; hash: string } };
    must(await restore(folder, name, clock));
    const journal = await readdir(join(folder, 'journal'));
    const last =
      journal
        .filter((file) => file.endsWith('.ndjson'))
        .sort()
        .at(-1) ?? '';
    const lines = (await readFile(join(folder, 'journal', last), 'utf8')).trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({
      seq: 6,
      by: '1005',
      command: 'backups.restore',
      facts: [
        { type: 'book-restored', backup: name, replacedSeq: end.seq, replacedHead: end.hash, reason: '误删' },
      ],
    });
  });

  it('can be taken back by another restore, and by hand', async () => {
    clock.forward(1);
    const book = await openBacked(folder, clock);
    const late = must(await book.backups.make(() => undefined)).name;
    await book.close();
    must(await restore(folder, name, clock));
    must(await restore(folder, late, clock));
    expect(await ordersIn(folder)).toBe(12);
    expect(await readdir(join(folder, 'set-aside'))).toHaveLength(2);
  });

  it('brings a book into an empty folder', async () => {
    const empty = join(temp.folder, 'new-pc');
    const { seq } = must(await restore(empty, name, clock, { root: join(folder, 'backups') }));
    expect(seq).toBe(6);
    expect(await ordersIn(empty)).toBe(4);
  });

  it('replaces a book that cannot be read any more', async () => {
    await rm(join(folder, 'journal'), { recursive: true });
    for (const file of ['desk.json', 'desk.before.json', 'directory.json'])
      await writeFile(join(folder, file), 'rubbish');
    must(await restore(folder, name, clock));
    expect(await ordersIn(folder)).toBe(4);
  });

  it('is refused, and changes nothing, when the backup is unknown or broken, or the book is open', async () => {
    const before = await contentOf(folder);
    expect(await restore(folder, '2026-11-22T000000Z-99', clock)).toMatchObject({
      error: { kind: 'backup-unknown' },
    });
    const unlock = must(await lockFolder(diskFiles, folder));
    expect(await restore(folder, name, clock)).toMatchObject({ error: { kind: 'busy-with-book' } });
    await unlock();
    for (const file of ['tail.ndjson.gz', 'desk.json', 'manifest.json']) {
      const path = join(folder, 'backups', name, file);
      const whole = await readFile(path);
      await flipBit(path);
      expect(await restore(folder, name, clock)).toMatchObject({
        error: { kind: 'backup-broken', what: name },
      });
      await writeFile(path, whole);
      expect(await contentOf(folder)).toEqual(before);
      expect(await readdir(folder)).not.toContain('restoring');
    }
  });

  it.each(['once', 'forever'] as const)(
    'that ends at any operation (%s) leaves the old book or the new one, whole, and loses neither',
    async (lasts) => {
      const template = join(temp.folder, 'template');
      await cp(folder, template, { recursive: true });
      const whole = await contentOf(template);
      let at = 1;
      const ends = { old: 0, new: 0 };
      for (let isOver = false; !isOver; at += lasts === 'once' ? 3 : 1) {
        await rm(folder, { recursive: true });
        await cp(template, folder, { recursive: true });
        const faults = filesFailingAt(lasts);
        faults.arm(at);
        const restored = await restore(folder, name, clock, { files: faults.files });
        isOver = !faults.struck();
        faults.heal();
        await faults.release();
        // What the next opening does first.
        await finishRestore(diskFiles, folder);
        await sweepTemporary(diskFiles, folder);
        const isNew = (await ordersIn(folder)) === 4;
        if (restored.ok) expect(isNew).toBe(true);
        ends[isNew ? 'new' : 'old'] += 1;
        const asides = (await readdir(folder)).includes('set-aside')
          ? await readdir(join(folder, 'set-aside'))
          : [];
        const old = isNew ? join(folder, 'set-aside', asides[0] ?? '') : folder;
        expect(await contentOf(old)).toEqual(whole);
        const left = (await readdir(folder)).filter((file) => /restor|tmp/.test(file));
        expect(left).toEqual([]);
      }
      console.log(`restore, EIO ${lasts}: ${at} operations, old book ${ends.old}, new ${ends.new}`);
      expect(ends.old).toBeGreaterThan(15);
      expect(ends.new).toBeGreaterThan(8);
    },
    180_000,
  );

  it('whose finishing is cut off as well is finished by the one after', async () => {
    const template = join(temp.folder, 'template');
    await cp(folder, template, { recursive: true });
    // The first cut: right after the intent.
    const staged = filesFailingAt('forever');
    staged.arm(2, /set-aside/);
    await restore(folder, name, clock, { files: staged.files });
    await staged.release();
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['restore.json', 'restoring']));
    await rm(template, { recursive: true });
    await cp(folder, template, { recursive: true });
    for (let at = 1, isOver = false; !isOver; at += 1) {
      await rm(folder, { recursive: true });
      await cp(template, folder, { recursive: true });
      const faults = filesFailingAt('forever');
      faults.arm(at);
      await finishRestore(faults.files, folder).catch((error: unknown) =>
        expect(error).toMatchObject({ code: 'EIO' }),
      );
      isOver = !faults.struck();
      await faults.release();
      // An opening that does not know of it may have made an empty journal meanwhile.
      if (at % 2 === 0) await mkdir(join(folder, 'journal'), { recursive: true });
      await finishRestore(diskFiles, folder);
      expect(await ordersIn(folder)).toBe(4);
      const [aside = ''] = await readdir(join(folder, 'set-aside'));
      expect(await ordersIn(join(folder, 'set-aside', aside))).toBe(12);
    }
  });

  it('whose intent cannot be read leaves the folder as it is, and says so', async () => {
    await writeFile(join(folder, 'restore.json'), '{"version":1,');
    const before = await contentOf(folder);
    await expect(finishRestore(diskFiles, folder)).rejects.toMatchObject({ code: 'restore.json' });
    expect(await contentOf(folder)).toEqual(before);
  });
});

/** Every file of a book's folder by its path, without what belongs to the folder. */
async function contentOf(place: string): Promise<Record<string, string>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .filter((path) => !/^(backups|set-aside|book\.lock|restoring|restore\.json$)/.test(path));
  const pairs = await Promise.all(
    paths.sort().map(async (path) => [
      path,
      createHash('md5')
        .update(await readFile(join(place, path)))
        .digest('hex'),
    ]),
  );
  return Object.fromEntries(pairs) as Record<string, string>; // pairs of two
}
