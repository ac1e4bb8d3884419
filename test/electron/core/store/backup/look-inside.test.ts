import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHand, tempFolder, type Hand } from '../../../../temp-desk.ts';
import { flipBit, must, openBacked, restore, type BackedBook } from './a-book.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: Hand;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
});
afterEach(() => temp.remove());

async function make(book: BackedBook): Promise<string> {
  clock.forward(1);
  return must(await book.backups.make(() => undefined)).name;
}

async function take(book: BackedBook, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await book.take(`渗水 ${index}`);
}

describe('a look into a backup', () => {
  it('counts what is in it and what is not, and touches neither', async () => {
    const book = await openBacked(temp.folder, clock);
    await take(book, 3);
    const name = await make(book);
    await take(book, 7);
    const before = structuredClone(book.store.book);
    expect(must(await book.backups.look(name, 'own'))).toEqual({
      name,
      at: clock.now(),
      seq: 4,
      centre: '澄湖苑',
      letter: 'A',
      openOrders: 3,
      orders: 3,
      calls: 3,
      places: 0,
      people: 0,
      staff: 0,
      changesSince: 7,
    });
    expect(book.store.book).toEqual(before);
    await book.close();
  });

  it('names an unknown one and a broken one', async () => {
    const book = await openBacked(temp.folder, clock);
    await take(book, 3);
    const name = await make(book);
    expect(await book.backups.look('2026-11-22T000000Z-99', 'own')).toMatchObject({
      error: { kind: 'backup-unknown' },
    });
    await flipBit(join(temp.folder, 'backups', name, 'tail.ndjson.gz'));
    expect(await book.backups.look(name, 'own')).toMatchObject({
      error: { kind: 'backup-broken', what: name },
    });
    await book.close();
  });

  it('never names too few changes when the book went another way after a restore', async () => {
    const first = await openBacked(temp.folder, clock);
    await take(first, 6);
    const early = await make(first);
    await take(first, 20);
    const late = await make(first);
    await first.close();
    must(await restore(temp.folder, early, clock));
    const book = await openBacked(temp.folder, clock);
    await take(book, 5);
    // Since the early one: the restore itself and five calls.
    expect(must(await book.backups.look(early, 'own')).changesSince).toBe(6);
    const { changesSince, seq } = must(await book.backups.look(late, 'own'));
    expect(seq).toBe(27);
    expect(changesSince).toBeGreaterThanOrEqual(6);
    expect(changesSince).toBeLessThanOrEqual(13);
    await book.close();
  });
});
