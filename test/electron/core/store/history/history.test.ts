import { readdir, readFile, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles, type Files } from '../../../../../electron/core/store/files.ts';
import { filedDay, filedId, type FiledRecord } from '../../../../../shared/domain/history/filed-record.ts';
import { NAUGHTY_STRINGS } from '../../../../printing/naughty-strings.ts';
import { tempFolder } from '../../../../temp-desk.ts';
import { filedCall, filedEntry, filedOrder, historyIn, momentOf, searched } from './a-past.ts';
import { someRecords } from './a-record.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

const number = (index: number, day = '261122') => `A${day}-${String(index).padStart(4, '0')}`;

/** The real disk, and the names of the files that were replaced on it. */
function countingFiles(): { files: Files; replaced: string[] } {
  const replaced: string[] = [];
  const files: Files = {
    ...diskFiles,
    rename: async (from, to) => {
      replaced.push(String(to).slice(-13));
      await diskFiles.rename(from, to);
    },
  };
  return { files, replaced };
}

describe('history', () => {
  it('gives back what was filed, also when it was filed again, in any portions', () =>
    fc.assert(
      fc.asyncProperty(fc.array(someRecords, { maxLength: 3 }), async (portions) => {
        const own = await tempFolder();
        try {
          for (const portion of portions) await historyIn(own.folder).history.file(portion);
          await expectHeld(own.folder, portions.flat());
        } finally {
          await own.remove();
        }
      }),
      { numRuns: 60 },
    ));

  async function expectHeld(folder: string, filed: readonly FiledRecord[]): Promise<void> {
    const { history, broken } = historyIn(folder);
    const kept = new Map(filed.map((record) => [filedId(record), record]));
    const days = new Set([...kept.values()].map((record) => filedDay(record, 'Asia/Shanghai')));
    expect(await history.days()).toEqual([...days].sort().reverse());
    for (const day of days) {
      const { orders, calls, log, custody } = await history.day(day);
      const held: FiledRecord[] = [
        ...orders.map((order): FiledRecord => ({ kind: 'order', order })),
        ...calls.map((call): FiledRecord => ({ kind: 'call', call })),
        ...log.map((entry): FiledRecord => ({ kind: 'log', entry })),
        ...custody.map((each): FiledRecord => ({ kind: 'custody', custody: each })),
      ];
      const wanted = [...kept.values()].filter((record) => filedDay(record, 'Asia/Shanghai') === day);
      expect(new Map(held.map((record) => [filedId(record), record]))).toEqual(
        new Map(wanted.map((record) => [filedId(record), record])),
      );
    }
    for (const [id, record] of kept)
      if (record.kind === 'order') expect(await history.order(id)).toEqual(record.order);
      else if (record.kind === 'custody') expect(await history.custody([id])).toEqual([record.custody]);
    expect(await history.check()).toEqual({ broken: [], stale: [] });
    expect(broken).toEqual([]);
  }

  it('gives back every naughty string as it was', async () => {
    const { history } = historyIn(temp.folder);
    const texts = [...NAUGHTY_STRINGS, '\ud800 alone', 'a\u0000b', '\u2028'].filter(
      (text) => text.trim() !== '',
    );
    const records = texts.map((text, index) => filedOrder(number(index + 1), { text: text.slice(0, 5_000) }));
    await history.file(records);
    expect((await history.day('2026-11-22')).orders).toEqual(records.map(({ order }) => order));
  });

  it('replaces a record that is filed again', async () => {
    const { history } = historyIn(temp.folder);
    await history.file([filedOrder(number(1), { text: '换灯' }), filedOrder(number(2))]);
    await history.file([filedOrder(number(1), { text: '换锁', reopenings: 1 })]);
    expect(await history.order(number(1))).toMatchObject({ text: '换锁', reopenings: 1 });
    expect((await searched(history, '换灯')).ids).toEqual([]);
    expect((await searched(history, '换锁')).ids).toEqual([number(1)]);
    expect((await history.day('2026-11-22')).orders).toHaveLength(2);
  });

  it('answers numbers that it does not hold with nothing', async () => {
    const { history } = historyIn(temp.folder);
    expect(await history.days()).toEqual([]);
    expect(await history.order(number(1))).toBeNull();
    await history.file([filedOrder(number(1)), filedCall('A261122-C0001'), filedCall('A261121-C0009')]);
    expect(await history.order(number(2))).toBeNull();
    const calls = await history.calls(['A261121-C0009', 'A261122-C0001', 'A261122-C0002', 'A261122-C0001']);
    expect(calls.map((call) => call.number).sort()).toEqual(['A261121-C0009', 'A261122-C0001']);
    expect((await history.orders([number(1), number(1, '200101')])).map((order) => order.number)).toEqual([
      number(1),
    ]);
  });

  it('files a line of the log under the local day on which it was written', async () => {
    const { history } = historyIn(temp.folder);
    await history.file([filedEntry('log-1', '2026-11-21T16:30:00.000Z', '夜班接班')]);
    expect(await history.days()).toEqual(['2026-11-22']);
  });

  it('is on the disk as gzip that any tool reads, oldest record first', async () => {
    const { history, path } = historyIn(temp.folder);
    const records = Array.from({ length: 60 }, (_, index) =>
      filedOrder(number(60 - index), { registeredAt: momentOf('A261122', index) }),
    );
    await history.file([...records].reverse());
    const lines = gunzipSync(await readFile(path('2026-11-22.gz')))
      .toString('utf8')
      .trimEnd()
      .split('\n');
    expect(lines.slice(2).map((line) => JSON.parse(line) as unknown)).toEqual(records);
  });

  it('leaves no temporary file behind', async () => {
    const { history } = historyIn(temp.folder);
    await history.file([filedOrder(number(1))]);
    expect((await readdir(`${temp.folder}/history/2026`)).sort()).toEqual(['2026-11-22.gz', '2026-11.find']);
  });
});

