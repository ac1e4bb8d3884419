import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHand, tempFolder, type Hand } from '../../../../temp-desk.ts';
import { differences } from '../../../../fingerprint.ts';
import { bookIn, manifestsIn, must, openBacked, restore } from './a-book.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: Hand;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
});
afterEach(() => temp.remove());
const backups = () => join(temp.folder, 'backups');
const silent = () => undefined;

describe('a backup', () => {
  it('brings back the book as it was, from every generation', async () => {
    const book = await openBacked(temp.folder, clock);
    const states = new Map<string, unknown>();
    for (let round = 0; round < 4; round += 1) {
      for (let call = 0; call < 6; call += 1) await book.take(`渗水 ${round}-${call}`);
      clock.forward(300);
      const { name } = must(await book.backups.make(silent));
      states.set(name, structuredClone(book.store.book));
    }
    await book.close();
    expect((await readdir(join(backups(), 'segments'))).length).toBeGreaterThan(2);
    for (const [name, state] of states) {
      clock.forward(1);
      must(await restore(temp.folder, name, clock));
      const { desk, ...restored } = await bookIn(temp.folder);
      const { desk: wanted, ...rest } = state as typeof restored & { desk: typeof desk };
      expect(differences(restored, rest)).toEqual([]);
      // Only the line of the restore came on top, with the numbers that were given out since.
      expect(differences({ ...desk, seq: 0, days: {} }, { ...wanted, seq: 0, days: {} })).toEqual([]);
      expect(desk.seq).toBe(wanted.seq + 1);
      expect(desk.days).toEqual({ 261122: { orders: 24, calls: 24 } });
    }
    expect(await manifestsIn(backups())).toEqual([...states.keys()].sort());
  });
});
