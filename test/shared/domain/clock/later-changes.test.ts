import { describe, expect, it } from 'vitest';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import { dueStepFacts } from '../../../../shared/domain/clock/due-facts.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { readClocks } from '../../../../shared/rules/read-clocks.ts';
import type { ClockReading } from '../../../../shared/rules/clock-reading.ts';
import type { ClockName } from '../../../../shared/rules/clocks.ts';
import { bookWith, minutesLater, orderWith, tell } from '../../../builders.ts';

const order = 'A261122-0001';
const DAY = 24 * 60;

function registered(overrides: Partial<Order> = {}): Book {
  return bookWith({ type: 'order-registered', order: orderWith(overrides) });
}

/** Tells the facts of an order, each at its minute. */
function course(book: Book, ...facts: [minute: number, fact: Fact][]): Book {
  for (const [minute, fact] of facts) tell(book, [fact], minutesLater(minute));
  return book;
}

function reading(book: Book, clock: ClockName, minute: number): ClockReading | undefined {
  const found = book.desk.orders[order];
  if (!found) throw new Error('The order is gone');
  return readClocks(found, clockTables(book.desk), Date.parse(minutesLater(minute))).find(
    ({ rule }) => rule.clock === clock,
  );
}

/** The steps that fall due by a minute of the time line, as `clock percent minute`. */
function stepsBy(book: Book, minute: number): string[] {
  const start = Date.parse(minutesLater(0));
  return dueStepFacts(book.desk, Date.parse(minutesLater(minute)), 1_000).flatMap((fact) =>
    fact.type === 'clock-stepped'
      ? [`${fact.clock} ${fact.percent} ${(Date.parse(fact.dueAt) - start) / 60_000}`]
      : [],
  );
}

const sent: Fact = {
  type: 'order-dispatched',
  order,
  department: 'engineering',
  assignee: '周建平',
  copyTo: [],
  toldBy: 'slip',
};
const elsewhere: Fact = { type: 'order-reassigned', order, department: 'service', assignee: '', reason: '' };
const closed: Fact = { type: 'order-closed', order, placeId: null, score: null, reason: '' };
const reopened: Fact = { type: 'order-reopened', order, reason: '又来了' };
const paused: Fact = { type: 'order-paused', order, reason: 'absent', until: null, note: '' };
const complex: Fact = { type: 'marked-complex', order, reason: '' };
const escalated: Fact = { type: 'order-escalated', order, to: '刘敏', reason: '' };
const s3 = { kind: 'complaint', severity: 'S3' } as const;

