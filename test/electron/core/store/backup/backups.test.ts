import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '../../../../../electron/core/store/backup/manifest.ts';
import { openEvidence } from '../../../../../electron/core/store/evidence.ts';
import { diskFiles } from '../../../../../electron/core/store/files.ts';
import { failingFiles } from '../../../../faults/failing-files.ts';
import { differences } from '../../../../fingerprint.ts';
import { createHand, tempFolder, type Hand } from '../../../../temp-desk.ts';
import {
  bookIn,
  filesFailingAt,
  flipBit,
  manifestsIn,
  must,
  openBacked,
  restore,
  type BackedBook,
} from './a-book.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let folder: string;
let clock: Hand;
beforeEach(async () => {
  temp = await tempFolder();
  folder = join(temp.folder, 'book');
  await mkdir(folder);
  clock = createHand();
});
afterEach(() => temp.remove());
const root = () => join(folder, 'backups');
const silent = () => undefined;

async function takeMany(book: BackedBook, count: number, text = '渗水'): Promise<void> {
  for (let call = 0; call < count; call += 1) await book.take(`${text} ${call}`);
}

async function make(book: BackedBook): Promise<string> {
  clock.forward(1);
  return must(await book.backups.make(silent)).name;
}

describe('a backup', () => {
  it('brings back the book as it was, from every generation', async () => {
    const book = await openBacked(folder, clock);
    const states = new Map<string, unknown>();
    for (let round = 0; round < 4; round += 1) {
      await takeMany(book, 6);
      clock.forward(300);
      states.set(await make(book), structuredClone(book.store.book));
    }
    await book.close();
    expect((await readdir(join(root(), 'segments'))).length).toBeGreaterThan(2);
    for (const [name, state] of states) {
      clock.forward(1);
      must(await restore(folder, name, clock));
      const { desk, ...restored } = await bookIn(folder);
      const { desk: wanted, ...rest } = state as typeof restored & { desk: typeof desk };
      expect(differences(restored, rest)).toEqual([]);
      // Only the line of the restore came on top, with the numbers that were given out since.
      expect(differences({ ...desk, seq: 0, days: {} }, { ...wanted, seq: 0, days: {} })).toEqual([]);
      expect(desk.seq).toBe(wanted.seq + 1);
      expect(desk.days).toEqual({ 261122: { orders: 24, calls: 24, custody: 0, shifts: 0 } });
    }
    expect(await manifestsIn(root())).toEqual([...states.keys()].sort());
  });

  it('copies a closed segment once, and shares it', async () => {
    const { files, calls } = failingFiles(null);
    const book = await openBacked(folder, clock, { files });
    await takeMany(book, 12);
    await make(book);
    const shared = (await readdir(join(root(), 'segments'))).sort();
    expect(shared.length).toBeGreaterThan(3);
    const before = calls.length;
    await book.take('又一件');
    await make(book);
    // One old segment is read again in rotation; of the others not a byte.
    const touched = calls
      .slice(before)
      .filter(({ what, path }) => what === 'readFile' && path.includes('segments'));
    expect(new Set(touched.map(({ path }) => path)).size).toBeLessThanOrEqual(3);
    expect((await readdir(join(root(), 'segments'))).sort()).toEqual(expect.arrayContaining(shared));
    await book.close();
  });

  it('is made while the desk goes on taking calls, and holds what was taken until then', async () => {
    const book = await openBacked(folder, clock, { rotateAtBytes: 20_000 });
    await takeMany(book, 30);
    let isMade = false;
    let taken = 0;
    const work = (async () => {
      while (!isMade) {
        await book.take(`边备份边接 ${taken}`);
        taken += 1;
      }
    })();
    const backup = must(await book.backups.make(silent));
    isMade = true;
    await work;
    expect(taken).toBeGreaterThan(3);
    const contents = must(await book.backups.look(backup.name, 'own'));
    expect(contents).toMatchObject({ seq: backup.seq, letter: 'A', orders: backup.seq - 1 });
    expect(contents.changesSince).toBe(31 + taken - backup.seq);
    await book.close();
  });

  it('keeps evidence and the calls that are being written', async () => {
    const book = await openBacked(folder, clock);
    const sha = await openEvidence(diskFiles, folder).put(Buffer.from('照片'));
    await writeFile(join(folder, 'drafts.json'), '{"version":1,"drafts":[],"discarded":[]}');
    const name = await make(book);
    await book.close();
    await rm(join(folder, 'evidence'), { recursive: true });
    await rm(join(folder, 'drafts.json'));
    must(await restore(folder, name, clock));
    expect(await readFile(join(folder, 'evidence', sha), 'utf8')).toBe('照片');
    expect(await readFile(join(folder, 'drafts.json'), 'utf8')).toContain('"drafts"');
  });

  it('is the same one when it is asked for twice in a moment', async () => {
    const book = await openBacked(folder, clock);
    const first = must(await book.backups.make(silent));
    expect(must(await book.backups.make(silent))).toEqual(first);
    expect(await manifestsIn(root())).toEqual([first.name]);
    await book.close();
  });

  it('is refused while another piece of work has the files', async () => {
    const book = await openBacked(folder, clock);
    const both = await Promise.all([book.backups.make(silent), book.backups.make(silent)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'busy-with-book' } });
    await book.close();
  });

  it('is refused for a book in which nothing has happened', async () => {
    const book = await openBacked(folder, clock, { isEmpty: true });
    expect(await book.backups.make(silent)).toMatchObject({ error: { kind: 'backup-failed' } });
    await book.close();
    expect(await readdir(folder)).not.toContain('backups');
  });
});

