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
import { decideOpenShift } from '../../../../shared/domain/shift/decide-shift.ts';
import { registerWish, shiftWish } from './random-course.ts';

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

/** What a book knows of its shifts, and of what they have told each other. */
function shiftsOf({ desk }: Book): object {
  const { shiftPatterns, roster, checklists, shifts, shift, handovers, carried, openRounds, rounds } = desk;
  const told = desk.log.map(({ id, handedOver }) => [id, handedOver]);
  return {
    ...{ shiftPatterns, roster, checklists, shifts, shift, handovers, carried, openRounds, rounds },
    told: Object.fromEntries(told),
  };
}

/** Lines of the log that the other one has let go to history. */
function withoutFiled(known: ReturnType<typeof shiftsOf>, { desk }: Book): object {
  const living = new Set(desk.log.map(({ id }) => id));
  const { told } = known as { told: Record<string, unknown> }; // as it was made above
  return { ...known, told: Object.fromEntries(Object.entries(told).filter(([id]) => living.has(id))) };
}

describe('the facts between two books', () => {
  it(
    'bring back shifts, handovers, rounds, rosters and lists, whatever was lost',
    { timeout: 120_000 },
    () => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(
          fc.array(shiftWish, { minLength: 20, maxLength: 120, size: 'max' }),
          fc.nat(),
          (wishes, at) => {
            const { book, changes } = live(wishes);
            const told = bookWith(...inventory);
            for (const change of changes.slice(0, at % (changes.length + 1))) tell(told, change);
            const back = factsBetween(told, book);
            for (const { type } of back) seen.add(type);
            tell(told, { at: minutesLater(9_000), facts: back });
            expect(differences(withoutFiled(shiftsOf(told), book), shiftsOf(book))).toEqual([]);
            expect(factsBetween(told, book)).toEqual([]);
          },
        ),
        { numRuns: 250 },
      );
      expect([...seen]).toEqual(
        expect.arrayContaining([
          ...['shifts-recalled', 'roster-set', 'checklist-saved', 'shift-pattern-saved', 'records-filed'],
        ]),
      );
    },
  );

  it('leave one shift open, although the one that was open then is long forgotten', () => {
    const [book, told] = [bookWith(), bookWith()];
    for (let turn = 0; turn < 45; turn += 1) {
      const actor = actorAt(minutesLater(turn * 60), turn % 2 === 0 ? '1002' : '1005');
      const opened = decideOpenShift(book, { takeOver: '换班' }, actor);
      if (!opened.ok) throw new Error(opened.error.kind);
      const change = { at: actor.at, facts: [...opened.value.facts] };
      tell(book, change);
      if (turn === 0) tell(told, change);
    }
    tell(told, { at: minutesLater(9_000), facts: factsBetween(told, book) });
    const open = Object.values(told.desk.shifts).filter(({ closedAt }) => closedAt === null);
    expect(open.map(({ number }) => number)).toEqual([book.desk.shift]);
    expect(told.desk.shift).toBe(book.desk.shift);
  });

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
