import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDesks, mirrorFolder } from '../../../../electron/core/bundle/mirror.ts';
import { previewBundle, takeBundle } from '../../../../electron/core/bundle/take-bundle.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { digestOf, hashOf, type JournalLine } from '../../../../electron/core/store/journal-line.ts';
import { pessimisticDisk } from '../../../faults/pessimistic-disk.ts';
import { tempFolder } from '../../../temp-desk.ts';
import { everyFile, mustTake, mustWrite, takingBook, toldByBook, toldByMirror } from './bundle-pair.ts';
import { forgeInto } from './forge.ts';
import { playEvents, type PlayedDesk } from './random-desk.ts';

const PASSPHRASE = '春天 3-1203';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let ours: PlayedDesk;
/** The same desk after the restore of an old backup: the same beginning, another course. */
let theirs: PlayedDesk;
const bundles = { ours: '', oursFirst: '', oursRest: '', theirs: '', theirsRest: '' };

beforeAll(async () => {
  temp = await tempFolder();
  const fork = join(temp.folder, 'fork');
  await mkdir(fork);
  const before = await playEvents(fork, [{ kind: 'call', text: '主卧漏水' }]);
  const other = join(temp.folder, 'other');
  await cp(fork, other, { recursive: true });
  ours = await playEvents(fork, [{ kind: 'call', text: '一' }, { kind: 'segment' }]);
  theirs = await playEvents(other, [
    { kind: 'call', text: '二' },
    { kind: 'photo', pick: 0 },
    { kind: 'call', text: '三' },
  ]);
  const out = join(temp.folder, 'out');
  const from = before.seq + 1;
  bundles.ours = await mustWrite(ours, out);
  bundles.oursFirst = await mustWrite(ours, out, { span: { from: 1, to: before.seq } });
  bundles.oursRest = await mustWrite(ours, out, { span: { from, to: ours.seq } });
  bundles.theirs = await mustWrite(theirs, out);
  bundles.theirsRest = await mustWrite(theirs, out, { span: { from, to: theirs.seq } });
});
afterAll(() => temp.remove());

const into = (name: string) => takingBook(join(temp.folder, name));

describe('a desk that went another course after a restore', () => {
  it('is taken anew only when somebody says so, and only whole', async () => {
    const book = into('anew');
    await mustTake(book, bundles.ours);
    const before = await everyFile(book.folder);
    expect(await takeBundle(book, bundles.theirs, null)).toMatchObject({
      error: { kind: 'bundle-conflict' },
    });
    expect(await takeBundle(book, bundles.theirsRest, null, { anew: true })).toEqual({
      ok: false,
      error: { kind: 'bundle-not-whole' },
    });
    expect(await everyFile(book.folder)).toEqual(before);
    const taken = await takeBundle(book, bundles.theirs, null, { anew: true });
    expect(taken).toMatchObject({ value: { judgement: 'new', upTo: theirs.seq } });
    expect(await toldByMirror(book.folder, ours.origin)).toBe(await toldByBook(theirs.folder));
    expect(await readdir(join(book.folder, 'set-aside'))).toEqual([`desk-${ours.origin.slice(0, 16)}`]);
    expect(await readdir(join(book.folder, 'desks'))).toEqual([ours.origin.slice(0, 16)]);
  });

  it('is one course or the other, whichever operation a kill or a cut of power comes before', async () => {
    const book = into('anew cut');
    await mustTake(book, bundles.ours);
    await toldByMirror(book.folder, ours.origin);
    const keepIn = join(temp.folder, 'anew left');
    await mkdir(keepIn);
    const disk = pessimisticDisk(book.folder, keepIn);
    const cut = takingBook(book.folder, disk.files);
    expect(await takeBundle(cut, bundles.theirs, null, { anew: true })).toMatchObject({ ok: true });
    const expected = [await toldByBook(ours.folder), await toldByBook(theirs.folder)];
    const harm: string[] = [];
    for (const left of disk.left) {
      const told = await toldByMirror(left.folder, ours.origin);
      if (told === null || !expected.includes(told)) harm.push(`${left.how} before ${left.before}`);
      await takeBundle(takingBook(left.folder), bundles.theirs, null, { anew: true });
      if ((await toldByMirror(left.folder, ours.origin)) !== expected[1])
        harm.push(`${left.how} before ${left.before}: another try does not end it`);
      await rm(left.folder, { recursive: true });
    }
    process.stdout.write(`${disk.operations()} operations, ${disk.left.length} books left\n`);
    expect(harm.slice(0, 20)).toEqual([]);
    expect(disk.left.length).toBeGreaterThan(20);
  });

  it('is taken anew where the mirror says nothing of itself any more', async () => {
    const book = into('broken');
    await mustTake(book, bundles.ours);
    const place = mirrorFolder(book.folder, ours.origin);
    await writeFile(join(place, 'mirror.json'), '{');
    expect(await listDesks(diskFiles, book.folder, null)).toMatchObject([{ stand: null, isBroken: true }]);
    expect(await takeBundle(book, bundles.ours, null)).toMatchObject({ error: { kind: 'mirror-broken' } });
    const before = await everyFile(book.folder);
    expect(await takeBundle(book, bundles.ours, null, { anew: true })).toMatchObject({
      error: { kind: 'bundle-not-sealed' },
    });
    expect(await everyFile(book.folder)).toEqual(before);
    expect(await takeBundle(book, bundles.ours, null, { anew: true, plain: true })).toMatchObject({
      ok: true,
    });
    expect(await toldByMirror(book.folder, ours.origin)).toBe(await toldByBook(ours.folder));
  });
});

