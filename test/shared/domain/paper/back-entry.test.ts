import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../../shared/domain/book.ts';
import { decideTake } from '../../../../shared/domain/call/decide-take.ts';
import { dueStepFacts } from '../../../../shared/domain/clock/due-facts.ts';
import { selectClocks } from '../../../../shared/domain/clock/select-clocks.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { selectFilable } from '../../../../shared/rules/filing.ts';
import { actorAt, bookWith, minutesLater, takeWith, tell } from '../../../builders.ts';

const DAY = 24 * 60;
const complaint = { kind: 'complaint', severity: 'S2', readBack: true } as const;

/** Takes a call at a minute after the morning, and answers its order. */
function take(book: Book, minute: number, wish: Record<string, unknown>): Order {
  const decision = decideTake(book, takeWith(wish), actorAt(minutesLater(minute)));
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  tell(book, decision.value.facts, minutesLater(minute));
  const order = book.desk.orders[decision.value.value.order ?? ''];
  if (!order) throw new Error('The call left no order');
  return order;
}

/** Writes every step that is due at a minute, as the watch does. */
function evaluate(book: Book, minute: number): void {
  const instant = Date.parse(minutesLater(minute)) + book.desk.setBackMs;
  tell(book, dueStepFacts(book.desk, instant, 1_000), minutesLater(minute), null);
}

describe('the true time of a back-entry', () => {
  it.each([
    [{ happenedAt: minutesLater(61) }, { kind: 'time-in-future' }],
    [{ happenedAt: minutesLater(59 - 14 * DAY) }, { kind: 'too-long-ago', days: 14 }],
    [{ paper: 'A-E0001' }, { kind: 'blank-unknown', what: 'A-E0001' }],
  ])('%j at 09:00 is refused', (wish, error) => {
    expect(decideTake(bookWith(), takeWith(wish), actorAt(minutesLater(60)))).toEqual({ ok: false, error });
  });

  it('is obligatory with an emergency slip', () => {
    const book = bookWith({ type: 'blanks-printed', batch: 'b', from: 1, to: 1 });
    expect(decideTake(book, takeWith({ paper: 'A-E0001' }), actorAt())).toEqual({
      ok: false,
      error: { kind: 'true-time-missing' },
    });
  });

  it.each([60, 60 - 14 * DAY])('may be minute %i at 09:00', (minute) => {
    expect(take(bookWith(), 60, { happenedAt: minutesLater(minute) }).registeredAt).toBe(
      minutesLater(minute),
    );
  });

  it('is kept in the form of the clock, whatever offset it came with', () => {
    const order = take(bookWith(), 60, { happenedAt: '2026-11-22T08:20:00+08:00' });
    expect(order.registeredAt).toBe('2026-11-22T00:20:00.000Z');
  });
});