describe('damage', () => {
  it('of a shared segment is found when its turn comes, and mended from the journal', async () => {
    const book = await openBacked(folder, clock);
    await takeMany(book, 8);
    const first = await make(book);
    const [segment = ''] = await readdir(join(root(), 'segments'));
    const path = join(root(), 'segments', segment);
    const whole = await readFile(path);
    await flipBit(path);
    for (let round = 0; round < 8; round += 1) await make(book);
    expect((await readFile(path)).equals(whole)).toBe(true);
    await book.close();
    must(await restore(folder, first, clock));
  });

  it('of a journal segment does not get into the backups, which keep their earlier copy', async () => {
    const book = await openBacked(folder, clock);
    await takeMany(book, 8);
    await make(book);
    await book.store.depth.packer.settled();
    await flipBit(join(folder, 'journal', '000001.ndjson.gz'));
    let last = '';
    for (let round = 0; round < 10; round += 1) last = await make(book);
    expect(book.notes.join('\n')).toContain('000001.ndjson.gz');
    await book.close();
    must(await restore(folder, last, clock));
    await bookIn(folder);
  });

  it('that was in the journal before its first backup makes no backup, and says so', async () => {
    const book = await openBacked(folder, clock);
    await takeMany(book, 8);
    await book.store.depth.packer.settled();
    await flipBit(join(folder, 'journal', '000001.ndjson.gz'));
    const made = await book.backups.make(silent);
    expect(made).toMatchObject({ error: { kind: 'backup-failed' } });
    expect((await book.backups.list()).trouble).not.toBeNull();
    expect((await readdir(root())).filter((name) => name.startsWith('2026'))).toEqual([]);
    await book.close();
  });

  it('of a backup does not push out a good one', async () => {
    const book = await openBacked(folder, clock);
    const names: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      await book.take(`第 ${round}`);
      names.push(await make(book));
    }
    await flipBit(join(root(), names[5] ?? '', 'desk.json'));
    await book.take('第十一');
    names.push(await make(book));
    // Ten whole ones are left: the oldest stays because the broken one does not count; the broken one stays as well.
    expect(await manifestsIn(root())).toEqual(names);
    expect((await book.backups.list()).backups.map(({ name }) => name)).toEqual(
      names.filter((_name, index) => index !== 5).reverse(),
    );
    for (let round = 0; round < 12; round += 1) {
      await book.take(`又 ${round}`);
      names.push(await make(book));
    }
    expect(await manifestsIn(root())).toEqual(names.slice(-10));
    await book.close();
  });

  it('of all backups lets none of them go, and a new one begins from the journal', async () => {
    const book = await openBacked(folder, clock);
    await takeMany(book, 8);
    const names: string[] = [];
    for (let round = 0; round < 9; round += 1) names.push(await make(book));
    for (const segment of await readdir(join(root(), 'segments')))
      await truncate(join(root(), 'segments', segment), 10);
    for (const name of names) await flipBit(join(root(), name, 'directory.json'));
    await book.take('之后');
    const sound = await make(book);
    expect(await manifestsIn(root())).toEqual([...names, sound]);
    await book.close();
    must(await restore(folder, sound, clock));
    await bookIn(folder);
  });

  it('of a manifest hides the backup and stops the sweeping of what it may need', async () => {
    const book = await openBacked(folder, clock);
    await takeMany(book, 8);
    const first = await make(book);
    const second = await make(book);
    await flipBit(join(root(), first, 'manifest.json'));
    await writeFile(join(root(), 'segments', '000009-0000000000000000.ndjson.gz'), 'x');
    await make(book);
    expect((await book.backups.list()).backups.map(({ name }) => name)).not.toContain(first);
    expect(await readdir(join(root(), 'segments'))).toContain('000009-0000000000000000.ndjson.gz');
    expect(await book.backups.look(first, 'own')).toMatchObject({ error: { kind: 'backup-broken' } });
    expect(await book.backups.look(second, 'own')).toMatchObject({ ok: true });
    await book.close();
  });
});

