import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles, type Files } from '../../../../../electron/core/store/files.ts';
import { FILTER_BYTES } from '../../../../../electron/core/store/history/gram-filter.ts';
import { lineKey } from '../../../../../electron/core/store/history/search-line.ts';
import { tempFolder } from '../../../../temp-desk.ts';
import { filedCall, filedOrder, historyIn, momentOf, searched } from './a-past.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

const older = filedOrder('A261121-0001', { text: '换灯' });
const first = filedOrder('A261122-0001', { text: '换锁' });
const second = filedOrder('A261122-0002', { text: '换门' });

/** A disk that fails at an operation, counted from 1, and at all that follow: what was done before is what a crash leaves. */
function filesUntil(failing: number): { files: Files; count(): number } {
  let count = 0;
  const step =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      count += 1;
      return count < failing
        ? act(...args)
        : Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
    };
  const files: Files = {
    ...diskFiles,
    open: step(diskFiles.open),
    rename: step(diskFiles.rename),
    rm: step(diskFiles.rm),
    readFile: step(diskFiles.readFile),
    mkdir: step(diskFiles.mkdir) as Files['mkdir'], // the overloads of mkdir do not survive the wrapping
  };
  return { files, count: () => count };
}

describe('a crash while records are filed', () => {
  it('at any operation leaves what was filed before, and filing again ends with everything findable', async () => {
    const all = filesUntil(Number.POSITIVE_INFINITY);
    await historyIn(temp.folder).history.file([older, first]);
    await historyIn(temp.folder, { files: all.files }).history.file([second]);
    expect(all.count()).toBeGreaterThan(8);
    for (let failing = 1; failing <= all.count(); failing += 1) {
      const own = await tempFolder();
      try {
        await historyIn(own.folder).history.file([older, first]);
        const { files } = filesUntil(failing);
        await expect(historyIn(own.folder, { files }).history.file([second])).rejects.toThrow('EIO');

        const { history, broken } = historyIn(own.folder);
        expect((await searched(history, '换锁')).ids).toEqual(['A261122-0001']);
        expect((await searched(history, '换灯')).ids).toEqual(['A261121-0001']);
        await history.file([second]);
        expect((await searched(history, '换')).ids).toEqual(['A261122-0002', 'A261122-0001', 'A261121-0001']);
        expect(await history.check()).toEqual({ broken: [], stale: [] });
        expect(broken).toEqual([]);
      } finally {
        await own.remove();
      }
    }
  });

  it('between the day and its month is repaired by filing the same again', async () => {
    await historyIn(temp.folder).history.file([first]);
    const { path } = historyIn(temp.folder);
    const month = await readFile(path('2026-11.find'));
    await historyIn(temp.folder).history.file([second]);
    await writeFile(path('2026-11.find'), month); // as it was before the second filing
    const { history } = historyIn(temp.folder);
    expect(await history.check()).toEqual({ broken: [], stale: ['2026-11.find'] });
    await history.file([second]);
    expect((await searched(history, '换')).ids).toEqual(['A261122-0002', 'A261122-0001']);
  });

  it('does not lose what an open bulk holds when one write fails', async () => {
    let isFailing = true;
    const files: Files = {
      ...diskFiles,
      rename: (...args) =>
        isFailing
          ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
          : diskFiles.rename(...args),
    };
    const { history } = historyIn(temp.folder, { files });
    const bulk = history.bulk();
    await bulk.put([older, first]);
    await expect(bulk.flush()).rejects.toThrow('EIO');
    isFailing = false;
    await bulk.flush();
    expect((await searched(history, '换')).ids).toEqual(['A261122-0001', 'A261121-0001']);
  });
});

describe('a month file', () => {
  const damages: [string, (path: string) => Promise<void>][] = [
    ['missing', (path) => rm(path)],
    ['empty', (path) => truncate(path, 0)],
    ['cut off in its table', (path) => truncate(path, 150)],
    ['cut off in its texts', async (path) => truncate(path, (await readFile(path)).length - 20)],
    ['full of NULs', async (path) => writeFile(path, Buffer.alloc((await readFile(path)).length))],
    ['of another month', (path) => writeFile(path, otherMonth)],
  ];
  let otherMonth: Buffer;

  it.each(damages)('that is %s is made anew from its days by the search that needs it', async (_, damage) => {
    const { history, path } = historyIn(temp.folder);
    await history.file([older, first, second, filedOrder('A261022-0001')]);
    otherMonth = await readFile(path('2026-10.find'));
    const whole = await readFile(path('2026-11.find'));
    await searched(history, '换'); // the table is in memory now
    await damage(path('2026-11.find'));
    for (const opened of [history, historyIn(temp.folder).history]) {
      const found = await searched(opened, '换');
      expect(found.ids).toEqual(['A261122-0002', 'A261122-0001', 'A261121-0001']);
      expect(found.end.unreadDays).toEqual([]);
    }
    expect(await readFile(path('2026-11.find'))).toEqual(whole);
  });

  it('with any byte changed is noticed: by the check, and by the search, which finds the same as before', async () => {
    const { history, path } = historyIn(temp.folder);
    await history.file([older, first]);
    const whole = await readFile(path('2026-11.find'));
    // Every byte of what tells where things are, and of the texts; of the filters, which are mostly empty, some.
    const texts = whole.indexOf(lineKey(momentOf('A261121')));
    const filters = texts - 2 * FILTER_BYTES;
    const places = Array.from(whole.keys()).filter((at) => at < filters || at >= texts || at % 997 === 0);
    expect(places.length).toBeGreaterThan(500);
    for (const at of places) {
      const damaged = Buffer.from(whole);
      damaged[at] = whole[at]! ^ 0x04;
      await writeFile(path('2026-11.find'), damaged);
      const opened = historyIn(temp.folder).history;
      // A changed sign of the padding of the head means nothing; all else must be seen.
      const isSeen = (await opened.check()).stale.length > 0;
      expect([at, isSeen || whole[at] === 0x20]).toEqual([at, true]);
      expect([at, (await searched(opened, '换')).ids]).toEqual([at, ['A261122-0001', 'A261121-0001']]);
    }
  });
});

