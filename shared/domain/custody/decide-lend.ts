import { dueBack } from '../../rules/due-back.ts';
import { classOf } from '../../rules/registers.ts';
import type { Book } from '../book.ts';
import { decided, deskDay, refused, type Actor, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import type { Attachment } from '../order/order.ts';
import { queueCustodySlip } from '../printing/queue-custody-slip.ts';
import type { Borrower } from './borrower.ts';
import type { Loan } from './custody.ts';
import { partyOf, sameBorrower, type NewBorrower } from './decide-borrowers.ts';
import { standingConsent } from './decide-things.ts';
import { thingByCode } from './find-thing.ts';
import { objectionsToLending } from './objections.ts';
import { withFullPhone } from './known-phone.ts';
import { momentAt, openingFields, utcOf, zoneOf } from './open-custody.ts';
import type { Consent, Thing } from './thing.ts';

/** A lending as it is asked for at the counter; the PIN of the second person was checked before. */
export interface LendWish {
  readonly codes: readonly string[];
  readonly borrower: { readonly id: string } | NewBorrower;
  readonly purpose: string;
  readonly order?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly depositYuan: number;
  readonly consent?: Omit<Consent, 'at' | 'by'> | undefined;
  readonly second?: string | undefined;
  readonly overrule: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly signature?: Attachment | undefined;
  readonly note: string;
  readonly print: boolean;
}

/** What a lending answers. */
export interface Lent {
  readonly lending: string;
  readonly borrower: string;
  readonly loans: { readonly number: string; readonly code: string; readonly dueAt: string | null }[];
  readonly slip: string | null;
}

/**
 * Lends one or many things to one person, on one slip.
 *
 * All of them go out or none does. Source: R8.1 (001 钥匙借用记录表), R8.2 [D] approval by class.
 */
export const decideLend: Decide<LendWish, Lent> = (book, wish, actor) => {
  const borrower = borrowerOf(book, wish.borrower, actor);
  if (borrower === null) return refused({ kind: 'borrower-unknown', what: idOf(wish.borrower) });
  const known = entryOf(book.desk.borrowers, borrower.id);
  const objections = objectionsToLending(
    book.desk,
    {
      codes: wish.codes,
      borrower,
      order: wish.order ?? null,
      dueAt: wish.dueAt === undefined ? null : utcOf(wish.dueAt),
      hasConsent: wish.consent !== undefined,
      second: wish.second ?? null,
      overrule: wish.overrule,
      values: wish.values,
    },
    actor,
  );
  if (objections[0]) return refused(objections[0]);
  const things = wish.codes.flatMap((code) => thingByCode(book.desk, code) ?? []);
  const loans = things.map((thing, index) => loanOf(book, { wish, borrower, thing, index }, actor));
  const [first] = loans;
  if (!first) return refused({ kind: 'thing-unknown', what: '' });
  const job = wish.print ? queueCustodySlip(book, { slip: 'loan', numbers: [first.lending] }, actor) : null;
  const facts: Fact[] = [
    ...(known ? [] : [{ type: 'borrower-saved' as const, borrower }]),
    ...loans.map((custody) => ({ type: 'custody-opened' as const, custody })),
    ...(job ? [{ type: 'slip-queued' as const, job }] : []),
  ];
  return decided(facts, {
    lending: first.lending,
    borrower: borrower.id,
    loans: loans.map(({ number, code, dueAt }) => ({ number, code, dueAt })),
    slip: job?.id ?? null,
  });
};

function idOf(borrower: LendWish['borrower']): string {
  return 'name' in borrower ? borrower.name : borrower.id;
}

/** The borrower as the book has it, or a new entry; null when an id is unknown. */
function borrowerOf(book: Book, wish: LendWish['borrower'], actor: Actor): Borrower | null {
  if (!('name' in wish)) return entryOf(book.desk.borrowers, wish.id) ?? null;
  const named = withFullPhone(book, wish);
  return sameBorrower(book.desk, named) ?? { ...named, id: actor.newId(), block: null };
}

interface LoanParts {
  readonly wish: LendWish;
  readonly borrower: Borrower;
  readonly thing: Thing;
  readonly index: number;
}

function loanOf(book: Book, { wish, borrower, thing, index }: LoanParts, actor: Actor): Loan {
  const rule = book.desk.registers[thing.register]?.due ?? { unit: 'none' };
  const due = dueBack(rule, Date.parse(actor.at), zoneOf(book));
  const opening = {
    kind: 'loan',
    register: thing.register,
    class: thing.class,
    who: partyOf(borrower),
    dueAt: wish.dueAt === undefined ? momentAt(due) : utcOf(wish.dueAt),
    values: wish.values,
    note: wish.note,
    signature: wish.signature ?? null,
  } as const;
  return {
    kind: 'loan',
    ...openingFields(book, { ...opening, ahead: index }, actor),
    lending: openingFields(book, opening, actor).number,
    thing: thing.id,
    code: thing.code,
    thingName: thing.name,
    pieces: thing.pieces,
    purpose: wish.purpose,
    order: wish.order ?? null,
    extensions: [],
    // It was paid once for all of them.
    depositYuan: index === 0 ? wish.depositYuan : 0,
    consent: consentFor(book, wish, thing, actor),
    second: secondOf(book, wish, thing),
    returned: null,
    state: 'out',
  };
}

function consentFor(book: Book, wish: LendWish, thing: Thing, { at, by }: Actor): Consent | null {
  const { needsConsent } = ofThing(book, thing);
  if (!needsConsent) return null;
  return wish.consent ? { ...wish.consent, at, by } : standingConsent(thing, deskDay(book, at));
}

function ofThing(
  { desk }: Book,
  thing: Thing,
): { needsConsent: boolean; needsSecond: boolean; approves: boolean } {
  const register = entryOf(desk.registers, thing.register);
  const ofClass = register && classOf(register, thing.class);
  return {
    needsConsent: ofClass?.needsConsent ?? false,
    needsSecond: ofClass?.needsSecond ?? false,
    approves: (ofClass?.approvers ?? null) !== null,
  };
}

function secondOf(book: Book, { second, overrule }: LendWish, thing: Thing): Loan['second'] {
  if (second === undefined) return null;
  const { needsSecond, approves } = ofThing(book, thing);
  const as: NonNullable<Loan['second']>['as'] = [];
  if (needsSecond) as.push('second');
  if (approves) as.push('approval');
  if (overrule) as.push('overrule');
  return as.length === 0 ? null : { staff: second, as };
}
