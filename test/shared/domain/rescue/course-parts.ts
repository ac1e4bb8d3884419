import fc from 'fast-check';
import { decideTake } from '../../../../shared/domain/call/decide-take.ts';
import type { Actor, Decision } from '../../../../shared/domain/decision.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import { takeWith } from '../../../builders.ts';

/** Who is erased: two entries that may be merged, with a telephone that is nobody else's. */
export const NAME = '欧阳慧敏';
export const PHONE = '13577001234';

/** One wish at a desk: what the rules of the book make of it. */
export type Wish = (book: Book, actor: Actor) => Decision<unknown>;

/** The number of one of the first orders of the day. */
export const numbers = (index: number): string => `A261122-${String(index).padStart(4, '0')}`;
/** One of the first five orders. */
export const index = fc.integer({ min: 1, max: 5 });
/** Words that name nobody. */
export const plain = fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => `水${text}`);
/** Words as a clerk writes them: with the name, or with the telephone in some spelling, or with neither. */
export const words = fc.oneof(
  plain,
  plain.map((text) => `${NAME}${text}`),
  fc
    .constantFrom(PHONE, '135 7700 1234', '+86-135-7700-1234', '１３５７７００１２３４')
    .map((phone) => `打${phone}找${NAME}`),
);
/** Words about somebody else, sometimes with the telephone. */
export const wordsOfOthers = fc.oneof(
  plain,
  plain.map((text) => `${text}打${PHONE}`),
);
/** A wish about one of the orders, by the rule of an act. */
export const on =
  <I extends { order: string }>(decide: (book: Book, input: I, actor: Actor) => Decision<unknown>) =>
  (order: number, input: Omit<I, 'order'>): Wish =>
  (book, actor) =>
    decide(book, { ...input, order: numbers(order) } as I, actor); // the input and the number it lacks

/** A call about 3-1203. */
export function take(input: Record<string, unknown>): Wish {
  return (book, actor) => decideTake(book, takeWith(input), actor);
}