describe('a back-entered call', () => {
  it('has the true time, the number of today and the mark with both times; so has its order', () => {
    const book = bookWith({ type: 'blanks-printed', batch: 'b', from: 1, to: 3 });
    // The evening before the morning: the day in the number is that of the entry.
    const order = take(book, 60, { paper: 'A-E0002', happenedAt: minutesLater(-600), callBack: true });
    const backEntry = { paper: 'A-E0002', happenedAt: minutesLater(-600), at: minutesLater(60) };
    expect(order).toMatchObject({ number: 'A261122-0001', registeredAt: minutesLater(-600), backEntry });
    expect(book.desk.calls[order.calls[0] ?? '']).toMatchObject({
      number: 'A261122-C0001',
      at: minutesLater(-600),
      backEntry,
    });
    expect(order.followUps[0]?.plannedAt).toBe(minutesLater(-600));
    expect(order.timeline[0]).toMatchObject({
      at: minutesLater(60),
      detail: { happenedAt: minutesLater(-600), paper: 'A-E0002' },
    });
  });

  it('says its true time to the order that it joins', () => {
    const book = bookWith();
    const { number } = take(book, 0, {});
    const wish = takeWith({ relation: { kind: 'join', order: number }, happenedAt: minutesLater(10) });
    const joined = decideTake(book, wish, actorAt(minutesLater(50)));
    if (!joined.ok) throw new Error(JSON.stringify(joined.error));
    tell(book, joined.value.facts, minutesLater(50));
    expect(book.desk.orders[number]?.timeline.at(-1)).toMatchObject({
      at: minutesLater(50),
      detail: { happenedAt: minutesLater(10) },
    });
  });

  it('does not make the last call of a place earlier than it was', () => {
    const book = bookWith();
    take(book, 0, {});
    take(book, 50, { happenedAt: minutesLater(-30) });
    expect(book.activity.places['p-3-1203']).toMatchObject({ calls: 2, lastAt: minutesLater(0) });
  });

  it('stays at the desk as long as any other of its day', () => {
    const book = bookWith();
    const wish = { kind: 'enquiry', answer: { outcome: 'answered', text: '5 日' } };
    const late = takeWith({ ...wish, happenedAt: minutesLater(-13 * DAY) });
    const decision = decideTake(book, late, actorAt(minutesLater(5)));
    if (!decision.ok) throw new Error(JSON.stringify(decision.error));
    tell(book, decision.value.facts, minutesLater(5));
    expect(selectFilable(book.desk, Date.parse(minutesLater(10))).calls).toEqual([]);
    expect(selectFilable(book.desk, Date.parse(minutesLater(2 * DAY))).calls).toEqual(['A261122-C0001']);
  });
});

describe('the clocks of a back-entry', () => {
  it('count from the true time: what was over its limit is late at once, its steps once with their true due times', () => {
    const book = bookWith();
    const order = take(book, 50, { ...complaint, happenedAt: minutesLater(5) });
    evaluate(book, 50);
    const clock = selectClocks(book.desk, Date.parse(minutesLater(50)), order.number).find(
      (line) => line.clock === 'first-response',
    );
    expect(clock).toMatchObject({ state: 'late', leftMinutes: -15, startedAt: minutesLater(5) });
    const steps = book.desk.orders[order.number]?.steps.filter((step) => step.clock === 'first-response');
    expect(steps?.map(({ percent, dueAt }) => [percent, dueAt])).toEqual(
      // 30 minutes from the true time on (T14).
      (steps ?? []).map(({ percent }) => [percent, minutesLater(5 + (30 * percent) / 100)]),
    );
    expect(steps?.map(({ percent }) => percent)).toContain(150);
    evaluate(book, 50);
    expect(book.desk.orders[order.number]?.steps).toHaveLength(
      new Set(book.desk.orders[order.number]?.steps.map((step) => JSON.stringify(step))).size,
    );
  });

  it('do not reach back behind the opening of the desk', () => {
    const order = take(bookWith(), 10, { ...complaint, happenedAt: minutesLater(-3 * DAY) });
    expect(order.instants['registeredAt']).toBe(Date.parse(minutesLater(0)));
    expect(order.registeredAt).toBe(minutesLater(-3 * DAY));
  });

  it('read the same as those of a call taken in time, at every later minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 600 }),
        fc.boolean(),
        (happened, late, after, wasSetBack) => {
          const books = [bookWith(), bookWith()] as const;
          const [inTime, afterwards] = books;
          if (wasSetBack)
            for (const book of books)
              tell(book, [{ type: 'clock-set-back', from: minutesLater(90), to: minutesLater(0) }]);
          const written = happened + late;
          const one = take(inTime, happened, complaint);
          const other = take(afterwards, written, { ...complaint, happenedAt: minutesLater(happened) });
          for (const book of books) evaluate(book, written + after);
          expect(afterwards.desk.orders[other.number]?.instants).toEqual(
            inTime.desk.orders[one.number]?.instants,
          );
          expect(afterwards.desk.orders[other.number]?.steps).toEqual(inTime.desk.orders[one.number]?.steps);
          const instant = Date.parse(minutesLater(written + after)) + inTime.desk.setBackMs;
          expect(selectClocks(afterwards.desk, instant, other.number)).toEqual(
            selectClocks(inTime.desk, instant, one.number),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
