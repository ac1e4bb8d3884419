import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Book } from '../../../../shared/domain/book.ts';
import { openDesk } from '../../../../electron/core/desk.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
} from '../../../temp-desk.ts';
import { differences } from '../../../fingerprint.ts';
import { filesWithSync, systemError } from './faulty-files.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: ReturnType<typeof createHand>;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
});
afterEach(() => temp.remove());

const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' };
const journal = () => join(temp.folder, 'journal', '000001.ndjson');

async function lines(): Promise<string[]> {
  return (await readFile(journal(), 'utf8')).trimEnd().split('\n');
}

/** A sample desk on which some calls were taken; closed again. */
async function deskWithCalls(count: number): Promise<void> {
  const desk = await openSampleDesk(deskOptions(temp.folder, clock));
  const seat = desk.connectAs('1001', () => undefined);
  for (let index = 0; index < count; index += 1)
    await mustAnswer(seat, 'calls.take', { ...call, dispatch: true });
  await desk.close();
}

async function stateOf(folder: string): Promise<Book> {
  const desk = await mustOpen(deskOptions(folder, clock));
  await desk.close();
  return desk.store.book;
}

/** Opens the desk, expects that it takes no changes for this reason, and answers what it shows. */
async function expectReadOnly(why: string): Promise<Book> {
  const desk = await mustOpen(deskOptions(temp.folder, clock));
  const seat = desk.connectAs('1001', () => undefined);
  expect(desk.store.health()).toMatchObject({ kind: 'read-only', why });
  expect(await seat.invoke('calls.take', call)).toMatchObject({ ok: false });
  await desk.close();
  return desk.store.book;
}

async function expectSame(before: Book): Promise<void> {
  expect(differences(await stateOf(temp.folder), before)).toEqual([]);
}

