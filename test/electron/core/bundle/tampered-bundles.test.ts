import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewBundle, takeBundle } from '../../../../electron/core/bundle/take-bundle.ts';
import { writeBundle } from '../../../../electron/core/bundle/write-bundle.ts';
import { createChances } from '../../../../electron/core/generate/chances.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { MORNING } from '../../../builders.ts';
import { tempFolder } from '../../../temp-desk.ts';
import { everyFile, mustTake, mustWrite, takingBook, toldByBook, toldByMirror } from './bundle-pair.ts';
import { forgeInto } from './forge.ts';
import { playEvents, type Event, type PlayedDesk } from './random-desk.ts';

const MUTATIONS = 1_000;
const SEED = 'tampered bundles';
const PASSPHRASE = '春天 3-1203';
const NEWLINE = 0x0a;
const EMPTY_FILE = `{"sha256":"${createHash('sha256').digest('hex')}","bytes":0}`;

const events: Event[] = [
  { kind: 'call', text: '主卧漏水' },
  { kind: 'photo', pick: 0 },
  { kind: 'void', pick: 0 },
  { kind: 'days', days: 4 },
  { kind: 'call', text: '门铃不响' },
  { kind: 'segment' },
  { kind: 'call', text: '电梯异响' },
];

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: PlayedDesk;
let half: string;
beforeAll(async () => {
  temp = await tempFolder();
  const source = join(temp.folder, 'source');
  await mkdir(source);
  desk = await playEvents(source, events);
  half = await mustWrite(desk, join(temp.folder, 'out'), { span: { from: 1, to: 4 } });
});
afterAll(() => temp.remove());

/** A book that has the first half already. */
async function halfTaken(name: string) {
  const into = takingBook(join(temp.folder, name));
  await mustTake(into, half);
  return into;
}

type Change = Parameters<typeof forgeInto>[2];

function forge(path: string, name: string, change: Change): Promise<string> {
  return forgeInto(join(temp.folder, `${name}.bundle`), path, change);
}

describe('a bundle with a bit that is not as it was written', () => {
  it.each([
    ['plain', null],
    ['sealed', PASSPHRASE],
  ])(`is refused at ${MUTATIONS} places, and nothing is touched: %s`, async (name, passphrase) => {
    const into = await halfTaken(`flips-${name}`);
    const path = await mustWrite(desk, join(temp.folder, `out-${name}`), { passphrase });
    const whole = await readFile(path);
    const before = await everyFile(into.folder);
    const chances = createChances(`${SEED} ${name}`);
    const accepted: string[] = [];
    const mutated = join(temp.folder, `${name}.bundle`);
    for (let each = 0; each < MUTATIONS; each += 1) {
      const bytes = Buffer.from(whole);
      const at = each < 100 ? each * 4 : chances.below(bytes.length);
      const bit = chances.below(8);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      await writeFile(mutated, bytes);
      const taken = await takeBundle(into, mutated, passphrase);
      if (taken.ok || taken.error.kind !== 'bundle-unreadable') accepted.push(`byte ${at}, bit ${bit}`);
    }
    expect(accepted).toEqual([]);
    expect(await everyFile(into.folder)).toEqual(before);
    // The unchanged one is taken, so that the refusals were due to the bits.
    await mustTake(into, path, passphrase);
    expect(await toldByMirror(into.folder, desk.origin)).toBe(await toldByBook(desk.folder));
  });

  it('is refused with any end missing, and with more behind it', async () => {
    const into = takingBook(join(temp.folder, 'ends'));
    const path = await mustWrite(desk, join(temp.folder, 'out-ends'));
    const whole = await readFile(path);
    const cut = join(temp.folder, 'cut.bundle');
    for (let length = whole.length - 1; length >= 0; length -= 97) {
      await writeFile(cut, whole);
      await truncate(cut, length);
      expect(await takeBundle(into, cut, null)).toMatchObject({ error: { kind: 'bundle-unreadable' } });
    }
    await writeFile(cut, Buffer.concat([whole, Buffer.from('x')]));
    expect(await takeBundle(into, cut, null)).toMatchObject({ error: { kind: 'bundle-unreadable' } });
  });
});

