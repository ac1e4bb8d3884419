import { plansOf, readPlan } from '../../rules/clock-reading.ts';
import type { ClockTables } from '../../rules/clock-runs.ts';
import type { Book } from '../book.ts';
import { clockTables } from '../clock/clock-tables.ts';
import type { Order } from '../order/order.ts';
import type { CallbackLine, CallbackReason } from './callback-line.ts';
import { awaitsCallback } from './awaits-callback.ts';
import { callableFrom, isSpent } from './calling-window.ts';
import type { FollowUp } from './follow-up.ts';

interface Around {
  readonly book: Book;
  readonly tables: ClockTables;
  /** By the clock on the wall, in milliseconds. */
  readonly now: number;
}

/**
 * The callbacks of the desk: those that rules and clerks made, the late ones first, then by the time they are due.
 *
 * `settled` adds those of the living orders that are over.
 */
export function selectCallbacks(book: Book, now: number, { settled }: { settled: boolean }): CallbackLine[] {
  const around = { book, now, tables: clockTables(book.desk) };
  const lines = Object.values(book.desk.orders).flatMap((order) => [
    ...(awaitsCallback(order) || (settled && order.callback !== null) ? [endingLine(order, around)] : []),
    ...order.followUps
      .filter(({ settledAt }) => settled || settledAt === null)
      .map((followUp) => followUpLine(order, followUp, around)),
  ]);
  const rank: Record<CallbackLine['state'], number> = { due: 0, resting: 1, spent: 2, settled: 3 };
  return lines.sort(
    (a, b) => rank[a.state] - rank[b.state] || (a.dueAt ?? a.plannedAt).localeCompare(b.dueAt ?? b.plannedAt),
  );
}

function reasonOf(order: Order): CallbackReason {
  return order.kind === 'complaint' || order.kind === 'request' ? order.kind : 'work';
}

function endingLine(order: Order, around: Around): CallbackLine {
  const { callback, calledBackAt, slipBackAt, doneAt, registeredAt, entrusted } = order;
  return line(order, around, {
    followUp: null,
    clock: 'callback',
    reason: reasonOf(order),
    plannedAt: slipBackAt ?? doneAt ?? registeredAt,
    tries: callback?.tries ?? [],
    scores: callback?.scores ?? null,
    note: callback?.text ?? '',
    isSettled: calledBackAt !== null,
    entrusted,
  });
}

function followUpLine(order: Order, followUp: FollowUp, around: Around): CallbackLine {
  const { id, reason, plannedAt, tries, scores, note, settledAt, entrusted } = followUp;
  return line(order, around, {
    followUp: id,
    clock: reason,
    reason,
    plannedAt,
    tries,
    scores,
    note,
    isSettled: settledAt !== null,
    entrusted,
  });
}

/** An address is sent by message; whoever was promised a call, or has just been served, waits for it at any hour. */
const atAnyHour: ReadonlySet<CallbackReason> = new Set(['address', 'promised', 'request']);

type Own = Pick<
  CallbackLine,
  'followUp' | 'reason' | 'plannedAt' | 'tries' | 'scores' | 'note' | 'entrusted'
> & {
  readonly clock: string;
  readonly isSettled: boolean;
};

function line(order: Order, { book, tables, now }: Around, { clock, isSettled, ...own }: Own): CallbackLine {
  const { numbers } = book.desk;
  const plan = plansOf(order, tables).find(
    ({ run }) => run.rule.clock === clock && (run.followUp?.id ?? null) === own.followUp,
  );
  const reading = plan && readPlan(plan, now + tables.setBackMs, tables);
  const from = callableFrom(own.tries, now, numbers, tables.timeZone);
  const rests = !atAnyHour.has(own.reason) && from > now;
  return {
    ...own,
    order: order.number,
    kind: order.kind,
    severity: order.severity,
    orderState: order.state,
    place: order.place.name,
    contact: order.contact,
    text: order.text,
    result: order.result,
    dueAt: reading?.dueAt ?? null,
    isLate: reading?.mood === 'late',
    state: stateOf(isSettled, isSpent(own.tries, numbers, tables.timeZone), rests),
    callFrom: rests && !isSettled ? new Date(from).toISOString() : null,
    owner: own.entrusted?.acceptedAt ? own.entrusted.to : order.owner,
    refuses:
      order.contact.personId !== null &&
      book.directory.people[order.contact.personId]?.refusesCallbacks === true,
  };
}

function stateOf(isSettled: boolean, isTriedEnough: boolean, rests: boolean): CallbackLine['state'] {
  if (isSettled) return 'settled';
  if (isTriedEnough) return 'spent';
  return rests ? 'resting' : 'due';
}
