import { expect } from 'vitest';
import { dueSampleFacts } from '../../shared/domain/clock/due-sample.ts';
import type { Book } from '../../shared/domain/book.ts';
import { numberOf, type NumberId } from '../../shared/rules/numbers.ts';
import { isToldLate } from '../../shared/rules/told-late.ts';
import { minutesLater, orderWith, tell } from '../builders.ts';
import { DAY, type Proof } from './proof.ts';

function proof(number: string, says: string, id: NumberId, value: number, holds: Proof['holds']): Proof {
  return { number, says, rows: [{ id, value }], holds };
}

/** For numbers of which the core only keeps the value; screens and reports read it from the same row. */
function kept(id: NumberId, value: number): Proof['holds'] {
  return (book) => expect(numberOf(book.desk.numbers, id)).toBe(value);
}

/** Draws for the survey of a day on which so many orders were closed. */
function drawn(book: Book, count: number): number {
  for (let index = 1; index <= count; index += 1) {
    const number = `A261122-${String(index).padStart(4, '0')}`;
    const order = orderWith({ number, state: 'closed', closedAt: minutesLater(5) });
    tell(book, [{ type: 'order-registered', order }]);
  }
  const chance = { seed: () => 1, newId: () => 'f' };
  const [fact] = dueSampleFacts(book, Date.parse(minutesLater(DAY)), chance);
  return fact?.type === 'sample-drawn' ? fact.sample.orders.length : 0;
}

/** The numbers of the whole desk. */
export const deskProofs: readonly Proof[] = [
  proof('T1', 'a call is answered within three rings', 'answer-rings', 3, kept('answer-rings', 3)),
  proof('T2', 'a person answers within 20 seconds', 'answer-seconds', 20, kept('answer-seconds', 20)),
  proof('T3', 'the greeting comes within 3 seconds', 'greeting-seconds', 3, kept('greeting-seconds', 3)),
  proof('T4', 'a caller on hold is asked every 30 seconds', 'hold-seconds', 30, kept('hold-seconds', 30)),
  proof('T5', 'a call is written down within 30 seconds', 'intake-seconds', 30, kept('intake-seconds', 30)),
  proof('T7', 'an enquiry takes three minutes at most', 'enquiry-seconds', 180, kept('enquiry-seconds', 180)),
  proof(
    'T20',
    'what is learned elsewhere is told to the desk on the same day',
    'told-within-days',
    0,
    (book) => {
      const at = minutesLater(DAY);
      const told = (collectedAt: string | null) =>
        isToldLate({ at, collectedAt }, 'Asia/Shanghai', book.desk.numbers);
      expect(told(null)).toBe(false);
      // Monday 00:00 at the desk and the last minute of Sunday.
      expect(told(minutesLater(16 * 60))).toBe(false);
      expect(told(minutesLater(16 * 60 - 1))).toBe(true);
    },
  ),
  proof(
    'T26',
    'the target of satisfaction is 95 %',
    'satisfaction-target',
    95,
    kept('satisfaction-target', 95),
  ),
  proof(
    'T27',
    'satisfaction never falls below 90 %',
    'satisfaction-floor',
    90,
    kept('satisfaction-floor', 90),
  ),
  proof('T28', 'every complaint is handled: 100 %', 'handling-rate', 100, kept('handling-rate', 100)),
  proof(
    'T29',
    'one closed order in ten is asked about, a part counting whole',
    'sample-percent',
    10,
    (book) => {
      expect(drawn(book, 21)).toBe(3);
      expect(numberOf(book.desk.numbers, 'sample-percent')).toBe(10);
    },
  ),
];
