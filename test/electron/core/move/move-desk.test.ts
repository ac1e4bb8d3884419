import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPassphrase } from '../../../../electron/core/bundling/kept-passphrase.ts';
import { finishMoveAt } from '../../../../electron/core/move/finish-move-at.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { verifyBook } from '../../../../electron/core/store/verify/verify-book.ts';
import { MORNING } from '../../../builders.ts';
import { tempFolder } from '../../../temp-desk.ts';
import { toldByBook } from '../bundle/bundle-pair.ts';
import { healthOf, liveIn, moveIn, moveOut, stateOf, type World } from './moving-pair.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let world: World & { readonly seq: number };
beforeEach(async () => {
  temp = await tempFolder();
  world = await liveIn(join(temp.folder, 'world'));
});
afterEach(() => temp.remove());

function brokenDisk(): Error {
  return Object.assign(new Error('the disk fails'), { code: 'EIO' });
}

/** A disk that renames everything but what has this ending. */
function failing(ending: string): Files['rename'] {
  return (from, to) =>
    String(from).endsWith(ending) ? Promise.reject(brokenDisk()) : diskFiles.rename(from, to);
}

async function mustMove(): Promise<string> {
  const moved = await moveOut(world);
  if (!moved.ok) throw new Error(JSON.stringify(moved.error));
  return moved.value.file;
}