describe('a change', () => {
  it('is answered only after its line was synced', async () => {
    await deskWithCalls(0);
    const gate = Promise.withResolvers<void>();
    let isHeld = false;
    const { files } = filesWithSync({ beforeSync: () => (isHeld ? gate.promise : Promise.resolve()) });
    const desk = await mustOpen(deskOptions(temp.folder, clock, { files }));
    const seat = desk.connectAs('1001', () => undefined);
    isHeld = true;
    let answered = false;
    const answer = seat.invoke('calls.take', call).then(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(false);
    let read = false;
    const reading = seat.invoke('orders.list', {}).then(() => (read = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).toBe(false);
    gate.resolve();
    await Promise.all([answer, reading]);
    await desk.close();
  });

  it('shares its sync with others that come at the same time', async () => {
    await deskWithCalls(0);
    const control = filesWithSync({ beforeSync: () => Promise.resolve() });
    const desk = await mustOpen(deskOptions(temp.folder, clock, { files: control.files }));
    const seat = desk.connectAs('1001', () => undefined);
    const before = control.syncs();
    const replies = await Promise.all(Array.from({ length: 32 }, () => mustAnswer(seat, 'calls.take', call)));
    expect(new Set(replies.map((reply) => reply['order'])).size).toBe(32);
    expect(control.syncs() - before).toBeLessThanOrEqual(4);
    await desk.close();
  });

  it('that could not be synced is refused, shown to nobody, and ends all writing', async () => {
    await deskWithCalls(1);
    let isBroken = false;
    const { files } = filesWithSync({
      beforeSync: () => (isBroken ? Promise.reject(systemError('EIO')) : Promise.resolve()),
    });
    const desk = await mustOpen(
      deskOptions(temp.folder, clock, { files, log: { note: () => undefined, bug: () => undefined } }),
    );
    const heard: string[] = [];
    const seat = desk.connectAs('1001', (event) => heard.push(event.kind));
    isBroken = true;
    expect(await seat.invoke('calls.take', call)).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    isBroken = false;
    expect(await seat.invoke('calls.take', call)).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    expect(heard.filter((kind) => kind === 'facts')).toEqual([]);
    expect(await mustAnswer(seat, 'session.current', {})).toMatchObject({
      health: { kind: 'read-only', why: 'write-failed', detail: 'EIO' },
    });
    const seen = await mustAnswer(seat, 'orders.list', { view: 'all' });
    expect(seen['total']).toBe(1);
    await desk.close();
  });

  it('that is repeated under the same id answers again and changes nothing, also after a restart', async () => {
    await deskWithCalls(0);
    const options = deskOptions(temp.folder, clock);
    const desk = await mustOpen(options);
    const wish = { ...call, commandId: 'enter-1' };
    const first = await mustAnswer(
      desk.connectAs('1001', () => undefined),
      'calls.take',
      wish,
    );
    const again = await Promise.all(
      [1, 2].map(() =>
        mustAnswer(
          desk.connectAs('1001', () => undefined),
          'calls.take',
          wish,
        ),
      ),
    );
    await desk.close();
    const reopened = await mustOpen(deskOptions(temp.folder, clock));
    const seat = reopened.connectAs('1001', () => undefined);
    const later = await mustAnswer(seat, 'calls.take', wish);
    expect([...again, later]).toEqual([first, first, first]);
    expect(Object.keys(reopened.store.book.desk.orders)).toHaveLength(1);
    await reopened.close();
  });
});

describe('a book', () => {
  it('has one line for each change, each chained to the one before', async () => {
    await deskWithCalls(3);
    const read = (await lines()).map(
      (line) => JSON.parse(line) as { seq: number; prev: string; hash: string; facts: { type: string }[] },
    );
    expect(read.map(({ seq }) => seq)).toEqual(read.map((_line, index) => index + 1));
    read.slice(1).forEach((line, index) => expect(line.prev).toBe(read[index]?.hash));
    const taken = read.filter(({ facts }) => facts.some(({ type }) => type === 'call-taken'));
    expect(taken.map(({ facts }) => facts.map(({ type }) => type))).toEqual(
      Array.from({ length: 3 }, () => ['call-taken', 'order-registered', 'order-dispatched', 'slip-queued']),
    );
  });

  const damages: [string, (path: string) => Promise<void>][] = [
    ['deleted', (path) => rm(path)],
    ['empty', (path) => writeFile(path, '')],
    ['full of NULs', async (path) => writeFile(path, Buffer.alloc((await readFile(path)).length))],
    ['cut in half', async (path) => truncate(path, Math.floor((await readFile(path)).length / 2))],
    [
      'one with a flipped bit',
      async (path) => {
        const bytes = await readFile(path);
        const middle = Math.floor(bytes.length / 2);
        bytes[middle] = (bytes[middle] ?? 0) ^ 1;
        await writeFile(path, bytes);
      },
    ],
  ];
  for (const file of ['desk.json', 'directory.json']) {
    it.each(damages)(`opens whole when ${file} is %s`, async (_how, damage) => {
      await deskWithCalls(2);
      const before = await stateOf(temp.folder);
      await damage(join(temp.folder, file));
      await expectSame(before);
    });
  }

  it('opens whole when a checkpoint is older than the journal', async () => {
    await deskWithCalls(1);
    const old = await readFile(join(temp.folder, 'desk.json'));
    await deskWithCalls(3);
    const before = await stateOf(temp.folder);
    await writeFile(join(temp.folder, 'desk.json'), old);
    await expectSame(before);
  });

  it('opens whole over the checkpoint of another desk, which is kept aside', async () => {
    await deskWithCalls(2);
    const before = await stateOf(temp.folder);
    const other = await tempFolder();
    const foreign = await openSampleDesk(deskOptions(other.folder, createHand('2026-11-23T00:00:00.000Z')));
    await foreign.close();
    for (const file of ['desk.json', 'directory.json'])
      await cp(join(other.folder, file), join(temp.folder, file));
    await other.remove();
    await expectSame(before);
    expect((await readdir(join(temp.folder, 'set-aside'))).sort()).toEqual(['desk.json', 'directory.json']);
  });

  it('opens for reading only in a folder that lets nobody write', async () => {
    await deskWithCalls(2);
    const before = await stateOf(temp.folder);
    const refuse = () => Promise.reject(systemError('EROFS'));
    const files: Files = { ...diskFiles, mkdir: refuse, writeFile: refuse, rename: refuse, rm: refuse };
    const desk = await mustOpen(deskOptions(temp.folder, clock, { files }));
    expect(desk.store.health()).toMatchObject({ kind: 'read-only', why: 'folder-read-only' });
    const seat = desk.connectAs('1001', () => undefined);
    expect(await seat.invoke('calls.take', call)).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    expect((await mustAnswer(seat, 'orders.list', { view: 'all' })).total).toBe(2);
    await desk.close();
    await expectSame(before);
  });

  it('opens for reading only beside a process that has it, and leaves that one alone', async () => {
    await deskWithCalls(1);
    const first = await mustOpen(deskOptions(temp.folder, clock));
    const second = await mustOpen(deskOptions(temp.folder, clock, { whenLocked: 'read-only' }));
    expect(second.store.health()).toMatchObject({ kind: 'read-only', why: 'opened-elsewhere' });
    await mustAnswer(
      first.connectAs('1001', () => undefined),
      'calls.take',
      call,
    );
    await second.close();
    await mustAnswer(
      first.connectAs('1001', () => undefined),
      'calls.take',
      call,
    );
    await first.close();
    expect(Object.keys((await stateOf(temp.folder)).desk.orders)).toHaveLength(3);
  });

  it('remembers that the clock of the PC was set back, and gives no number twice', async () => {
    await deskWithCalls(2);
    clock.forward(-24 * 60);
    const desk = await mustOpen(deskOptions(temp.folder, clock));
    const seat = desk.connectAs('1001', () => undefined);
    await mustAnswer(seat, 'calls.take', call);
    clock.forward(24 * 60);
    await mustAnswer(seat, 'calls.take', call);
    expect(Object.keys(desk.store.book.desk.orders)).toHaveLength(4);
    await desk.close();
    const told = (await lines()).filter((line) => line.includes('"clock-set-back"'));
    expect(told).toHaveLength(1);
    expect((JSON.parse(told[0] ?? '{}') as { facts: unknown[] }).facts[0]).toMatchObject({
      type: 'clock-set-back',
    });
  });

  it('keeps a broken checkpoint aside instead of overwriting it', async () => {
    await deskWithCalls(1);
    await writeFile(join(temp.folder, 'desk.json'), '{"broken');
    await stateOf(temp.folder);
    expect(await readFile(join(temp.folder, 'set-aside', 'desk.json'), 'utf8')).toBe('{"broken');
  });

  it('cuts a torn last line off, keeps it aside and goes on after it', async () => {
    await deskWithCalls(2);
    const before = await stateOf(temp.folder);
    const whole = await readFile(journal());
    await writeFile(journal(), Buffer.concat([whole, Buffer.from('{"v":1,"seq":99,"at":"2026-')]));
    await expectSame(before);
    expect((await readFile(journal())).subarray(0, whole.length).equals(whole)).toBe(true);
    expect(await readdir(join(temp.folder, 'set-aside'))).toHaveLength(1);
    await deskWithCalls(1);
    expect((await lines()).every((line) => line.endsWith('}'))).toBe(true);
  });

  it.each(['a changed word', 'a missing line', 'two lines exchanged'])(
    'opens read-only over %s in the middle, and changes nothing',
    async (what) => {
      await deskWithCalls(3);
      const read = await lines();
      const last = read.length - 1;
      if (what === 'a changed word') read[last - 1] = (read[last - 1] ?? '').replace('漏水', '漏电');
      if (what === 'a missing line') read.splice(last - 1, 1);
      if (what === 'two lines exchanged')
        [read[last - 1], read[last - 2]] = [read[last - 2] ?? '', read[last - 1] ?? ''];
      await writeFile(journal(), `${read.join('\n')}\n`);
      await rm(join(temp.folder, 'desk.json'));
      await rm(join(temp.folder, 'desk.before.json'), { force: true });
      const bytes = await readFile(journal());
      await expectReadOnly('journal-damaged');
      expect((await readFile(journal())).equals(bytes)).toBe(true);
    },
  );

  it('never starts empty over a journal that lost its end: it shows what the checkpoint knows', async () => {
    await deskWithCalls(2);
    const before = await stateOf(temp.folder);
    await writeFile(journal(), '');
    const shown = await expectReadOnly('journal-short');
    expect(differences(shown, before)).toEqual([]);
  });

  it('keeps a person who was saved right before a crash, also over the checkpoints that follow', async () => {
    await deskWithCalls(1);
    const desk = await mustOpen(deskOptions(temp.folder, clock));
    const person = {
      name: '崔莹',
      title: 'ms',
      phones: ['13900001234'],
      plates: [],
      roles: [],
      firm: '',
      vip: false,
    };
    const seat = desk.connectAs('1001', () => undefined);
    const { id } = await mustAnswer(seat, 'people.save', { person: { ...person, note: '' } });
    // The crash: the folder as it is now, in another place.
    const other = await tempFolder();
    await cp(temp.folder, other.folder, { recursive: true });
    await desk.close();
    await rm(join(other.folder, 'book.lock'));
    for (let opening = 0; opening < 3; opening += 1) {
      const again = await mustOpen(deskOptions(other.folder, clock));
      expect(again.store.book.directory.people[id]?.name).toBe('崔莹');
      await mustAnswer(
        again.connectAs('1001', () => undefined),
        'log.write',
        { text: '又开了一次' },
      );
      await again.close();
    }
    await other.remove();
  });

  it('belongs to one process at a time', async () => {
    await deskWithCalls(0);
    const first = await mustOpen(deskOptions(temp.folder, clock));
    expect(await openDesk(deskOptions(temp.folder, clock))).toMatchObject({
      ok: false,
      error: { kind: 'folder-locked' },
    });
    await first.close();
    const second = await mustOpen(deskOptions(temp.folder, clock));
    await second.close();
  });

  it('is taken over from a process that is gone', async () => {
    await deskWithCalls(0);
    await writeFile(
      join(temp.folder, 'book.lock'),
      JSON.stringify({ pid: 999_999_9, boot: 'another', began: '1' }),
    );
    const desk = await mustOpen(deskOptions(temp.folder, clock));
    await desk.close();
  });

  it('goes on in a new segment when one is full, and reads back across them', async () => {
    await deskWithCalls(2);
    const before = await stateOf(temp.folder);
    await writeFile(join(temp.folder, 'journal', '000002.ndjson'), '');
    await expectSame(before);
    await deskWithCalls(1);
    expect((await readFile(join(temp.folder, 'journal', '000002.ndjson'), 'utf8')).trimEnd()).not.toBe('');
  });

  it('opens read-only when a segment is missing', async () => {
    await deskWithCalls(2);
    await cp(journal(), join(temp.folder, 'journal', '000003.ndjson'));
    await expectReadOnly('segment-missing');
  });
});
