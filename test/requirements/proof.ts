import { expect } from 'vitest';
import { clockTables } from '../../shared/domain/clock/clock-tables.ts';
import { dueStepFacts } from '../../shared/domain/clock/due-facts.ts';
import type { Book } from '../../shared/domain/book.ts';
import type { Fact } from '../../shared/domain/facts.ts';
import type { Order } from '../../shared/domain/order/order.ts';
import { presentRules } from '../../shared/domain/rules/decide-rules.ts';
import type { ClockMood } from '../../shared/rules/clock-reading.ts';
import type { ClockLimit, ClockName, ClockRule } from '../../shared/rules/clocks.ts';
import { readClocks } from '../../shared/rules/read-clocks.ts';
import { numberOf, ruleNumbers, type NumberId } from '../../shared/rules/numbers.ts';
import { minutesLater, orderWith, tell } from '../builders.ts';

/** The proof that the desk keeps one number of the requirements (§1.0). */
export interface Proof {
  /** `T9` */
  readonly number: string;
  /** What is proven; the name of the test is the number and this. */
  readonly says: string;
  /** The rows that carry the number, each with what stands in it. */
  readonly rows: readonly Row[];
  /** Tries what the number does at a desk; fails when it does something else. */
  readonly holds: (book: Book) => void;
}

/** A row of the clock table, or one of the table of numbers. */
export type Row =
  { readonly clock: string; readonly limit: ClockLimit } | { readonly id: NumberId; readonly value: number };

/** The order that proofs are about. */
export const NUMBER = 'A261122-0001';
export const DAY = 24 * 60;

/** The present version of a row of the clock table. */
export function ruleOf(book: Book, id: string): ClockRule {
  const rule = presentRules(book.desk).find((each) => each.id === id);
  if (!rule) throw new Error(`The clock table has lost the row ${id}`);
  return rule;
}

/** What stands in a row at a desk, and the sentence that demands it. */
export function readRow(book: Book, row: Row): { value: unknown; source: string; sentence: string } {
  if ('clock' in row) {
    const { limit, source, sentence } = ruleOf(book, row.clock);
    return { value: limit, source, sentence };
  }
  const { source, sentence } = ruleNumbers.find(({ id }) => id === row.id) ?? { source: '', sentence: '' };
  return { value: numberOf(book.desk.numbers, row.id), source, sentence };
}

/** The fact by which a manager makes a number another one. */
export function changeOf(book: Book, row: Row): Fact {
  if ('clock' in row)
    return { type: 'rule-changed', rule: { ...ruleOf(book, row.clock), limit: another(row.limit) } };
  return { type: 'number-changed', number: row.id, value: row.value === 100 ? 99 : row.value + 1 };
}

function another(limit: ClockLimit): ClockLimit {
  if ('amount' in limit) return { ...limit, amount: limit.amount + 1 };
  return { ...limit, at: `${limit.at.slice(0, 3)}01` };
}

/** Registers the order in a book; `minute` counts from Sunday, 08:00. */
export function register(book: Book, overrides: Partial<Order>, minute = 0): void {
  const order = orderWith({ number: NUMBER, registeredAt: minutesLater(minute), ...overrides });
  tell(book, [{ type: 'order-registered', order }], minutesLater(minute));
}

/** Tells one fact of the order at a minute. */
export function happens(book: Book, minute: number, fact: Fact): void {
  tell(book, [fact], minutesLater(minute));
}

/** The order is sent to a department. */
export const sent: Fact = {
  type: 'order-dispatched',
  order: NUMBER,
  department: 'engineering',
  assignee: '',
  copyTo: [],
  toldBy: 'slip',
};

/** How a clock of the order stands at a minute; null when it has none. */
export function moodAt(book: Book, clock: ClockName, minute: number): ClockMood | null {
  const order = book.desk.orders[NUMBER];
  if (!order) return null;
  const now = Date.parse(minutesLater(minute));
  const all = readClocks(order, clockTables(book.desk), now);
  return all.find(({ rule }) => rule.clock === clock)?.mood ?? null;
}

/** When a step of a clock's ladder falls due, in minutes, and who is told; null when it has none by that minute. */
export function stepOf(
  book: Book,
  clock: ClockName,
  percent: number,
  by: number,
): { minute: number; told: string[] } | null {
  const start = Date.parse(minutesLater(0));
  for (const fact of dueStepFacts(book.desk, Date.parse(minutesLater(by)), 1_000)) {
    if (fact.type !== 'clock-stepped' || fact.clock !== clock || Math.round(fact.percent) !== percent)
      continue;
    const minute = (Date.parse(fact.dueAt) - start) / 60_000;
    return { minute, told: fact.notices.map(({ level }) => level) };
  }
  return null;
}

const SECOND = 1 / 60;

/** A clock runs from its start, is not late at its limit, and late a second behind; its step falls due at the limit. */
export function expectLimit(book: Book, clock: ClockName, from: number, until: number, told: string[]): void {
  for (const minute of [from, until - SECOND, until])
    expect(moodAt(book, clock, minute)).toMatch(/^(running|soon)$/);
  expect(moodAt(book, clock, until + SECOND)).toBe('late');
  expect(stepOf(book, clock, 100, until - SECOND)).toBeNull();
  expect(stepOf(book, clock, 100, until)).toEqual({ minute: until, told });
}