describe('a clock after a later change', () => {
  it('stays stopped by the first sending when the order goes to another department days later (T16)', () => {
    const book = course(registered(s3), [60, sent], [6 * DAY, elsewhere]);
    expect(reading(book, 'to-department', 7 * DAY)).toMatchObject({ mood: 'stopped' });
    expect(stepsBy(book, 6 * DAY).filter((step) => step.startsWith('to-department'))).toEqual([]);
  });

  it('begins anew when the order is opened again, for nothing was owed while it was closed', () => {
    const book = course(registered({ kind: 'complaint', severity: 'S4' }), [10, closed], [3 * DAY, reopened]);
    const first = reading(book, 'first-response', 3 * DAY + 30);
    expect(first).toMatchObject({ usedMs: 30 * 60_000, mood: 'running', startedAt: minutesLater(3 * DAY) });
    expect(stepsBy(book, 3 * DAY + 59)).toEqual([]);
    expect(stepsBy(book, 3 * DAY + 60)).toEqual([`first-response 50 ${3 * DAY + 60}`]);
  });

  it('counts an order that was opened again as not sent, until it is', () => {
    const book = course(registered(s3), [10, sent], [20, closed], [30, reopened]);
    expect(reading(book, 'to-department', 40)?.stoppedAt).toBeNull();
    course(book, [50, sent]);
    expect(reading(book, 'to-department', 60)?.stoppedAt).toBe(minutesLater(50));
  });

  it('keeps the time it rested when the order is given to another department', () => {
    const book = registered();
    const rule = book.desk.clockRules.find(({ id }) => id === 'arrival');
    if (!rule) throw new Error('The clock table has lost a row');
    const own = { ...rule, id: 'from-the-call', starts: 'registeredAt' as const };
    tell(book, [{ type: 'rule-changed', rule: own }], minutesLater(-1));
    course(book, [1, sent], [5, paused], [25, elsewhere]);
    const of = book.desk.orders[order];
    const after = of && readClocks(of, clockTables(book.desk), Date.parse(minutesLater(30)));
    expect(after?.find(({ rule: { id } }) => id === 'from-the-call')).toMatchObject({
      pausedMinutes: 20,
      usedMs: 10 * 60_000,
    });
    expect(after?.find(({ rule: { id } }) => id === 'arrival')).toMatchObject({ pausedMinutes: 0 });
  });

  it('is not begun again by marking a matter as complex once more (T12)', () => {
    const book = course(registered(), [0, complex], [29, complex]);
    expect(reading(book, 'escalation', 31)?.mood).toBe('late');
  });

  it('stays stopped by the first escalation when the matter goes up further later', () => {
    const book = course(registered(), [0, complex], [10, escalated], [50, escalated]);
    expect(reading(book, 'escalation', 60)).toMatchObject({ mood: 'stopped', usedMs: 10 * 60_000 });
    expect(stepsBy(book, 60)).toEqual([]);
  });

  it('asks for another escalation when the matter was not complex at the first', () => {
    const book = course(registered(), [0, escalated], [10, complex]);
    expect(reading(book, 'escalation', 20)?.mood).toBe('running');
  });

  it('tells the general manager only from when the matter is grave, and not about a clock that had stopped', () => {
    const graver: Fact = {
      type: 'severity-changed',
      order,
      from: 'S3',
      to: 'S1',
      reason: '',
      notices: [],
    };
    const toTop = (book: Book) => stepsBy(book, 60).filter((step) => step.startsWith('pick-up 200'));
    expect(toTop(course(registered(s3), [0, sent], [40, graver]))).toEqual(['pick-up 200 40']);
    const signed: Fact = { type: 'order-picked-up', order, signer: '吴永强' };
    expect(toTop(course(registered(s3), [0, sent], [35, signed], [40, graver]))).toEqual([]);
  });

  it('does not ask for the arrival once more when the paper of work that was done is sent back', () => {
    const done: Fact = {
      type: 'order-done',
      order,
      doneAt: minutesLater(10),
      result: '',
      materialsYuan: null,
    };
    const back: Fact = {
      type: 'slip-sent-back',
      order,
      complete: true,
      done: false,
      signed: true,
      note: '',
    };
    const signed: Fact = { type: 'order-picked-up', order, signer: '吴永强' };
    const again: Fact = { type: 'order-started', order };
    const book = course(registered(), [0, sent], [1, signed], [10, done], [90, back], [95, again]);
    expect(stepsBy(book, 100).filter((step) => step.startsWith('arrival'))).toEqual([]);
  });
});

describe('a clock after the clock of the PC was set back', () => {
  const setBack = (minute: number, by: number): Fact => ({
    type: 'clock-set-back',
    from: minutesLater(minute),
    to: minutesLater(minute - by),
  });

  it('does not move a deadline of the week to a week before (T17)', () => {
    // Monday 09:30, so that it is due on the Monday after it; on Wednesday the clock goes back an hour.
    const monday = DAY + 90;
    const book = registered({
      kind: 'complaint',
      severity: 'S4',
      registeredAt: minutesLater(monday),
    });
    const before = reading(book, 'digest', 3 * DAY)?.dueAt;
    course(book, [3 * DAY, setBack(3 * DAY, 60)]);
    expect(reading(book, 'digest', 3 * DAY)?.dueAt).toBe(before);
    expect(before).toBe(minutesLater(8 * DAY + 60));
  });

  it('counts the working days of the wall, also after the date was wrong by a day', () => {
    const book = course(registered(), [0, setBack(0, DAY)]);
    // Friday 08:00 on the wall; the time line is a day ahead of it.
    const friday = 5 * DAY;
    const later = orderWith({ kind: 'complaint', severity: 'S2', registeredAt: minutesLater(friday) });
    tell(book, [{ type: 'order-registered', order: later }], minutesLater(friday));
    expect(reading(book, 'corrective-form', friday + 60)).toMatchObject({
      usedMs: 60 * 60_000,
      dueAt: minutesLater(friday + 3 * DAY),
    });
  });

  it('leaves a stopped clock as it stopped', () => {
    const monday = DAY + 90;
    const book = registered({ kind: 'complaint', severity: 'S4', registeredAt: minutesLater(monday) });
    course(book, [2 * DAY, { type: 'complaint-digested', order }]);
    const { mood, usedMs, leftMs } = reading(book, 'digest', 3 * DAY) ?? {};
    course(book, [3 * DAY, setBack(3 * DAY, 60)]);
    expect(mood).toBe('stopped');
    expect(reading(book, 'digest', 9 * DAY)).toMatchObject({ mood, usedMs, leftMs });
  });
});