describe('filing in bulk', () => {
  const days = Array.from({ length: 28 }, (_, index) => `2602${String(index + 1).padStart(2, '0')}`);

  it('writes a day once although stragglers come for two weeks, and a month once', async () => {
    const { files, replaced } = countingFiles();
    const { history } = historyIn(temp.folder, { files, capacity: 5 * 14 });
    const bulk = history.bulk();
    for (const [index, day] of days.entries()) {
      const straggler = days[index - 12];
      await bulk.put([1, 2, 3, 4].map((count) => filedOrder(number(count, day))));
      if (straggler !== undefined) await bulk.put([filedOrder(number(5, straggler))]);
    }
    await bulk.flush();
    expect(replaced.filter((name) => name.endsWith('.gz')).sort()).toEqual(
      days.map((day) => `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}.gz`),
    );
    expect(replaced.filter((name) => name.endsWith('.find'))).toHaveLength(1);
    expect((await searched(history, '渗水')).ids).toHaveLength(28 * 4 + 16);
  });

  it('does not write again what is there already', async () => {
    const records = days.map((day) => filedOrder(number(1, day)));
    await historyIn(temp.folder).history.file(records);
    const { files, replaced } = countingFiles();
    const bulk = historyIn(temp.folder, { files }).history.bulk();
    await bulk.put(structuredClone(records));
    await bulk.flush();
    expect(replaced).toEqual([]);
  });

  it('holds no more records than it is meant to', async () => {
    const { history } = historyIn(temp.folder, { capacity: 3 });
    const bulk = history.bulk();
    await bulk.put(days.map((day) => filedOrder(number(1, day))));
    expect((await history.days()).length).toBe(25);
    await bulk.flush();
    expect((await history.days()).length).toBe(28);
  });

  it('lets others file meanwhile', async () => {
    const { history } = historyIn(temp.folder);
    const bulk = history.bulk();
    await bulk.put([filedOrder(number(1))]);
    await history.file([filedOrder(number(2))]);
    await bulk.put([filedOrder(number(3))]);
    await bulk.flush();
    expect((await history.day('2026-11-22')).orders).toHaveLength(3);
  });
});

describe('memory', () => {
  it('is given back after a while, and everything is read again', async () => {
    const opened: string[] = [];
    const files: Files = {
      ...diskFiles,
      open: (path, ...more) => {
        opened.push(String(path).slice(-12));
        return diskFiles.open(path, ...more);
      },
    };
    const { history } = historyIn(temp.folder, { files, idleMs: 50 });
    await history.file([filedOrder(number(1))]);
    const opens = async () => {
      opened.length = 0;
      await searched(history, '没有这个');
      return opened.length;
    };
    expect(await opens()).toBe(1);
    expect(await opens()).toBe(0);
    await pause(120);
    expect(await opens()).toBe(1);
    expect((await searched(history, '渗水')).ids).toEqual([number(1)]);
  });
});

describe('the files', () => {
  it('stay small', async () => {
    const { history, path } = historyIn(temp.folder);
    const records = Array.from({ length: 600 }, (_, index) => filedOrder(number(index + 1)));
    await history.file(records);
    expect((await stat(path('2026-11-22.gz'))).size).toBeLessThan(JSON.stringify(records).length / 10);
  });
});
