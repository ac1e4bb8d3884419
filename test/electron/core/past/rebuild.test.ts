import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { deskOptions, mustAnswer, mustOpen, tempFolder } from '../../../temp-desk.ts';
import { makeLongBook } from './a-whole-past.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

/** A disk that gives what it has read of the journal only when the test goes on; what is written meanwhile is not in it. */
function slowJournal() {
  let isSlow = false;
  const { promise: on, resolve: goOn } = Promise.withResolvers<void>();
  const files: Files = {
    ...diskFiles,
    async open(path, flags, ...how) {
      const handle = await diskFiles.open(path, flags, ...how);
      if (!isSlow || flags !== 'r' || !String(path).endsWith('.ndjson')) return handle;
      return new Proxy(handle, {
        get(target, name) {
          const method: unknown = Reflect.get(target, name);
          if (typeof method !== 'function') return method;
          return async (...args: unknown[]) => {
            if (name === 'close') await on;
            return Reflect.apply(method, target, args) as unknown;
          };
        },
      });
    },
  };
  return { files, goOn, slowDown: () => void (isSlow = true) };
}

describe('history that is made anew while records are filed', () => {
  it('ends with what was filed last of a record, not with what the journal said of it before', async () => {
    const hand = await makeLongBook(temp.folder);
    const disk = slowJournal();
    let desk = await mustOpen(deskOptions(temp.folder, hand, { files: disk.files }));
    const seat = () => desk.connectAs('1002', () => undefined);
    await mustAnswer(seat(), 'orders.note', { order: 'A261122-0001', text: '第三次来问' });
    disk.slowDown();
    // Somebody meets a day that is gone, and the desk begins to make it anew.
    await rm(join(temp.folder, 'history', '2026', '2026-11-22.gz'));
    await desk.office.history.day('2026-11-22');
    hand.forward(3 * 24 * 60);
    await mustAnswer(seat(), 'log.write', { text: '过了三天' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    disk.goOn();
    await desk.office.past.ready();
    await expect.poll(() => Object.hasOwn(desk.store.book.desk.orders, 'A261122-0001')).toBe(false);
    await desk.close();
    desk = await mustOpen(deskOptions(temp.folder, hand));
    const day = await desk.office.past.day('2026-11-22');
    await desk.close();
    expect(day.orders.map(({ timeline }) => timeline.at(-1)?.detail)).toEqual([{ text: '第三次来问' }]);
    expect(day.calls).toHaveLength(1);
  });
});
