import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDesks } from '../../../../electron/core/bundle/mirror.ts';
import { takeBundle } from '../../../../electron/core/bundle/take-bundle.ts';
import { openMirror } from '../../../../electron/core/bundle/mirror-view.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { openBook } from '../../../../electron/core/store/open-book.ts';
import { runBundle, type BundleWords } from '../../../../electron/hosts/command-line/bundle-verb.ts';
import { runImport, type ImportWords } from '../../../../electron/hosts/command-line/import-verb.ts';
import type { VerbContext } from '../../../../electron/hosts/command-line/verb-context.ts';
import { canonical } from '../../../fingerprint.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  openSampleDesk,
  readSampleFile,
  tempFolder,
} from '../../../temp-desk.ts';
import { flipBit } from '../../core/store/backup/a-book.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let counter: string;
let office: string;
let stick: string;
beforeEach(async () => {
  temp = await tempFolder();
  counter = join(temp.folder, 'counter');
  office = join(temp.folder, 'office');
  stick = join(temp.folder, 'stick');
  await mkdir(counter);
  await mkdir(office);
  await takeCalls(counter, 2);
  await takeCalls(office, 1);
});
afterEach(() => temp.remove());

/** Both desks of this suite are furnished from the same sample. */
const SAME_LETTER = 'this desk has the letter A too: numbers alone do not tell their records apart';
const MORNING = '2026-11-22T00:00:00.000Z';

async function takeCalls(folder: string, count: number, at = MORNING): Promise<void> {
  const desk = await openSampleDesk(deskOptions(folder, createHand(at)));
  const seat = desk.connectAs('1001', () => undefined);
  const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' };
  for (let index = 0; index < count; index += 1) await mustAnswer(seat, 'calls.take', call);
  await desk.close();
}

async function run<T>(
  verb: (context: VerbContext, words: T) => Promise<number>,
  words: T,
): Promise<{ code: number; output: string; complaint: string }> {
  const output = new PassThrough();
  const complaints: string[] = [];
  let made = 0;
  const context: VerbContext = {
    input: new PassThrough(),
    output,
    complain: (line) => void complaints.push(line),
    environment: {},
    newId: () => `n-${(made += 1)}`,
    now: () => '2026-11-23T00:00:00.000Z',
    sample: readSampleFile,
  };
  const code = await verb(context, words);
  output.end();
  return { code, output: await text(output), complaint: complaints.join('\n') };
}

const bundle = (more: Partial<BundleWords> = {}) =>
  run(runBundle, {
    ...{ folder: counter, out: stick, all: false, plain: more['passphrase-file'] === undefined, json: true },
    ...{ reason: '试用', ...more },
  });
const take = (file: string, more: Partial<ImportWords> = {}) =>
  run(runImport, {
    ...{ folder: office, file, plain: false, anew: false, 'dry-run': false, json: true },
    ...more,
  });
const bundlesOf = async (folder: string) => (await openBook(diskFiles, folder, false)).book.desk.bundles;

async function spanOf(path: string): Promise<{ fromSeq: number; toSeq: number }> {
  const [head = ''] = (await readFile(path, 'latin1')).split('\n', 1);
  return (JSON.parse(head) as { span: { fromSeq: number; toSeq: number } }).span;
}

async function writtenPath(more: Partial<BundleWords> = {}): Promise<string> {
  const { code, output, complaint } = await bundle(more);
  expect(complaint).toBe('');
  expect(code).toBe(0);
  return (JSON.parse(output) as { path: string }).path;
}