describe('a desk that moves to another PC', () => {
  it('goes on there as the same book with the next number, and is closed here', async () => {
    const before = await toldByBook(world.old);
    const file = await mustMove();
    expect(file).toMatch(/A-[0-9a-f]{8}-2026-11-22\.desk$/);
    expect(await stateOf(world.old)).toEqual({ state: 'desk-moved', seq: world.seq + 1, letter: 'A' });
    const arrived = await moveIn(world.fresh, file);
    expect(arrived).toEqual({ ok: true, value: { letter: 'A', seq: world.seq + 2 } });
    expect(await stateOf(world.fresh)).toEqual({ state: 'living', seq: world.seq + 2, letter: 'A' });
    const report = await verifyBook(diskFiles, world.fresh, { progress: () => undefined });
    expect(report.trouble).toEqual([]);
    const numberOf = /A\d{6}-\d{4}/g;
    expect((await toldByBook(world.fresh)).match(numberOf)).toEqual(before.match(numberOf));
    expect(await readdir(join(world.fresh, 'evidence'))).toEqual(await readdir(join(world.old, 'evidence')));
  });

  it('leaves no passphrase of bundles at either PC', async () => {
    await keepPassphrase(diskFiles, world.old, '春天里的门');
    await moveIn(world.fresh, await mustMove());
    expect(await readdir(world.old)).not.toContain('bundle-seal.json');
    expect(await readdir(world.fresh)).not.toContain('bundle-seal.json');
  });

  it('is sealed: nothing of it can be read in the file without the passphrase', async () => {
    const file = await mustMove();
    const bytes = await readFile(file);
    expect(bytes.includes('主卧漏水')).toBe(false);
    expect(await moveIn(world.fresh, file, diskFiles, 'not this one')).toMatchObject({
      error: { kind: 'desk-passphrase-wrong' },
    });
    expect(await readdir(world.fresh)).toEqual([]);
  });

  it('arrives once: not a second time, not over another book, not from a file whose book is not closed', async () => {
    const file = await mustMove();
    const second = join(world.root, 'second');
    await mkdir(second);
    expect(await moveIn(world.old, file)).toMatchObject({ error: { kind: 'folder-not-empty' } });
    await moveIn(world.fresh, file);
    expect(await moveIn(second, file)).toMatchObject({ error: { kind: 'desk-arrived-already' } });
    expect(await moveIn(world.fresh, file)).toMatchObject({ error: { kind: 'folder-not-empty' } });
    const unfinished = `${file}.moving`;
    await cp(file, unfinished);
    expect(await moveIn(second, unfinished)).toMatchObject({ error: { kind: 'move-unfinished' } });
    expect(await stateOf(second)).toMatchObject({ state: 'empty' });
  });

  it('arrives although a claim of an earlier move lies there, and claims its own', async () => {
    const file = await mustMove();
    const claim = `${file}.arrived.json`;
    const earlier = { version: 1, move: 'move-before', arrival: 'arrival-before', at: MORNING };
    await writeFile(claim, JSON.stringify(earlier));
    expect(await moveIn(world.fresh, file)).toMatchObject({ ok: true });
    expect(JSON.parse(await readFile(claim, 'utf8'))).not.toMatchObject({ move: 'move-before' });
    expect(await moveIn(join(world.root, 'second'), file)).toMatchObject({
      error: { kind: 'desk-arrived-already' },
    });
  });

  it('says that it is closed here when the disk fails after that, however often it is asked', async () => {
    const noName: Files = { ...diskFiles, rename: failing('.moving') };
    expect(await moveOut(world, noName)).toMatchObject({ error: { kind: 'move-unfinished' } });
    expect(await moveOut(world, noName)).toMatchObject({ error: { kind: 'move-unfinished' } });
    expect(await moveOut(world)).toMatchObject({ error: { kind: 'desk-moved' } });
  });

  it('says that it is closed here when only its last line fails', async () => {
    const noLine: Files = {
      ...diskFiles,
      open: (path, flags, mode) =>
        flags === 'r+' ? Promise.reject(brokenDisk()) : diskFiles.open(path, flags, mode),
    };
    expect(await moveOut(world, noLine)).toMatchObject({ error: { kind: 'move-unfinished' } });
    expect(await stateOf(world.old)).toMatchObject({ state: 'desk-moved', seq: world.seq + 1 });
  });

  it('says that it has come when only its place is not yet taken, and the next opening takes it', async () => {
    const file = await mustMove();
    const noPlace: Files = { ...diskFiles, rename: failing(`restoring${sep}journal`) };
    expect(await moveIn(world.fresh, file, noPlace)).toEqual({
      ok: false,
      error: { kind: 'arrival-unfinished', what: world.fresh },
    });
    expect(await stateOf(world.fresh)).toMatchObject({ state: 'living', seq: world.seq + 2 });
  });

  it('moves once, and not while somebody has the book open', async () => {
    const file = await mustMove();
    expect(await moveOut(world)).toEqual({ ok: false, error: { kind: 'desk-moved', what: file } });
  });

  it.each(['', '.moving', '.arrived.json'])(
    'never replaces what lies there by the name of its file%s, and takes another name by itself',
    async (ending) => {
      const wished = join(world.stick, 'A-front.desk');
      await writeFile(`${wished}${ending}`, 'all that there is of another desk');
      expect(await moveOut(world, diskFiles, wished)).toEqual({
        ok: false,
        error: { kind: 'desk-file-there', what: `${wished}${ending}` },
      });
      expect(await stateOf(world.old)).toMatchObject({ state: 'living', seq: world.seq });
      expect(await readFile(`${wished}${ending}`, 'utf8')).toBe('all that there is of another desk');
      const copy = join(world.root, 'copy');
      await cp(world.old, copy, { recursive: true });
      const first = await mustMove();
      if (ending !== '') await rename(first, `${first}${ending}`);
      expect(await moveOut({ ...world, old: copy })).toMatchObject({
        value: { file: first.replace('.desk', '-2.desk') },
      });
    },
  );

  it('waits with its name while a file that came meanwhile has it', async () => {
    const file = join(world.stick, 'A-front.desk');
    const late: Files = {
      ...diskFiles,
      async rename(from, to) {
        await diskFiles.rename(from, to);
        if (String(to).endsWith('moved.json')) await writeFile(file, 'came meanwhile');
      },
    };
    expect(await moveOut(world, late, file)).toMatchObject({ error: { kind: 'move-unfinished' } });
    expect(await readFile(file, 'utf8')).toBe('came meanwhile');
    const closed = { kind: 'read-only', why: 'desk-moved', at: MORNING };
    // Nobody is sent to the new PC with a file that has not its name.
    expect(await healthOf(world.old)).toEqual({ ...closed, detail: `${file}.moving`, isUnfinished: true });
    await rm(file);
    expect(await healthOf(world.old)).toEqual({ ...closed, detail: file });
    expect(await moveIn(world.fresh, file)).toMatchObject({ ok: true });
  });

  it('stays closed here when an older book is put in the folder, as a restore does', async () => {
    const older = join(temp.folder, 'older');
    await cp(world.old, older, { recursive: true });
    await mustMove();
    await rename(join(world.old, 'journal'), join(temp.folder, 'journal'));
    await cp(join(older, 'journal'), join(world.old, 'journal'), { recursive: true });
    expect(await stateOf(world.old)).toMatchObject({ state: 'desk-moved' });
    // A copy that somebody made of the closed book, at a PC without the marker.
    const copy = join(temp.folder, 'copy');
    await mkdir(copy);
    await cp(join(temp.folder, 'journal'), join(copy, 'journal'), { recursive: true });
    expect(await stateOf(copy)).toMatchObject({ state: 'desk-moved', seq: world.seq + 1 });
  });

  it('is refused with a changed byte anywhere, and nothing is left of it', { timeout: 60_000 }, async () => {
    const file = await mustMove();
    const whole = await readFile(file);
    const told = new Set<string>();
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(file, changed);
      const arrived = await moveIn(world.fresh, file);
      told.add(arrived.ok ? 'ok' : arrived.error.kind);
      expect(await readdir(world.fresh)).toEqual([]);
    }
    await writeFile(file, whole.subarray(0, -1));
    const cut = await moveIn(world.fresh, file);
    told.add(cut.ok ? 'ok' : cut.error.kind);
    expect([...told].sort()).toEqual(['desk-passphrase-wrong', 'move-file-unreadable']);
  });

  // Where such names can be made at all.
  it.skipIf(process.platform === 'win32')(
    'goes although somebody has put into its folder what no other PC could take, and names that',
    async () => {
      const exports = join(world.old, 'exports');
      await mkdir(join(exports, 'CON'), { recursive: true });
      await writeFile(join(exports, 'CON', 'inside.txt'), 'x');
      for (const name of ['9:30.csv', 'aux.pdf', 'ends in a dot.', 'A.csv', 'a.csv', '会议 (1).docx'])
        await writeFile(join(exports, name), 'x');
      await symlink(join(world.root, 'nowhere'), join(exports, 'link'));
      execFileSync('mkfifo', [join(world.old, 'pipe')]);
      const moved = await moveOut(world);
      expect(moved).toMatchObject({
        value: {
          leftOut: [
            ...['exports/9:30.csv', 'exports/CON', 'exports/a.csv', 'exports/aux.pdf'],
            ...['exports/ends in a dot.', 'exports/link', 'pipe'],
          ],
        },
      });
      if (!moved.ok) return;
      expect(await moveIn(world.fresh, moved.value.file)).toMatchObject({ ok: true });
      expect(await readdir(join(world.fresh, 'exports'))).toEqual(['A.csv', '会议 (1).docx']);
      expect(await readFile(join(exports, '9:30.csv'), 'utf8')).toBe('x');
    },
  );

  it('stays open to be ended while what came back with the stick is not the whole file, bit for bit', async () => {
    const noName: Files = { ...diskFiles, rename: failing('.moving') };
    const file = join(world.stick, 'A-front.desk');
    await moveOut(world, noName, file);
    const whole = await readFile(`${file}.moving`);
    const changed = Buffer.from(whole);
    changed[whole.length - 40] = (changed[whole.length - 40] ?? 0) ^ 1;
    const came = join(world.root, 'came');
    await mkdir(came);
    for (const bytes of [changed, whole.subarray(0, -1), whole.subarray(0, 600)]) {
      await writeFile(`${file}.moving`, bytes);
      expect(await stateOf(world.old)).toMatchObject({ state: 'desk-moved' });
      await writeFile(join(came, 'A-front.desk'), bytes);
      expect(await finishMoveAt(diskFiles, world.old, join(came, 'A-front.desk'))).toMatchObject({
        error: { kind: 'move-file-unreadable' },
      });
    }
    expect(await readdir(world.stick)).toEqual(['A-front.desk.moving']);
    expect(await finishMoveAt(diskFiles, world.old, join(came, 'none.desk'))).toMatchObject({
      error: { kind: 'file-unreadable' },
    });
    await writeFile(join(came, 'A-front.desk'), whole);
    expect(await finishMoveAt(diskFiles, world.old, join(came, 'A-front.desk'))).toMatchObject({ ok: true });
    expect(await moveIn(world.fresh, join(came, 'A-front.desk'))).toMatchObject({ ok: true });
  });

  it('lives on here when the stick is away', async () => {
    const moved = await moveOut({ ...world, stick: join(world.root, 'nowhere') });
    expect(moved).toMatchObject({ error: { kind: 'folder-unusable' } });
    expect(await stateOf(world.old)).toEqual({ state: 'living', seq: world.seq, letter: 'A' });
  });
});
