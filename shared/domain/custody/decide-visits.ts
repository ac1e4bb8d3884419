import { dueBack } from '../../rules/due-back.ts';
import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import type { Book } from '../book.ts';
import { decided, deskDay, refused, type Actor, type Decide } from '../decision.ts';
import type { Fact } from '../facts.ts';
import type { Party } from './borrower.ts';
import { objectionToValues } from './check-values.ts';
import type { Visit } from './custody.ts';
import { blockOn } from './decide-borrowers.ts';
import { findRegisterOf } from './decide-deposits.ts';
import { findOpenCustody } from './decide-return.ts';
import { findPass } from './find-pass.ts';
import { findThingFor } from './find-thing.ts';
import { withFullPhone } from './known-phone.ts';
import { momentAt, openingFields, utcOf, zoneOf } from './open-custody.ts';
import type { Register } from './register.ts';

/** Somebody who comes, or is expected to. */
export interface VisitWish {
  readonly register: string;
  readonly class: string;
  readonly who: Pick<Party, 'name' | 'firm' | 'phone'>;
  readonly persons: number;
  readonly plate: string;
  readonly place: Visit['place'];
  readonly host: string;
  readonly why: string;
  readonly identity: Visit['identity'];
  readonly identityTail: string;
  readonly agreed: string;
  readonly permitUntil?: string | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly note: string;
}

/** What is said at the moment of coming in. */
export interface EntryWish {
  /** The pass from the pool, by its code; none for whoever needs none. */
  readonly pass?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly told: boolean;
}

type Came = { readonly visit: string; readonly pass: string | null; readonly dueAt: string | null };

/** Lets somebody in who was not expected. Source: R8.4 [S] "姓名、单位、电话、来访事由" (001). */
export const decideArrive: Decide<VisitWish & EntryWish, Came> = (book, wish, actor) => {
  const begun = beginVisit(book, wish, actor);
  if (!begun.ok) return begun;
  const { register, visit } = begun.value;
  const entry = entryOfVisit(book, { register, visit, wish }, actor);
  if (!entry.ok) return entry;
  const { pass, dueAt, told } = entry.value;
  const inside: Visit = {
    ...visit,
    dueAt,
    pass,
    toldAt: told ? actor.at : null,
    entries: [{ in: actor.at, out: null, pass: pass?.code ?? '' }],
    state: 'in',
  };
  return decided([{ type: 'custody-opened', custody: inside }], {
    visit: visit.number,
    pass: pass?.code ?? null,
    dueAt,
  });
};

/** Writes down somebody who is expected, or who may come and go until a day. */
export const decideExpect: Decide<VisitWish & { expectedAt?: string | undefined }, { visit: string }> = (
  book,
  wish,
  actor,
) => {
  const begun = beginVisit(book, wish, actor);
  if (!begun.ok) return begun;
  const expectedAt = wish.expectedAt === undefined ? null : utcOf(wish.expectedAt);
  const visit: Visit = { ...begun.value.visit, expectedAt };
  return decided([{ type: 'custody-opened', custody: visit }], { visit: visit.number });
};

function beginVisit(
  book: Book,
  wish: VisitWish,
  actor: Actor,
): Result<{ register: Register; visit: Visit }, Refusal> {
  const found = findRegisterOf(book, wish, 'admit');
  if (!found.ok) return found;
  const named = withFullPhone(book, wish.who);
  const objection = objectionToValues(found.value, 'entry', wish.values) ?? objectionToVisitor(book, named);
  if (objection) return refused(objection);
  const permitUntil = wish.permitUntil ?? null;
  if (permitUntil !== null && permitUntil < deskDay(book, actor.at))
    return refused({ kind: 'permit-ended', on: permitUntil });
  const who: Party = { borrower: null, personId: null, kind: 'other', ...named };
  const { register, values, note } = wish;
  const visit: Visit = {
    kind: 'visit',
    ...openingFields(
      book,
      { kind: 'visit', register, class: wish.class, who, dueAt: null, values, note },
      actor,
    ),
    persons: wish.persons,
    plate: wish.plate,
    place: wish.place,
    host: wish.host,
    why: wish.why,
    identity: wish.identity,
    identityTail: wish.identity === 'last-four' ? wish.identityTail : '',
    toldAt: null,
    agreed: wish.agreed,
    pass: null,
    permitUntil,
    expectedAt: null,
    entries: [],
    state: 'expected',
  };
  return ok({ register: found.value, visit });
}