describe('desk bundle and desk import', () => {
  it('bring what is new from one book beside another, with receipts on both sides', async () => {
    const first = await writtenPath();
    expect(await take(first)).toMatchObject({ code: 0, complaint: SAME_LETTER });
    expect(await bundle()).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('nothing-new-to-bundle') as string,
    });
    await takeCalls(counter, 3, '2026-11-22T03:00:00.000Z');
    const second = await writtenPath();
    expect((await bundlesOf(counter)).map(({ confirmedAt }) => confirmedAt !== null)).toEqual([true, false]);
    expect(await take(second)).toMatchObject({ code: 0, complaint: SAME_LETTER });
    expect(await bundlesOf(office)).toMatchObject([
      { way: 'taken' },
      { way: 'taken', span: { letter: 'A' } },
    ]);

    const [desk] = await listDesks(diskFiles, office, null);
    const view = join(desk?.place ?? '', 'view.json');
    await rm(view);
    await mkdir(view);
    await takeCalls(counter, 1, '2026-11-22T04:00:00.000Z');
    const third = await writtenPath();
    const late = await take(third);
    expect([late.code, late.complaint]).toEqual([0, expect.stringContaining('MIRROR')]);
    expect(await readdir(stick)).toContain(`${basename(third)}.receipt.json`);
    await rm(view, { recursive: true });
    const log = { note: () => undefined, bug: () => undefined };
    const mirror = await openMirror({ files: diskFiles, log }, desk?.place ?? '');
    mirror?.history.release();
    const { book } = await openBook(diskFiles, counter, false, { upTo: mirror?.stand.seq ?? 0 });
    expect(canonical(mirror?.book.desk.orders)).toBe(canonical(book.desk.orders));
    expect(Object.keys(mirror?.book.desk.orders ?? {})).toHaveLength(6);
  });

  it('keep a sealed bundle closed to whoever has no passphrase', async () => {
    const secret = join(temp.folder, 'secret.txt');
    await writeFile(secret, '\uFEFF春天里的门\r\nnot this line\r\n');
    const path = await writtenPath({ 'passphrase-file': secret });
    expect(await take(path)).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('passphrase-wrong') as string,
    });
    expect(await readdir(office)).not.toContain('desks');
    expect((await take(path, { 'passphrase-file': secret })).code).toBe(0);
    const empty = join(temp.folder, 'empty.txt');
    await writeFile(empty, '\n');
    expect((await bundle({ 'passphrase-file': empty })).code).toBe(2);
    expect((await take(path, { 'passphrase-file': join(temp.folder, 'none') })).code).toBe(2);
  });

  it('look without taking, and take nothing twice', async () => {
    const path = await writtenPath();
    const looked = await take(path, { 'dry-run': true });
    expect(JSON.parse(looked.output)).toMatchObject({ judgement: 'new', has: 0 });
    expect(await readdir(office)).not.toContain('desks');
    await take(path);
    const again = await take(path, { json: false });
    expect(again).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^desk A, changes 1 to \d+: nothing new; here up to \d+\n$/) as string,
    });
    expect(await bundlesOf(office)).toHaveLength(1);
  });

  it('go out again until whoever takes them from that folder has said that they are there', async () => {
    const other = join(temp.folder, 'other stick');
    const first = await writtenPath();
    const again = await writtenPath();
    expect((await spanOf(again)).fromSeq).toBe(1);
    await take(first);
    await takeCalls(counter, 1, '2026-11-22T03:00:00.000Z');
    // What one side has confirmed says nothing of another one.
    expect((await spanOf(await writtenPath({ out: other }))).fromSeq).toBe(1);
    expect((await spanOf(await writtenPath())).fromSeq).toBe((await spanOf(first)).toSeq + 1);
  });

  it('are noted when they were taken and a cut came before the book was told', async () => {
    const path = await writtenPath();
    const into = { files: diskFiles, folder: office, origin: null, now: () => MORNING };
    expect(await takeBundle(into, path, null)).toMatchObject({ value: { judgement: 'new' } });
    expect(await bundlesOf(office)).toEqual([]);
    expect(await take(path)).toMatchObject({ code: 0 });
    expect(await bundlesOf(office)).toMatchObject([{ way: 'taken' }]);
    await take(path);
    expect(await bundlesOf(office)).toHaveLength(1);
  });

  it('note a bundle that had waited with the one that closed the gap', async () => {
    const whole = await writtenPath();
    await takeCalls(counter, 1, '2026-11-25T00:00:00.000Z');
    // The days begin with the change that notes the first bundle.
    const later = await writtenPath({ from: '2026-11-23', to: '2026-11-25' });
    await take(later);
    expect(await bundlesOf(office)).toEqual([]);
    await take(whole);
    const taken = (await bundlesOf(office)).map(({ span }) => span.fromSeq);
    expect(taken).toEqual([1, (await spanOf(whole)).toSeq + 1]);
  });

  it('are sealed unless somebody says that they need not be, and why', async () => {
    const bare = { plain: false, 'passphrase-file': undefined };
    expect(await bundle(bare)).toMatchObject({ code: 2 });
    expect(await bundle({ plain: true, reason: ' ' })).toMatchObject({ code: 2 });
    await writtenPath({ reason: '两台都在本柜' });
    expect(await bundlesOf(counter)).toMatchObject([{ isSealed: false, reason: '两台都在本柜' }]);
  });

  it('write the changes of some days', async () => {
    await takeCalls(counter, 1, '2026-11-25T00:00:00.000Z');
    const path = await writtenPath({ from: '2026-11-23', to: '2026-11-25' });
    const span = await spanOf(path);
    const [head = ''] = (await readFile(path, 'latin1')).split('\n', 1);
    const { counts } = JSON.parse(head) as {
      counts: Record<string, number>;
    };
    expect(span.fromSeq).toBeGreaterThan(1);
    expect(counts).toMatchObject({ 'call-taken': 1 });
    const { code, output } = await take(path, { json: false });
    expect(code).toBe(0);
    expect(output).toContain('begins behind change 0; kept until those between have come');
  });

  it('refuse what is damaged, of this desk, or not understood', async () => {
    const path = await writtenPath();
    expect(await take(path, { folder: counter })).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('bundle-of-this-desk') as string,
    });
    await flipBit(path);
    expect(await take(path)).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('bundle-unreadable') as string,
    });
    expect((await take(join(stick, 'none.bundle'))).code).toBe(1);
    expect((await bundle({ all: true, from: '2026-11-22', to: '2026-11-22' })).code).toBe(2);
    expect((await bundle({ from: '2026-11-22' })).code).toBe(2);
    expect((await bundle({ from: '2026-11-23', to: '2026-11-22' })).code).toBe(1);
    expect((await bundle({ out: undefined })).code).toBe(2);
    expect((await bundle({ folder: join(temp.folder, 'nothing') })).code).toBe(2);
    expect((await take(path, { folder: undefined })).code).toBe(2);
    const nothing = join(temp.folder, 'nothing');
    expect((await take(path, { folder: nothing })).code).toBe(2);
    expect(await readdir(temp.folder)).not.toContain('nothing');
  });

  it('do not believe a receipt of another course', async () => {
    const path = await writtenPath();
    await take(path);
    const receipt = `${path}.receipt.json`;
    const said = await readFile(receipt, 'utf8');
    await writeFile(receipt, said.replace(/"head":"./, '"head":"0').replace(/"head":"../, '"head":"ab'));
    await bundle({ all: true });
    expect((await bundlesOf(counter)).every(({ confirmedAt }) => confirmedAt === null)).toBe(true);
    // The hash at the end stands in the bundle for everybody; the proof does not.
    await writeFile(receipt, said.replace(/"proof":"./, '"proof":"0').replace(/"proof":"../, '"proof":"ab'));
    await bundle({ all: true });
    expect((await bundlesOf(counter)).every(({ confirmedAt }) => confirmedAt === null)).toBe(true);
    await writeFile(receipt, said);
    await bundle({ all: true });
    expect((await bundlesOf(counter))[0]?.confirmedAt).not.toBeNull();
  });
});
