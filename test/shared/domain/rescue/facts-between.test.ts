import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { factsBetween } from '../../../../shared/domain/rescue/facts-between.ts';
import { actorAt, bookWith, minutesLater } from '../../../builders.ts';
import { differences } from '../../../fingerprint.ts';
import { inventory } from './custody-course.ts';
import type { Wish } from './course-parts.ts';
import { registerWish } from './random-course.ts';

interface Change {
  readonly at: string;
  readonly facts: Fact[];
}

function live(wishes: readonly Wish[]): { book: Book; changes: Change[] } {
  const book = bookWith(...inventory);
  const changes: Change[] = [];
  for (const [index, decide] of wishes.entries()) {
    const at = minutesLater(index * 7 + 1);
    const decision = decide(book, actorAt(at));
    if (!decision.ok) continue;
    const change = { at, facts: structuredClone([...decision.value.facts]) };
    changes.push(change);
    tell(book, change);
  }
  return { book, changes };
}

function tell(book: Book, { at, facts }: Change): void {
  for (const fact of structuredClone(facts)) apply(book, fact, { seq: book.desk.seq + 1, at, by: '1001' });
}

/** What a book knows of the registers and the orders, but what the other one has let go to history. */
function knownTo({ desk }: Book, other: Book): object {
  const { registers, things, borrowers, stocktakes } = desk;
  const left = <T>(table: Readonly<Record<string, T>>, those: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(table).filter(([key]) => Object.hasOwn(those, key)));
  return {
    ...{ registers, things, borrowers, stocktakes },
    custody: left(desk.custody, other.desk.custody),
    orders: left(desk.orders, other.desk.orders),
  };
}

describe('the facts between two books', () => {
  it('bring back everything of the registers, as it was, whatever was lost', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(registerWish, { minLength: 20, maxLength: 100, size: 'max' }),
        fc.nat(),
        (wishes, at) => {
          const { book, changes } = live(wishes);
          const told = bookWith(...inventory);
          for (const change of changes.slice(0, at % (changes.length + 1))) tell(told, change);
          const back = factsBetween(told, book);
          tell(told, { at: minutesLater(9_000), facts: back });
          expect(differences(knownTo(told, book), knownTo(book, book))).toEqual([]);
          expect(factsBetween(told, book)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('give no number out again that a repair has brought back', () => {
    const book = bookWith(...inventory);
    const wish = fc.sample(fc.array(registerWish, { minLength: 60, maxLength: 60 }), {
      numRuns: 1,
      seed: 3,
    })[0];
    const lived = live(wish ?? []).book;
    tell(book, { at: minutesLater(9_000), facts: factsBetween(book, lived) });
    expect(lived.desk.days['261122']?.custody).toBeGreaterThan(3);
    expect(book.desk.days['261122']?.custody).toBe(lived.desk.days['261122']?.custody);
    expect(book.desk.days['261122']?.orders).toBe(lived.desk.days['261122']?.orders);
  });
});