/** A blocked person gets nothing, a pass neither. */
function objectionToVisitor(book: Book, who: VisitWish['who']): Refusal | null {
  const blocked = blockOn(book.desk, { ...who, personId: null, staffId: null });
  return blocked?.block
    ? { kind: 'borrower-blocked', name: blocked.name, reason: blocked.block.reason }
    : null;
}

interface EntryParts {
  readonly register: Register;
  readonly visit: Visit;
  readonly wish: EntryWish;
}

function entryOfVisit(
  book: Book,
  { register, visit, wish }: EntryParts,
  actor: Actor,
): Result<{ pass: Visit['pass']; dueAt: string | null; told: boolean }, Refusal> {
  const { at } = actor;
  // Whoever heard the rules under a permit has heard them.
  if (register.notice !== '' && !wish.told && visit.toldAt === null)
    return refused({ kind: 'notice-untold' });
  const wished = wish.dueAt === undefined ? null : utcOf(wish.dueAt);
  if (wished !== null && wished <= at) return refused({ kind: 'due-passed' });
  const dueAt = wished ?? momentAt(dueBack(register.due, Date.parse(at), zoneOf(book)));
  if (wish.pass === undefined) return ok({ pass: null, dueAt, told: wish.told });
  const pass = findPass(book, register, wish.pass, actor);
  return pass.ok ? ok({ pass: pass.value, dueAt, told: wish.told }) : pass;
}

function findVisit(book: Book, number: string): Result<Visit, Refusal> {
  const found = findOpenCustody(book, number);
  if (!found.ok) return found;
  return found.value.kind === 'visit' ? ok(found.value) : refused({ kind: 'custody-unknown', what: number });
}

/** Somebody who was expected, or has a permit, is here. */
export const decideEnter: Decide<{ visit: string } & EntryWish, Came> = (book, wish, actor) => {
  const found = findVisit(book, wish.visit);
  if (!found.ok) return found;
  const visit = found.value;
  if (visit.state !== 'expected')
    return refused({ kind: 'visit-elsewhere', number: visit.number, state: visit.state });
  if (visit.permitUntil !== null && visit.permitUntil < deskDay(book, actor.at))
    return refused({ kind: 'permit-ended', on: visit.permitUntil });
  const blocked = objectionToVisitor(book, visit.who);
  if (blocked) return refused(blocked);
  const register = findRegisterOf(book, visit, 'admit');
  if (!register.ok) return register;
  const entry = entryOfVisit(book, { register: register.value, visit, wish }, actor);
  if (!entry.ok) return entry;
  const { pass, dueAt, told } = entry.value;
  const fact: Fact = { type: 'visit-entered', custody: visit.number, pass, dueAt, told };
  return decided([fact], { visit: visit.number, pass: pass?.code ?? null, dueAt });
};

/** The visitor goes and the pass is back; by the pass or by the number of the visit. */
export const decideLeave: Decide<
  { visit?: string | undefined; pass?: string | undefined; note: string },
  { visit: string; who: string; pass: string | null; mayComeBack: boolean }
> = (book, { visit: number, pass, note }, { at }) => {
  const which = number ?? holderOfPass(book, pass ?? '');
  if (which === null) return refused({ kind: 'thing-not-out', what: pass ?? '' });
  const found = findVisit(book, which);
  if (!found.ok) return found;
  const visit = found.value;
  if (visit.state !== 'in')
    return refused({ kind: 'visit-elsewhere', number: visit.number, state: visit.state });
  const mayComeBack = isPermitOn(visit, deskDay(book, at));
  return decided([{ type: 'visit-left', custody: visit.number, isOver: !mayComeBack, note }], {
    visit: visit.number,
    who: visit.who.name,
    pass: visit.pass?.code ?? null,
    mayComeBack,
  });
};

/** Whether somebody may come again on a day or after it. */
export function isPermitOn({ permitUntil }: Pick<Visit, 'permitUntil'>, day: string): boolean {
  return permitUntil !== null && permitUntil >= day;
}

function holderOfPass(book: Book, code: string): string | null {
  const found = findThingFor(book.desk, code, 'return');
  return found.ok ? found.value.loan : null;
}

/** Somebody who was expected does not come, or a permit ends before its day. */
export const decideEndVisit: Decide<{ visit: string; reason: string }, { visit: string }> = (
  book,
  { visit: number, reason },
) => {
  const found = findVisit(book, number);
  if (!found.ok) return found;
  if (found.value.state !== 'expected')
    return refused({ kind: 'visit-elsewhere', number, state: found.value.state });
  return decided([{ type: 'visit-ended', custody: number, reason }], { visit: number });
};