describe('a disk that fails at any operation of a backup', () => {
  it.each(['once', 'forever'] as const)(
    '%s: leaves the earlier backups whole and the book unharmed',
    async (lasts) => {
      const template = join(temp.folder, 'template');
      const prepared = await openBacked(template, clock);
      await takeMany(prepared, 5);
      const good = await make(prepared);
      await prepared.close();
      let at = 1;
      for (let isOver = false; !isOver; at += 2) {
        await rm(folder, { recursive: true });
        await cp(template, folder, { recursive: true });
        clock.forward(1);
        const faults = filesFailingAt(lasts);
        const book = await openBacked(folder, clock, { files: faults.files });
        await book.take('故障');
        faults.arm(at);
        const made = await book.backups.make(silent);
        isOver = !faults.struck();
        faults.heal();
        // Either it was told, or the backup is there and can be opened.
        if (made.ok) expect(await book.backups.look(made.value.name, 'own')).toMatchObject({ ok: true });
        else expect(made.error).toMatchObject({ kind: 'backup-failed' });
        expect(await book.backups.look(good, 'own')).toMatchObject({ ok: true });
        await book.backups.rest();
        await book.store.close();
        await faults.release();
        await bookIn(folder);
      }
      console.log(`backup, EIO ${lasts}: ${at} operations`);
      expect(at).toBeGreaterThan(60);
    },
    180_000,
  );
});

