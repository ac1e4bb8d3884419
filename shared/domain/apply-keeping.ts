import type { DeskState } from './book.ts';
import type { ChangeStamp, Fact, FactOf } from './facts.ts';
import type { Erasure } from './rescue/erasure.ts';
import type { RetentionRule } from '../rules/retention.ts';

/** The desk erases visitors every day by itself: so many of these erasures stay at hand, the journal has all. */
const OWN_ERASURES_AT_HAND = 40;

/**
 * Applies what the book does to keep itself: filing into history and back, erasure, retention, restore.
 *
 * What is filed is in history before the fact is written, so the living state may let go of it.
 */
export function applyToKeeping(desk: DeskState, fact: Fact, stamp: ChangeStamp): void {
  switch (fact.type) {
    case 'records-filed':
      letGo(desk, fact);
      return;
    case 'order-recalled':
      desk.orders[fact.order.number] = fact.order;
      return;
    case 'backup-folder-set':
      desk.backupFolder = fact.folder;
      return;
    case 'bundle-schedule-set':
      desk.bundleSchedule = fact.schedule && { ...fact.schedule, setAt: stamp.at };
      return;
    case 'desk-moved':
      desk.moved = { move: fact.move, file: fact.file, reason: fact.reason, at: stamp.at, by: stamp.by };
      return;
    case 'desk-arrived':
      desk.moved = null;
      return;
    case 'retention-saved':
      saveRetention(desk, fact.rule);
      return;
    case 'data-erased':
      erase(desk, fact, stamp);
      return;
    case 'erasures-recalled':
      desk.erasures = withReasons(desk.erasures, fact);
      return;
    case 'erasure-finished':
      desk.erasures = desk.erasures.map((erasure) =>
        erasure.id === fact.erasure
          ? { ...erasure, finishedAt: stamp.at, secondFolderOwes: fact.secondFolderOwes }
          : erasure,
      );
      return;
    case 'book-restored':
      raiseCounters(desk, fact.days);
      return;
    default:
  }
}

function saveRetention(desk: DeskState, rule: RetentionRule): void {
  const isKnown = desk.retention.some(({ kind }) => kind === rule.kind);
  desk.retention = isKnown
    ? desk.retention.map((each) => (each.kind === rule.kind ? rule : each))
    : [...desk.retention, rule];
}

function letGo(desk: DeskState, fact: FactOf<'records-filed'>): void {
  const { orders, calls, log, custody, handovers } = fact;
  for (const numbers of [orders, calls, log, custody, handovers]) desk.filed += numbers.length;
  for (const number of orders) delete desk.orders[number];
  for (const number of calls) delete desk.calls[number];
  for (const number of custody) delete desk.custody[number];
  for (const number of handovers) delete desk.handovers[number];
  const filed = new Set(log);
  if (filed.size > 0) desk.log = desk.log.filter((entry) => !filed.has(entry.id));
}

function erase(desk: DeskState, fact: FactOf<'data-erased'>, { at, by }: ChangeStamp): void {
  for (const order of fact.orders) desk.orders[order.number] = order;
  for (const call of fact.calls) desk.calls[call.number] = call;
  for (const each of fact.custody) desk.custody[each.number] = each;
  for (const thing of fact.things) desk.things[thing.id] = thing;
  for (const borrower of fact.borrowers) desk.borrowers[borrower.id] = borrower;
  const lines = new Map(fact.log.map((entry) => [entry.id, entry]));
  if (lines.size > 0) desk.log = desk.log.map((entry) => lines.get(entry.id) ?? entry);
  const { erasure: id, reason, subject } = fact;
  if (subject.kind !== 'records') for (const borrower of subject.borrowers) delete desk.borrowers[borrower];
  const erasure = { id, at, by, reason, subject, finishedAt: null, secondFolderOwes: false };
  desk.erasures = withoutOldest([...desk.erasures, erasure]);
}

function withReasons(erasures: Erasure[], { reasons }: FactOf<'erasures-recalled'>): Erasure[] {
  const left = new Map(reasons.map(({ erasure, reason }) => [erasure, reason]));
  return erasures.map((each) => ({ ...each, reason: left.get(each.id) ?? each.reason }));
}

function withoutOldest(erasures: Erasure[]): Erasure[] {
  const isOver = ({ by, finishedAt, secondFolderOwes }: Erasure): boolean =>
    by === null && finishedAt !== null && !secondFolderOwes;
  const over = erasures.filter(isOver);
  const gone = new Set(over.slice(0, Math.max(0, over.length - OWN_ERASURES_AT_HAND)).map(({ id }) => id));
  return gone.size === 0 ? erasures : erasures.filter(({ id }) => !gone.has(id));
}

/** Numbers that were told to callers after the backup must not be given out a second time. */
function raiseCounters(desk: DeskState, days: FactOf<'book-restored'>['days']): void {
  for (const [day, { orders, calls, custody, shifts }] of Object.entries(days)) {
    const before = desk.days[day] ?? { orders: 0, calls: 0, custody: 0, shifts: 0 };
    desk.days[day] = {
      orders: Math.max(before.orders, orders),
      calls: Math.max(before.calls, calls),
      custody: Math.max(before.custody, custody),
      shifts: Math.max(before.shifts, shifts),
    };
  }
}