describe('a day file', () => {
  async function damaged(damage: (path: string) => Promise<void>) {
    const opened = historyIn(temp.folder);
    await opened.history.file([older, first, second, filedCall('A261122-C0001')]);
    const whole = await readFile(opened.path('2026-11-22.gz'));
    await damage(opened.path('2026-11-22.gz'));
    const before = await readFile(opened.path('2026-11-22.gz'));
    return { ...historyIn(temp.folder), whole, before };
  }

  const damages: [string, (path: string) => Promise<void>][] = [
    ['empty', (path) => truncate(path, 0)],
    ['cut off', async (path) => truncate(path, (await readFile(path)).length - 1)],
    ['longer', async (path) => writeFile(path, Buffer.concat([await readFile(path), Buffer.alloc(3)]))],
    ['full of NULs', async (path) => writeFile(path, Buffer.alloc((await readFile(path)).length))],
    ['of another day', async (path) => writeFile(path, await readFile(path.replace('11-22', '11-21')))],
  ];

  it.each(damages)('that is %s is told by the check, which changes nothing', async (_, damage) => {
    const { history, path, before } = await damaged(damage);
    expect(await history.check()).toMatchObject({ broken: ['2026-11-22.gz'] });
    expect(await readFile(path('2026-11-22.gz'))).toEqual(before);
  });

  it.each(damages)(
    'that is %s is set aside by filing, told, and filled again by a replay',
    async (_, damage) => {
      const { history, broken, before } = await damaged(damage);
      const bulk = history.bulk();
      await bulk.put([first, second, filedCall('A261122-C0001')]);
      await bulk.flush();
      expect(broken).toEqual([{ day: '2026-11-22', setAside: 'set-aside/2026-11-22.gz' }]);
      expect(await readFile(`${temp.folder}/history/set-aside/2026-11-22.gz`)).toEqual(before);
      expect(await history.check()).toEqual({ broken: [], stale: [] });
      expect((await searched(history, '换')).ids).toEqual(['A261122-0002', 'A261122-0001', 'A261121-0001']);
    },
  );

  it('that is gone is told by the check, once it is known which days there are', async () => {
    const opened = historyIn(temp.folder);
    await opened.history.file([older, first]);
    await opened.history.settle('all');
    await rm(opened.path('2026-11-22.gz'));
    const { history } = historyIn(temp.folder);
    expect(await history.check()).toMatchObject({ broken: ['2026-11-22.gz'] });
    expect(await history.lookForOwed()).toEqual(new Set(['2026-11-22']));
  });

  it('that is broken does not end a search: the day is set aside and named, the others are searched', async () => {
    const { history, broken } = await damaged(async (path) => {
      const bytes = await readFile(path);
      bytes[bytes.length - 30]! ^= 0xff;
      await writeFile(path, bytes);
    });
    const found = await searched(history, '换');
    expect(found.ids).toEqual(['A261121-0001']);
    expect(found.end.unreadDays).toEqual(['2026-11-22']);
    expect(broken.map(({ day }) => day)).toEqual(['2026-11-22']);
    expect((await searched(history, '换')).end.unreadDays).toEqual([]);
  });

  it('that is broken is set aside by a look at one order, and the second one does not overwrite the first', async () => {
    const empty = (path: string) => truncate(path, 0);
    const once = await damaged(empty);
    expect(await once.history.order('A261122-0001')).toBeNull();
    const twice = await damaged(empty);
    expect((await twice.history.day('2026-11-22')).orders).toEqual([]);
    expect([...once.broken, ...twice.broken].map(({ setAside }) => setAside)).toEqual([
      'set-aside/2026-11-22.gz',
      'set-aside/2026-11-22-2.gz',
    ]);
  });

  it('with any byte changed is noticed, or holds the same records as before', async () => {
    const { history, whole, path } = await damaged(() => Promise.resolve());
    const expected = await history.day('2026-11-22');
    let unseen = 0;
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 1 << (at % 8); // one bit of each byte
      await writeFile(path('2026-11-22.gz'), changed);
      const opened = historyIn(temp.folder).history;
      if ((await opened.check()).broken.length > 0) continue;
      // Left over are the parts of gzip's own heads that mean nothing, as its time and its system.
      unseen += 1;
      expect(await opened.day('2026-11-22')).toEqual(expected);
    }
    expect(unseen).toBeLessThanOrEqual(3 * 7);
  });
});