describe('a desk whose bundles came sealed', () => {
  it('is not believed plain, unless somebody says so', async () => {
    const book = into('was sealed');
    const sealed = await mustWrite(ours, join(temp.folder, 'out-sealed'), {
      passphrase: PASSPHRASE,
      span: { from: 1, to: 2 },
    });
    await mustTake(book, sealed, PASSPHRASE);
    const before = await everyFile(book.folder);
    const refused = { ok: false, error: { kind: 'bundle-not-sealed' } };
    expect(await takeBundle(book, bundles.ours, null)).toEqual(refused);
    expect(await everyFile(book.folder)).toEqual(before);
    expect(await takeBundle(book, bundles.ours, null, { plain: true })).toMatchObject({ ok: true });
    expect(await toldByMirror(book.folder, ours.origin)).toBe(await toldByBook(ours.folder));
  });

  it('is not believed plain in the place of what is here either, and stays one that comes sealed', async () => {
    const book = into('was sealed anew');
    const out = join(temp.folder, 'out-sealed');
    await mustTake(book, await mustWrite(ours, out, { passphrase: PASSPHRASE }), PASSPHRASE);
    const before = await everyFile(book.folder);
    const refused = { ok: false, error: { kind: 'bundle-not-sealed' } };
    expect(await takeBundle(book, bundles.theirs, null, { anew: true })).toEqual(refused);
    expect(await everyFile(book.folder)).toEqual(before);
    const insisted = await takeBundle(book, bundles.theirs, null, { anew: true, plain: true });
    expect(insisted).toMatchObject({ ok: true });
    expect(await toldByMirror(book.folder, ours.origin)).toBe(await toldByBook(theirs.folder));
    expect(await takeBundle(book, bundles.ours, null, { anew: true })).toEqual(refused);
  });
});

describe('the desks beside a book', () => {
  it('are told with a letter that two of them have', async () => {
    const book = into('letters');
    const stranger = join(temp.folder, 'stranger');
    await mkdir(stranger);
    const third = await playEvents(stranger, [{ kind: 'call', text: '门铃不响' }]);
    expect(third.origin).not.toBe(ours.origin);
    const path = await mustWrite(third, join(temp.folder, 'out-third'));
    expect(await previewBundle(book, path, null)).toMatchObject({ value: { sameLetter: null } });
    expect(await previewBundle({ ...book, letter: 'A' }, path, null)).toMatchObject({
      value: { sameLetter: 'own' },
    });
    await mustTake(book, bundles.ours);
    expect(await previewBundle(book, path, null)).toMatchObject({ value: { sameLetter: 'other' } });
    expect(path).toContain(`A-${third.origin.slice(0, 8)}-1-`);
  });

  it('are told without the own one', async () => {
    const book = into('own one');
    await mustTake(book, bundles.ours);
    expect(await listDesks(diskFiles, book.folder, null)).toHaveLength(1);
    expect(await listDesks(diskFiles, book.folder, ours.origin)).toEqual([]);
  });

  it('take two bundles that come at once one after the other', async () => {
    const book = into('at once');
    await Promise.all([
      mustTake(book, bundles.oursRest),
      mustTake(book, bundles.oursFirst),
      mustTake(book, bundles.ours),
    ]);
    expect(await toldByMirror(book.folder, ours.origin)).toBe(await toldByBook(ours.folder));
  });
});

describe('a bundle of a later program', () => {
  it('says so when its version is not known', async () => {
    const path = await forgeInto(join(temp.folder, 'later.bundle'), bundles.ours, {
      head: (head) => head.replace('"version":1', '"version":2').replace('{', '{"more":[],'),
    });
    expect(await takeBundle(into('later'), path, null)).toEqual({
      ok: false,
      error: { kind: 'bundle-newer', what: '0.1.0' },
    });
  });

  it('says so when a line holds a fact that is not known, and no line that was tampered with does', async () => {
    const content = (whole: Buffer): Buffer => {
      const lines = whole.toString('utf8').trimEnd().split('\n');
      const line = JSON.parse(lines.at(-1) ?? '') as Omit<JournalLine, 'facts'> & { facts: unknown[] };
      const facts: unknown[] = [{ type: 'told-later', what: 1 }];
      const digest = digestOf(line.salt, facts as JournalLine['facts'], line.wish); // digested as it stands
      const hash = hashOf({ ...line, digest });
      return Buffer.from(
        [...lines.slice(0, -1), JSON.stringify({ ...line, facts, digest, hash }), ''].join('\n'),
      );
    };
    const path = await forgeInto(join(temp.folder, 'fact.bundle'), bundles.ours, { content });
    expect(await takeBundle(into('fact'), path, null)).toEqual({
      ok: false,
      error: { kind: 'bundle-newer', what: '0.1.0' },
    });
    const tampered = await forgeInto(join(temp.folder, 'not.bundle'), bundles.ours, {
      content: (whole) => Buffer.from(content(whole).toString('utf8').replace('"what":1', '"what":2')),
    });
    expect(await takeBundle(into('fact'), tampered, null)).toMatchObject({
      error: { kind: 'bundle-unreadable' },
    });
  });
});
