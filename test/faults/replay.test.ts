import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../fingerprint.ts';
import { promiseWishes, type AskedWish } from './promise-wishes.ts';
import { createHand, deskOptions, mustOpen, openSampleDesk, tempFolder } from '../temp-desk.ts';

const order = (index: number) => ({ order: `A261122-${String(index).padStart(4, '0')}` });
const index = fc.integer({ min: 1, max: 6 });
const words = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => `水${text}`);

/** Wishes of every sort; many are refused, as they would be at a busy desk. */
const wish: fc.Arbitrary<AskedWish> = fc.oneof(
  ...promiseWishes,
  {
    weight: 4,
    arbitrary: words.map(
      (text) =>
        [
          'calls.take',
          { kind: 'repair', channel: 'phone', place: '3-1203', text, dispatch: text.length % 2 === 0 },
        ] as const,
    ),
  },
  words.map(
    (text) =>
      [
        'calls.take',
        { kind: 'complaint', channel: 'counter', place: text, text, readBack: true, severity: 'S2' },
      ] as const,
  ),
  words.map(
    (text) =>
      [
        'calls.take',
        { kind: 'enquiry', channel: 'online', place: '会所', text, answer: { outcome: 'answered', text } },
      ] as const,
  ),
  index.map((each) => ['orders.dispatch', order(each)] as const),
  index.map((each) => ['orders.pickUp', { ...order(each), signer: '郭磊' }] as const),
  index.map((each) => ['orders.arrive', order(each)] as const),
  index.map((each) => ['orders.quote', { ...order(each), labourYuan: 12.5, materialsYuan: 0.1 }] as const),
  index.map((each) => ['orders.acceptQuote', order(each)] as const),
  index.map((each) => ['orders.pause', { ...order(each), reason: 'dnd' }] as const),
  index.map((each) => ['orders.resume', order(each)] as const),
  index.map((each) => ['orders.complete', { ...order(each), result: '好了' }] as const),
  fc
    .tuple(index, fc.boolean())
    .map(
      ([each, signed]) =>
        ['orders.returnSlip', { ...order(each), complete: true, done: true, signed }] as const,
    ),
  fc
    .tuple(index, fc.integer({ min: 1, max: 5 }))
    .map(
      ([each, quality]) =>
        [
          'orders.callBack',
          { ...order(each), outcome: 'reached', scores: { quality, timeliness: 5, attitude: 5 } },
        ] as const,
    ),
  index.map((each) => ['orders.close', order(each)] as const),
  index.map((each) => ['orders.reassign', { ...order(each), department: 'security', reason: '转' }] as const),
  index.map((each) => ['orders.void', { ...order(each), reason: '误' }] as const),
  index.map((each) => ['orders.reopen', { ...order(each), reason: '又' }] as const),
  words.map((text) => ['log.write', { text }] as const),
  words.map(
    (name) =>
      [
        'people.save',
        {
          person: {
            name,
            title: 'none',
            phones: ['13900001111'],
            plates: [],
            roles: [{ placeId: 'p-3-1203', role: 'family' }],
            firm: '',
            vip: false,
            note: '',
          },
        },
      ] as const,
  ),
);

describe('a book', () => {
  it('that is replayed from nothing is the book that was lived', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 5, maxLength: 40 }), async (wishes) => {
        const temp = await tempFolder();
        try {
          const clock = createHand();
          const desk = await openSampleDesk({ ...deskOptions(temp.folder, clock), checkpointEvery: 7 });
          const seat = desk.connectAs('1005', () => undefined);
          for (const [channel, input] of wishes) {
            clock.forward(30);
            await seat.invoke(channel, input);
          }
          // What has fallen due by now would else be written by the next opening.
          await desk.office.watch.look();
          await desk.close();
          const lived = desk.store.book;
          const fromCheckpoint = await mustOpen(deskOptions(temp.folder, clock));
          await fromCheckpoint.close();
          expect(differences(fromCheckpoint.store.book, lived)).toEqual([]);
          await rm(join(temp.folder, 'desk.json'));
          await rm(join(temp.folder, 'directory.json'));
          const replayed = await mustOpen(deskOptions(temp.folder, clock));
          await replayed.close();
          expect(differences(replayed.store.book, lived)).toEqual([]);
        } finally {
          await temp.remove();
        }
      }),
      { numRuns: 25 },
    );
  });
});