describe('backups by themselves', () => {
  const settled = async (book: BackedBook) => {
    while ((await book.backups.list()).isRunning) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  async function tick(book: BackedBook): Promise<number> {
    book.tick();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await settled(book);
    return (await book.backups.list()).backups.length;
  }

  it('are made when there is none, after four hours, and when the day changed; not without a change', async () => {
    const book = await openBacked(folder, clock);
    expect(await tick(book)).toBe(1);
    clock.forward(241);
    expect(await tick(book)).toBe(1);
    await book.take('一');
    expect(await tick(book)).toBe(2);
    await book.take('二');
    clock.forward(100);
    expect(await tick(book)).toBe(2);
    clock.set('2026-11-22T16:01:00.000Z');
    expect(await tick(book)).toBe(3);
    await book.close();
    expect(await manifestsIn(root())).toHaveLength(3);
  });

  it('are made at closing when something changed and the last is an hour old', async () => {
    const first = await openBacked(folder, clock);
    await first.close();
    expect(await readdir(folder)).not.toContain('backups');
    const second = await openBacked(folder, clock);
    await second.take('一');
    clock.forward(61);
    await second.close();
    expect(await manifestsIn(root())).toHaveLength(1);
    const third = await openBacked(folder, clock);
    clock.forward(61);
    await third.close();
    expect(await manifestsIn(root())).toHaveLength(1);
  });

  it('that fail are noted and shown, and stop nobody', async () => {
    const faults = filesFailingAt('forever');
    const book = await openBacked(folder, clock, { files: faults.files });
    faults.arm(1, /backups/);
    expect(await tick(book).catch((error: unknown) => error)).toMatchObject({ code: 'EIO' });
    faults.heal();
    expect(book.notes.join('\n')).toContain('EIO');
    expect(await tick(book)).toBe(1);
    await book.close();
  });
});

describe('a copy into a folder of the user’s choice', () => {
  const target = () => join(temp.folder, 'stick');
  const placeOf = async () => join(target(), (await readdir(target()))[0] ?? '');
  beforeEach(() => mkdir(target()));

  it('is a whole backup by itself', async () => {
    const book = await openBacked(folder, clock);
    await takeMany(book, 8);
    const copy = must(await book.backups.copyTo(target(), silent));
    await book.close();
    expect(await placeOf()).toMatch(/counterbook-A-[0-9a-f]{8}$/);
    await rm(folder, { recursive: true });
    must(await restore(folder, copy.name, clock, { root: await placeOf() }));
    expect(Object.keys((await bookIn(folder)).desk.orders)).toHaveLength(8);
  });

  it('of a damaged book takes everything there is, and says what could not be proven', async () => {
    const book = await openBacked(folder, clock);
    await takeMany(book, 8);
    await book.store.depth.packer.settled();
    await book.close();
    const broken = join(folder, 'journal', '000002.ndjson.gz');
    await flipBit(broken);
    await rm(join(folder, 'desk.json'));
    await rm(join(folder, 'desk.before.json'), { force: true });
    const damaged = await openBacked(folder, clock);
    expect(damaged.store.health()).toMatchObject({ kind: 'read-only' });
    const copy = must(await damaged.backups.copyTo(target(), silent));
    await damaged.close();
    const manifest = await readManifest(diskFiles, await placeOf(), copy.name);
    expect(manifest).toMatchObject({ seq: damaged.store.opened.end.seq });
    const { damaged: told, segments } = manifest as Exclude<typeof manifest, 'broken' | null>;
    expect(told.join('\n')).toContain('000002.ndjson.gz');
    // The damaged bytes are there as they were, and what is behind them was proven by itself.
    const copied = (await readdir(join(await placeOf(), 'segments'))).find((name) =>
      name.startsWith('000002'),
    );
    expect(
      (await readFile(join(await placeOf(), 'segments', copied ?? ''))).equals(await readFile(broken)),
    ).toBe(true);
    expect(segments.map(({ end }) => end !== null)).toEqual(segments.map(({ segment }) => segment !== 2));
    expect(await restore(folder, copy.name, clock, { root: await placeOf() })).toMatchObject({
      error: { kind: 'backup-broken' },
    });
  });

  it('is made of a book that another process has open', async () => {
    const living = await openBacked(folder, clock);
    await takeMany(living, 8);
    const reader = await openBacked(folder, clock, { whenLocked: 'read-only' });
    await living.take('之后');
    const copy = must(await reader.backups.copyTo(target(), silent));
    await reader.close();
    const { seq } = living.store.depth.writing.durable();
    expect(copy.seq).toBe(seq);
    await living.close();
    await rm(folder, { recursive: true });
    must(await restore(folder, copy.name, clock, { root: await placeOf() }));
    expect(Object.keys((await bookIn(folder)).desk.orders)).toHaveLength(9);
  });

  it('is refused inside the book’s own folder and without a full path', async () => {
    const book = await openBacked(folder, clock);
    for (const place of [folder, join(folder, 'x'), 'relative'])
      expect(await book.backups.copyTo(place, silent)).toMatchObject({ error: { kind: 'folder-unusable' } });
    await book.close();
  });
});
