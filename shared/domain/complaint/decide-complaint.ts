import { noticesFor, toldAtOnce } from '../../rules/ladder.ts';
import { isOpen } from '../../rules/order-acts.ts';
import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import { decideTake, type TakeAnswer } from '../call/decide-take.ts';
import type { TakeInput } from '../call/take-input.ts';
import type { Book } from '../book.ts';
import { decided, refused, type Actor, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import type { Order, Severity } from '../order/order.ts';
import type { StepAnswer } from '../order/step.ts';
import type { Role } from '../desk/staff.ts';
import type { ComplaintEntry } from './complaint.ts';

/** Registers a complaint: a call of that kind, with all that is said of a complaint in its first minute. */
export const decideRegisterComplaint: Decide<Omit<TakeInput, 'kind'>, TakeAnswer> = (book, input, actor) =>
  decideTake(book, { ...input, kind: 'complaint' }, actor);

const seriousness: Readonly<Record<Severity, number>> = { S1: 3, S2: 2, S3: 1, S4: 0 };

/** The role of whoever acts. */
export function roleOf(book: Book, actor: Actor): Role | null {
  return entryOf(book.desk.staff, actor.by)?.role ?? null;
}

/** Finds an open complaint, or says why it is none. */
function findComplaint(book: Book, number: string): Result<Order, Refusal> {
  const order = entryOf(book.desk.orders, number);
  if (!order) return refused({ kind: 'order-unknown', what: number });
  if (order.kind !== 'complaint') return refused({ kind: 'not-a-complaint' });
  if (isOpen(order)) return ok(order);
  const blocks = [{ kind: 'wrong-state' as const, state: order.state }];
  return refused({ kind: 'blocked', order: number, act: 'note', blocks });
}

/**
 * Changes the severity of a complaint with a reason; a graver one tells those who are not told yet, at once.
 *
 * Making it less grave takes a supervisor: who is late must not help himself by calling it slight. Source: R6, C1.
 */
export const decideChangeSeverity: Decide<
  { order: string; severity: Severity; reason: string },
  StepAnswer & { severity: Severity; told: string[] }
> = (book, { order: number, severity: to, reason }, actor) => {
  const found = findComplaint(book, number);
  if (!found.ok) return found;
  const order = found.value;
  const from = order.severity ?? 'S3';
  if (from === to) return refused({ kind: 'severity-unchanged' });
  const role = roleOf(book, actor);
  if (seriousness[to] < seriousness[from] && role !== 'supervisor' && role !== 'manager')
    return refused({ kind: 'needs-role', roles: ['supervisor', 'manager'] });
  const listed = new Set(order.notices.filter(({ why }) => why === 'severity').map(({ level }) => level));
  const levels = toldAtOnce[to].filter((each) => !listed.has(each));
  const about = { why: 'severity', percent: null, dueAt: actor.at, key: 'severity' };
  const notices = noticesFor(book.desk, order, levels, about);
  return decided([{ type: 'severity-changed', order: number, from, to, reason, notices }], {
    order: number,
    state: order.state,
    severity: to,
    told: notices.map(({ name, level }) => name || level),
  });
};

/** Writes one entry into a complaint; money is approved by a supervisor or a manager, a review held by a manager. */
export const decideRecordComplaint: Decide<
  { order: string; entry: ComplaintEntry },
  StepAnswer & { id: string }
> = (book, { order: number, entry }, actor) => {
  const found = findComplaint(book, number);
  if (!found.ok) return found;
  const objection = objectionTo(found.value, entry, roleOf(book, actor), actor.at);
  if (objection) return refused(objection);
  const id = actor.newId();
  const facts: Fact[] = [{ type: 'complaint-recorded', order: number, id, entry }];
  return decided(facts, { order: number, state: found.value.state, id });
};

function objectionTo(
  { complaint }: Order,
  entry: ComplaintEntry,
  role: Role | null,
  at: string,
): Refusal | null {
  if (entry.kind === 'compensation-approved') {
    if (!complaint?.compensation) return { kind: 'measure-unknown', what: 'compensation' };
    return role === 'supervisor' || role === 'manager'
      ? null
      : { kind: 'needs-role', roles: ['supervisor', 'manager'] };
  }
  if (entry.kind === 'review') return role === 'manager' ? null : { kind: 'needs-role', roles: ['manager'] };
  if (entry.kind === 'measure-done' && !complaint?.measures.some(({ id }) => id === entry.measure))
    return { kind: 'measure-unknown', what: entry.measure };
  if (entry.kind === 'letter-answered' && !complaint?.letters.some(({ id }) => id === entry.letter))
    return { kind: 'measure-unknown', what: entry.letter };
  if (entry.kind === 'joint-visit' && Date.parse(entry.visitedAt) > Date.parse(at))
    return { kind: 'time-in-future' };
  return null;
}
