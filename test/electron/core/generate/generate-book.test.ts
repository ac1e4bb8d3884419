import { beforeAll, describe, expect, it } from 'vitest';
import { factSchema, type FactOf, type FactType } from '../../../../shared/domain/facts.ts';
import { apply } from '../../../../shared/domain/apply.ts';
import { emptyBook } from '../../../../shared/domain/book.ts';
import { openDuties } from '../../../../shared/rules/duties.ts';
import { isOpen } from '../../../../shared/rules/order-acts.ts';
import type { MadeChange } from './memory-book.ts';
import { playDesk } from './invented-desk.ts';

let played: Awaited<ReturnType<typeof playDesk>>;

beforeAll(async () => {
  played = await playDesk({ seed: 'a week', days: 9, perDay: 300, loans: 60 });
});

function factsOf<T extends FactType>(changes: readonly MadeChange[], type: T): FactOf<T>[] {
  return changes.flatMap(({ facts }) => facts.filter((fact): fact is FactOf<T> => fact.type === type));
}

describe('a generated book', () => {
  it('holds only facts that the journal accepts', () => {
    const strange = played.changes
      .flatMap(({ facts }) => facts)
      .filter((fact) => fact.type !== 'directory-imported' && !factSchema.safeParse(fact).success);
    expect(strange).toEqual([]);
  });

  it('is the same for the same seed and another for another seed', async () => {
    const [again, other] = [
      await playDesk({ seed: 'a week', days: 2, perDay: 300, loans: 60 }),
      await playDesk({ seed: 'another', days: 2, perDay: 300 }),
    ];
    expect(again.changes.length).toBeGreaterThan(3_000);
    expect(JSON.stringify(again.changes)).toBe(JSON.stringify(played.changes.slice(0, again.changes.length)));
    expect(JSON.stringify(other.changes)).not.toBe(JSON.stringify(again.changes));
  });

  it('goes forward in time, change by change', () => {
    const moments = played.changes.map(({ stamp }) => stamp.at);
    expect(moments).toEqual([...moments].sort());
    expect(played.changes.map(({ stamp }) => stamp.seq)).toEqual(played.changes.map((_, index) => index + 1));
  });

  it('knows every turn that an order can take', () => {
    const seen = new Set(played.changes.flatMap(({ facts }) => facts.map(({ type }) => type)));
    const turns: FactType[] = [
      ...([
        'order-dispatched',
        'order-picked-up',
        'order-arrived',
        'order-quoted',
        'order-quote-accepted',
      ] as const),
      ...(['order-started', 'order-paused', 'order-resumed', 'order-done', 'slip-returned'] as const),
      ...([
        'slip-sent-back',
        'order-called-back',
        'order-closed',
        'order-reassigned',
        'order-escalated',
      ] as const),
      ...(['order-chased', 'completion-asked', 'caller-told', 'order-noted', 'order-voided'] as const),
      ...([
        'call-joined',
        'order-reopened',
        'slip-queued',
        'slip-moved',
        'log-written',
        'signed-in',
      ] as const),
      ...(['clock-stepped', 'notice-told', 'complaint-recorded', 'complaint-digested'] as const),
      ...(['relay-confirmed', 'request-chased', 'standing-done'] as const),
      ...(['custody-opened', 'loan-returned', 'loan-extended', 'custody-asked', 'custody-stepped'] as const),
      ...(['deposit-released', 'visit-entered', 'visit-left', 'visit-ended'] as const),
    ];
    expect(turns.filter((turn) => !seen.has(turn))).toEqual([]);
  });

  it('has callers who were not reached, low scores with their rework, and slips that failed', () => {
    const tries = factsOf(played.changes, 'order-called-back');
    expect(tries.some(({ outcome }) => outcome === 'no-answer')).toBe(true);
    const orders = factsOf(played.changes, 'order-registered').map(({ order }) => order);
    expect(orders.some(({ reworkOf }) => reworkOf !== null)).toBe(true);
    expect(factsOf(played.changes, 'slip-moved').some(({ state }) => state === 'failed')).toBe(true);
  });

  it('closes most of what it opens, and leaves the rest open in many states', () => {
    const registered = factsOf(played.changes, 'order-registered').length;
    const ended =
      factsOf(played.changes, 'order-closed').length + factsOf(played.changes, 'order-voided').length;
    expect(ended / registered).toBeGreaterThan(0.75);
    const open = Object.values(played.book.desk.orders).filter(isOpen);
    expect(new Set(open.map(({ state }) => state)).size).toBeGreaterThan(5);
  });

  it('closes a complaint only when the duties of its severity are done, by whoever may close it', () => {
    const book = emptyBook();
    const seen = { S1: 0, S2: 0, S3: 0, S4: 0 };
    for (const { stamp, facts } of played.changes)
      for (const fact of structuredClone(facts)) {
        const order = fact.type === 'order-closed' ? book.desk.orders[fact.order] : undefined;
        if (order?.severity) {
          seen[order.severity] += 1;
          expect(openDuties(order)).toEqual([]);
          if (order.severity === 'S1') expect(stamp.by).toBe('1005');
          if (order.severity === 'S2') expect(['1002', '1005']).toContain(stamp.by);
        }
        apply(book, fact, stamp);
      }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it('passes requests on by radio and chases them until they are done', () => {
    const chases = factsOf(played.changes, 'request-chased').map(({ outcome }) => outcome);
    const requests = factsOf(played.changes, 'order-registered').filter(
      ({ order }) => order.kind === 'request',
    ).length;
    expect(chases.filter((outcome) => outcome === 'done').length / requests).toBeGreaterThan(0.75);
    expect(chases).toContain('working');
  });

  it('lends, keeps and lets in: one holder a thing, most of it back in time, some of it late', () => {
    const book = emptyBook();
    const ends = { early: 0, late: 0 };
    for (const { stamp, facts } of played.changes)
      for (const fact of structuredClone(facts)) {
        if (fact.type === 'custody-opened' && fact.custody.kind === 'loan')
          expect(book.desk.things[fact.custody.thing]).toMatchObject({ state: 'in', loan: null });
        const loan = fact.type === 'loan-returned' ? book.desk.custody[fact.custody] : undefined;
        if (loan) ends[loan.dueAt !== null && loan.dueAt < stamp.at ? 'late' : 'early'] += 1;
        apply(book, fact, stamp);
      }
    expect(ends.late).toBeGreaterThan(10);
    expect(ends.early / (ends.early + ends.late)).toBeGreaterThan(0.75);
    const held = Object.values(book.desk.things).filter(({ loan }) => loan !== null);
    expect(held.length).toBeGreaterThan(0);
    for (const { loan } of held) expect(book.desk.custody[loan ?? '']?.closedAt).toBeNull();
  });

  it('takes the same calls whether things are lent or not', async () => {
    const [lending, other] = [
      await playDesk({ seed: 'a week', days: 2, perDay: 100 }),
      await playDesk({ seed: 'a week', days: 2, perDay: 100, loans: 0 }),
    ];
    const calls = ({ changes }: typeof played) =>
      factsOf(changes, 'call-taken').map(({ call: { at, number, text, callerName } }) => [
        at,
        number,
        text,
        callerName,
      ]);
    expect(calls(lending)).toEqual(calls(other));
    expect(factsOf(other.changes, 'custody-opened')).toEqual([]);
  });

  it('gives every number once', () => {
    const calls = factsOf(played.changes, 'call-taken').map(({ call }) => call.number);
    const orders = factsOf(played.changes, 'order-registered').map(({ order }) => order.number);
    const stays = factsOf(played.changes, 'custody-opened').map(({ custody }) => custody.number);
    expect(new Set(calls).size).toBe(calls.length);
    expect(new Set(stays).size).toBe(stays.length);
    expect(new Set(orders).size).toBe(orders.length);
  });
});