describe('a forged bundle with a digest that fits', () => {
  const swap = (from: string, to: string) => (content: Buffer) => {
    const at = content.indexOf(from);
    expect(at).toBeGreaterThan(-1);
    return Buffer.concat([
      content.subarray(0, at),
      Buffer.from(to),
      content.subarray(at + Buffer.byteLength(from)),
    ]);
  };
  const forgeries: [string, Change][] = [
    ['a changed line', { content: swap('门铃不响', '门铃响了') }],
    ['a changed photograph', { content: swap('photo 2', 'photo 3') }],
    [
      'another origin',
      { head: (head) => head.replace(/"origin":"."/, '"origin":"0').replace(/"origin":"../, '"origin":"ee') },
    ],
    ['another end', { head: (head) => head.replace(/"toSeq":\d+/, '"toSeq":4') }],
    ['other counts', { head: (head) => head.replace('"call-taken":', '"call-taken":1') }],
    ['a field that nobody knows', { head: (head) => head.replace('{', '{"__proto__":{"x":1},') }],
    ['a state before its last change', { head: (head) => head.replace(/"asOf":\d+/, '"asOf":3') }],
    ['another letter', { head: (head) => head.replace('"letter":"A"', '"letter":"B"') }],
    ['another time zone', { head: (head) => head.replace('Asia/Shanghai', 'Asia/Tokyo') }],
    ['a file that no line names', { content: swap('"evidence":[', `"evidence":[${EMPTY_FILE},`) }],
    ['one file twice', { content: (content) => twice(content) }],
    ['a segment far behind', { content: swap('{"segment":2,', '{"segment":5000,') }],
    ['a segment without a name', { content: swap('{"segment":2,', '{"segment":1000000,') }],
    [
      'a line that says it was erased',
      { content: (content) => asErased(swap('电梯异响', '电梯好了')(content)) },
    ],
    ['lines that are left out', { content: (content) => dropLine(content, 2) }],
    ['more behind the contents', { content: (content) => Buffer.concat([content, Buffer.from('more')]) }],
    ['no contents', { content: () => Buffer.alloc(0) }],
    ['a line without an end', { content: (content) => content.subarray(0, content.length >> 1) }],
  ];
  it.each(forgeries)('is refused with %s', async (name, change) => {
    const into = await halfTaken(`forged ${name}`);
    const before = await everyFile(into.folder);
    const path = await mustWrite(desk, join(temp.folder, `out-${name}`));
    const taken = await takeBundle(into, await forge(path, name, change), null);
    expect(taken).toMatchObject({ ok: false, error: { kind: 'bundle-unreadable' } });
    expect(await everyFile(into.folder)).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

function asErased(content: Buffer): Buffer {
  const lines = content.toString('utf8').split('\n');
  const erased = (line: string) => (line.includes('电梯好了') ? `${line.slice(0, -1)},"erased":true}` : line);
  return Buffer.from(lines.map(erased).join('\n'));
}

/** The photograph is said and given twice. */
function twice(content: Buffer): Buffer {
  const text = content.toString('utf8');
  const [said = ''] = /\{"sha256":"[0-9a-f]{64}","bytes":\d+\}/.exec(text) ?? [];
  return Buffer.from(text.replace(said, `${said},${said}`).replace('photo 2', 'photo 2photo 2'));
}

function dropLine(content: Buffer, index: number): Buffer {
  const lines = content.toString('utf8').split('\n');
  return Buffer.from(lines.filter((_line, at) => at !== index).join('\n'));
}

describe('a sealed bundle', () => {
  it('opens with its passphrase alone', async () => {
    const into = await halfTaken('sealed');
    const before = await everyFile(into.folder);
    const path = await mustWrite(desk, join(temp.folder, 'out-sealed'), { passphrase: PASSPHRASE });
    for (const wrong of [null, '', `${PASSPHRASE} `, PASSPHRASE.toUpperCase().replace('3', '4')])
      expect(await takeBundle(into, path, wrong)).toEqual({ ok: false, error: { kind: 'passphrase-wrong' } });
    expect(await everyFile(into.folder)).toEqual(before);
    expect((await readFile(path)).includes('门铃')).toBe(false);
    await mustTake(into, path, PASSPHRASE);
  });

  it('hides the same content differently each time', async () => {
    const out = join(temp.folder, 'out-twice');
    const [one, two] = [
      await readFile(await mustWrite(desk, out, { passphrase: PASSPHRASE })),
      await readFile(await mustWrite(desk, out, { passphrase: PASSPHRASE })),
    ];
    const bodies = [one, two].map((bytes) => bytes.subarray(bytes.indexOf(NEWLINE) + 1).toString('hex'));
    expect(bodies[0]).not.toBe(bodies[1]);
  });
});

describe('a bundle and what is here', () => {
  it('is told before it is taken: new, known, or behind a gap', async () => {
    const into = takingBook(join(temp.folder, 'told'));
    const out = join(temp.folder, 'out-told');
    const second = await mustWrite(desk, out, { span: { from: 5, to: desk.seq } });
    expect(await previewBundle(into, second, null)).toMatchObject({ value: { judgement: 'gap', has: 0 } });
    expect(await previewBundle(into, half, null)).toMatchObject({ value: { judgement: 'new', has: 0 } });
    expect(await everyFile(temp.folder)).not.toHaveProperty(join(into.folder, 'desks'));
    const kept = await mustTake(into, second);
    expect(kept).toMatchObject({ judgement: 'gap', upTo: 0 });
    const taken = await mustTake(into, half);
    expect(taken).toMatchObject({
      judgement: 'new',
      upTo: desk.seq,
      followed: [{ header: { span: { fromSeq: 5 } } }],
    });
    expect(await previewBundle(into, half, null)).toMatchObject({
      value: { judgement: 'known', has: desk.seq },
    });
  });

  it('is refused when the same change is another one here, and the change is named', async () => {
    // As after the restore of an old backup on one of two PCs.
    const fork = join(temp.folder, 'fork');
    await mkdir(fork);
    const before = await playEvents(fork, [{ kind: 'call', text: '主卧漏水' }]);
    const other = join(temp.folder, 'other');
    await cp(fork, other, { recursive: true });
    const ours = await playEvents(fork, [{ kind: 'call', text: '一' }]);
    const theirs = await playEvents(other, [
      { kind: 'call', text: '二' },
      { kind: 'call', text: '三' },
    ]);
    expect(theirs.origin).toBe(ours.origin);
    const into = takingBook(join(temp.folder, 'conflict'));
    await mustTake(into, await mustWrite(ours, join(temp.folder, 'out-ours')));
    const files = await everyFile(into.folder);
    const conflict = { ok: false, error: { kind: 'bundle-conflict', seq: before.seq + 1 } };
    const out = join(temp.folder, 'out-theirs');
    const span = { from: before.seq + 1, to: before.seq + 1 };
    for (const path of [await mustWrite(theirs, out), await mustWrite(theirs, out, { span })])
      expect(await takeBundle(into, path, null)).toEqual(conflict);
    const later = await mustWrite(theirs, out, { span: { from: ours.seq + 1, to: theirs.seq } });
    expect(await takeBundle(into, later, null)).toMatchObject({ error: { kind: 'bundle-conflict' } });
    expect(await everyFile(into.folder)).toEqual(files);
  });

  it('is refused when it is of this desk itself', async () => {
    const into = { ...takingBook(join(temp.folder, 'own')), origin: desk.origin };
    expect(await takeBundle(into, half, null)).toEqual({ ok: false, error: { kind: 'bundle-of-this-desk' } });
  });

  it('is refused when there is none', async () => {
    const into = takingBook(join(temp.folder, 'none'));
    const path = join(temp.folder, 'nothing.bundle');
    expect(await takeBundle(into, path, null)).toMatchObject({ error: { kind: 'file-unreadable' } });
  });
});

describe('a bundle that is not written', () => {
  it('leaves nothing when it is cancelled', async () => {
    const out = join(temp.folder, 'out-cancelled');
    await mkdir(out);
    const stop = new AbortController();
    const wished = {
      files: diskFiles,
      folder: desk.folder,
      end: { seq: desk.seq, origin: desk.origin },
      centre: { name: '澄湖苑', letter: 'A', timeZone: 'Asia/Shanghai' },
      span: { from: 1, to: desk.seq },
      passphrase: null,
      out,
      at: MORNING,
      signal: stop.signal,
    };
    stop.abort();
    await expect(writeBundle(wished)).rejects.toThrow('aborted');
    expect(await everyFile(out)).toEqual({});
  });
});
