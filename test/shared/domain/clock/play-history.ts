import { dueStepFacts } from '../../../../shared/domain/clock/due-facts.ts';
import { noticesAtOnce } from '../../../../shared/domain/complaint/register-complaint.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { ChangeStamp, Fact, FactOf } from '../../../../shared/domain/facts.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { bookWith, MORNING, orderWith, tell } from '../../../builders.ts';
import { factsOf, nextActOf, ruleFacts } from './act-facts.ts';
import { MINUTE, NUMBER, START, type Act, type History, type HistoryEvent } from './random-history.ts';

/** What has really happened: an act that was possible, at a minute since the start, with the clock so far behind. */
export interface Happened {
  readonly at: number;
  readonly backMs: number;
  readonly act: Act;
}

/** A history while it is played. */
export interface Play {
  readonly book: Book;
  readonly lines: { readonly stamp: ChangeStamp; readonly facts: readonly Fact[] }[];
  readonly happened: Happened[];
  /** The steps as they were written, each with its due time since the start by a clock that was never set back. */
  readonly steps: { readonly dueMs: number; readonly fact: FactOf<'clock-stepped'> }[];
  minute: number;
  backMs: number;
}

const opened = bookWith();

/** A book with nothing but its set-up; what a history changes of it is its own. */
export function freshBook(): Book {
  const desk = { ...opened.desk, orders: {}, calls: {}, days: {} };
  return { ...opened, desk, activity: { places: {}, people: {} } };
}

/** Begins a history: the order is registered, in a book whose calendar is known. */
export function begin({ kind, severity, days: calendar, rules }: History): Play {
  const play: Play = { book: freshBook(), lines: [], happened: [], steps: [], minute: 0, backMs: 0 };
  write(play, [{ type: 'calendar-loaded', source: '', years: [2026], days: [...calendar] }]);
  for (const rule of rules) write(play, ruleFacts(play.book, rule));
  const order = orderWith({ kind, severity });
  const notices = severity === null ? [] : noticesAtOnce(play.book.desk, severity, order, MORNING);
  write(play, [{ type: 'order-registered', order: { ...order, notices } }]);
  return play;
}

function wallOf(play: Play): string {
  return new Date(START + play.minute * MINUTE - play.backMs).toISOString();
}

function write(play: Play, facts: readonly Fact[]): void {
  const stamp = { seq: play.book.desk.seq + 1, at: wallOf(play), by: '1005' };
  play.lines.push({ stamp, facts: structuredClone(facts) });
  tell(play.book, facts, stamp.at, stamp.by);
}

/** The order of a history as it stands. */
export function orderOf({ book }: Pick<Play, 'book'>): Order {
  const order = book.desk.orders[NUMBER];
  if (!order) throw new Error('The order is gone');
  return order;
}

/** Writes the steps that are due, as the watch does every second while the PC is on, and before every command. */
export function look(play: Play): void {
  const facts = dueStepFacts(play.book.desk, START + play.minute * MINUTE, 1_000);
  if (facts.length > 0) write(play, facts);
  for (const fact of facts)
    if (fact.type === 'clock-stepped')
      play.steps.push({ dueMs: Date.parse(fact.dueAt) + play.backMs - START, fact });
}

/** Plays one event; an act that is not possible leaves only the time that has passed. */
export function goOn(play: Play, { after: minutes, act }: HistoryEvent): void {
  play.minute += minutes;
  look(play);
  const wanted = act.do === 'next' ? nextActOf(orderOf(play)) : act;
  if (wanted.do === 'setBack') {
    const from = wallOf(play);
    play.backMs += wanted.minutes * MINUTE + 7_000;
    write(play, [{ type: 'clock-set-back', from, to: wallOf(play) }]);
    play.happened.push({ at: play.minute, backMs: play.backMs, act: wanted });
    return;
  }
  const facts = factsOf(
    { book: play.book, order: orderOf(play), at: wallOf(play), turn: play.lines.length },
    wanted,
  );
  if (facts === null) return;
  write(play, facts);
  play.happened.push({ at: play.minute, backMs: play.backMs, act: wanted });
}
