import { blocksOf } from '../../rules/order-acts.ts';
import { classOf } from '../../rules/registers.ts';
import { mayAct } from '../../rules/thing-acts.ts';
import type { Refusal } from '../../refusal.ts';
import type { DeskState } from '../book.ts';
import { dayOf } from '../numbers.ts';
import { entryOf } from '../entry-of.ts';
import type { Borrower } from './borrower.ts';
import { objectionToValues } from './check-values.ts';
import type { Loan } from './custody.ts';
import { blockOn } from './decide-borrowers.ts';
import { standingConsent } from './decide-things.ts';
import { findRegister, findThingFor } from './find-thing.ts';
import type { CustodyClass } from './register.ts';
import type { Thing } from './thing.ts';

/** What is to be lent, as far as it is known. */
export interface LendingWish {
  readonly codes: readonly string[];
  /** Null while nobody is named. */
  readonly borrower:
    (Pick<Borrower, 'personId' | 'staffId' | 'name' | 'phone' | 'firm'> & { id?: string }) | null;
  readonly order: string | null;
  readonly dueAt: string | null;
  /** The owner's word for this one loan was written down with it. */
  readonly hasConsent: boolean;
  /** The second member of staff, whose PIN is checked elsewhere. */
  readonly second: string | null;
  /** Somebody with overdue things may have more, because a supervisor says so. */
  readonly overrule: boolean;
  readonly values: Readonly<Record<string, string>>;
}

/** The part of a desk that decides whether something may be lent. */
export type LendingDesk = Pick<
  DeskState,
  'registers' | 'things' | 'custody' | 'borrowers' | 'orders' | 'staff' | 'centre'
>;

/** Who lends, and when. */
export interface Lender {
  readonly at: string;
  readonly by: string;
}

/**
 * Everything that stands against a lending, in the order in which it is to be settled; nothing means that it may happen.
 *
 * The command refuses with the first of these, and the button says all of them: both ask here.
 */
export function objectionsToLending(desk: LendingDesk, wish: LendingWish, lender: Lender): Refusal[] {
  return [
    ...ofThings(desk, wish),
    ...ofBorrower(desk, wish, lender),
    ...ofOrder(desk, wish),
    ...(wish.dueAt !== null && wish.dueAt <= lender.at ? [{ kind: 'due-passed' } as const] : []),
    ...ofClasses(desk, wish, lender),
  ];
}

function ofThings(desk: LendingDesk, { codes, values }: LendingWish): Refusal[] {
  const seen = new Set<string>();
  return codes.flatMap((code): Refusal[] => {
    const found = findThingFor(desk, code, 'lend');
    if (!found.ok) return [found.error];
    const thing = found.value;
    if (seen.has(thing.id)) return [{ kind: 'named-twice', what: thing.code }];
    seen.add(thing.id);
    const register = findRegister(desk, thing.register);
    if (!register.ok) return [register.error];
    const objection = objectionToValues(register.value, 'entry', values);
    return objection ? [objection] : [];
  });
}

function ofBorrower(
  desk: LendingDesk,
  { borrower, second, overrule }: LendingWish,
  lender: Lender,
): Refusal[] {
  if (borrower === null) return [];
  const blocked = blockOn(desk, borrower);
  // Nobody may let a blocked person pass: whoever may, takes the name off the list first.
  if (blocked?.block) return [{ kind: 'borrower-blocked', name: blocked.name, reason: blocked.block.reason }];
  const late = overdueOf(desk, borrower.id ?? null, lender.at);
  if (late.length === 0) return [];
  const isOverruled = overrule && [lender.by, second].some((staff) => isSupervisor(desk, staff));
  return isOverruled
    ? []
    : [{ kind: 'borrower-overdue', name: borrower.name, codes: late.map(({ code }) => code) }];
}

function isSupervisor({ staff }: LendingDesk, id: string | null): boolean {
  const role = id === null ? undefined : entryOf(staff, id)?.role;
  return role === 'supervisor' || role === 'manager';
}

/** What somebody has out although it is late; `borrower` null for somebody who is in no list yet. */
export function overdueOf(
  { custody }: Pick<DeskState, 'custody'>,
  borrower: string | null,
  at: string,
): Loan[] {
  if (borrower === null) return [];
  return Object.values(custody).filter(
    (each): each is Loan =>
      each.kind === 'loan' &&
      each.state === 'out' &&
      each.who.borrower === borrower &&
      each.dueAt !== null &&
      each.dueAt < at,
  );
}

function ofOrder({ orders }: LendingDesk, { order: number }: LendingWish): Refusal[] {
  if (number === null) return [];
  const order = entryOf(orders, number);
  if (!order) return [{ kind: 'order-unknown', what: number }];
  const blocks = blocksOf(order, 'takeKey', orders);
  return blocks.length === 0 ? [] : [{ kind: 'blocked', order: number, act: 'takeKey', blocks }];
}

/** What the classes of the things ask for: consent, a second person, an approver. */
function ofClasses(desk: LendingDesk, wish: LendingWish, lender: Lender): Refusal[] {
  const lent = wish.codes.flatMap((code) => {
    const found = findThingFor(desk, code, 'lend');
    const ofClass = found.ok && mayAct(found.value, 'lend') ? classOfThing(desk, found.value) : undefined;
    return found.ok && ofClass ? [{ thing: found.value, ofClass }] : [];
  });
  const objections = lent.flatMap(({ thing, ofClass }) =>
    objectionsOfClass(desk, wish, lender, thing, ofClass),
  );
  return isSecondUnfit(desk, wish, lender) ? [{ kind: 'second-same-person' }, ...objections] : objections;
}

/** The class of a thing in its register. */
export function classOfThing(
  { registers }: Pick<DeskState, 'registers'>,
  thing: Pick<Thing, 'register' | 'class'>,
): CustodyClass | undefined {
  const register = entryOf(registers, thing.register);
  return register && classOf(register, thing.class);
}

/** The second person is somebody else of the desk, or it is no second person. */
function isSecondUnfit({ staff }: LendingDesk, { second }: LendingWish, { by }: Lender): boolean {
  if (second === null) return false;
  const found = entryOf(staff, second);
  return second === by || !found?.isActive || found.role === 'admin';
}

function objectionsOfClass(
  desk: LendingDesk,
  { hasConsent, second }: LendingWish,
  { at, by }: Lender,
  thing: Thing,
  { needsConsent, needsSecond, approvers }: CustodyClass,
): Refusal[] {
  const { code } = thing;
  const day = dayOf(at, desk.centre?.timeZone ?? 'Asia/Shanghai');
  const objections: Refusal[] = [];
  if (needsConsent && !hasConsent && standingConsent(thing, day) === null)
    objections.push({ kind: 'consent-missing', what: code });
  if (needsSecond && second === null) objections.push({ kind: 'second-missing', what: code });
  const isApproved = [by, second].some((id) => {
    const role = id === null ? undefined : entryOf(desk.staff, id)?.role;
    return role !== undefined && (approvers?.includes(role) ?? false);
  });
  if (approvers !== null && !isApproved)
    objections.push({ kind: 'approval-missing', code, roles: [...approvers] });
  return objections;
}
