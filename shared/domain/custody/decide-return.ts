import { dueBack, remindAt } from '../../rules/due-back.ts';
import { ok, type Result } from '../../result.ts';
import type { Refusal } from '../../refusal.ts';
import type { Book } from '../book.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import type { AskOutcome, Custody, Loan, ReturnReport } from './custody.ts';
import { blockOn } from './decide-borrowers.ts';
import { findThingFor } from './find-thing.ts';
import { momentAt, utcOf, zoneOf } from './open-custody.ts';
import type { DueRule } from './register.ts';

/** One thing that comes back; what is not said is as it went out. */
export interface ReturnItem {
  readonly code: string;
  readonly condition: ReturnReport['condition'];
  readonly pieces?: number | undefined;
  readonly pages?: number | undefined;
  readonly note: string;
}

/** What a return answers, thing by thing. */
export interface Returned {
  readonly returned: {
    readonly number: string;
    readonly code: string;
    readonly who: string;
    readonly order: string | null;
    readonly wasLate: boolean;
  }[];
}

/**
 * Takes things back; all of them or none.
 *
 * Where a register has pages or condition looked at, that has to be said. Source: R8.2 [D] "page/condition check at return".
 */
export const decideReturn: Decide<{ items: readonly ReturnItem[] }, Returned> = (book, { items }, { at }) => {
  const facts: Fact[] = [];
  const returned: Returned['returned'] = [];
  const seen = new Set<string>();
  for (const item of items) {
    const found = findLoanOut(book, item.code);
    if (!found.ok) return found;
    const loan = found.value;
    if (seen.has(loan.number)) return refused({ kind: 'named-twice', what: loan.code });
    seen.add(loan.number);
    const check = entryOf(book.desk.registers, loan.register)?.returnCheck ?? 'none';
    if (check === 'pages' && item.pages === undefined) return refused({ kind: 'return-unchecked' });
    const { condition, note, pages = null, pieces = loan.pieces } = item;
    const isShort = pieces < loan.pieces && condition === 'good';
    facts.push({
      type: 'loan-returned',
      custody: loan.number,
      returned: { condition: isShort ? 'incomplete' : condition, pieces, pages, note },
    });
    const wasLate = loan.dueAt !== null && loan.dueAt < at;
    returned.push({ number: loan.number, code: loan.code, who: loan.who.name, order: loan.order, wasLate });
  }
  return decided(facts, { returned });
};

function findLoanOut(book: Book, code: string): Result<Loan, Refusal> {
  const found = findThingFor(book.desk, code, 'return');
  if (!found.ok) return found;
  const { loan } = found.value;
  const custody = loan === null ? undefined : entryOf(book.desk.custody, loan);
  // A pass comes back with its visitor, whose visit ends.
  return custody?.kind === 'loan' ? ok(custody) : refused({ kind: 'thing-not-out', what: code });
}

/** Any stay that is open, or why there is none. */
export function findOpenCustody(book: Book, number: string): Result<Custody, Refusal> {
  const custody = entryOf(book.desk.custody, number);
  if (!custody) return refused({ kind: 'custody-unknown', what: number });
  return custody.closedAt === null
    ? ok(custody)
    : refused({ kind: 'custody-closed', number, state: custody.state });
}

/** Lets a thing be kept longer, as often as its register allows. Source: R8.2 [D] "14 days, one renewal". */
export const decideExtend: Decide<
  { loan: string; dueAt?: string | undefined; reason: string },
  { number: string; dueAt: string; left: number }
> = (book, { loan: number, dueAt: wished, reason }, { at }) => {
  const found = findOpenCustody(book, number);
  if (!found.ok) return found;
  const loan = found.value;
  if (loan.kind !== 'loan') return refused({ kind: 'custody-unknown', what: number });
  const blocked = blockedHolder(book, loan);
  if (blocked) return refused(blocked);
  const register = entryOf(book.desk.registers, loan.register);
  const times = register?.renewals ?? 0;
  if (loan.extensions.length >= times) return refused({ kind: 'renewals-used', times });
  const dueAt =
    wished === undefined ? dueAgain(book, loan, register?.due ?? { unit: 'none' }, at) : utcOf(wished);
  if (dueAt === null || dueAt <= at) return refused({ kind: 'due-passed' });
  return decided([{ type: 'loan-extended', custody: number, dueAt, reason }], {
    number,
    dueAt,
    left: times - loan.extensions.length - 1,
  });
};

/** More time is something too, and a blocked person gets nothing. */
function blockedHolder({ desk }: Book, { who: { borrower: id, ...who } }: Loan): Refusal | null {
  const borrower = id === null ? undefined : entryOf(desk.borrowers, id);
  const blocked = blockOn(desk, borrower ?? { ...who, staffId: null });
  return blocked?.block
    ? { kind: 'borrower-blocked', name: blocked.name, reason: blocked.block.reason }
    : null;
}

/** A renewal counts from when it was to be back; who comes late has no more time for it. */
function dueAgain(book: Book, loan: Loan, rule: DueRule, at: string): string | null {
  const from = loan.dueAt !== null && loan.dueAt > at ? loan.dueAt : at;
  return momentAt(dueBack(rule, Date.parse(from), zoneOf(book)));
}

/** 催还: writes down what came of asking for something back. Source: R8.1 [D] "same-day chase call". */
export const decideAsk: Decide<
  { custody: string; outcome: AskOutcome; note: string },
  { number: string; asks: number }
> = (book, { custody: number, outcome, note }) => {
  const found = findOpenCustody(book, number);
  if (!found.ok) return found;
  return decided([{ type: 'custody-asked', custody: number, outcome, note }], {
    number,
    asks: found.value.asks.length + 1,
  });
};

/** Somebody up the ladder was told of something that is overdue. */
export const decideTellCustody: Decide<
  {
    custody: string;
    notice: string;
    to?: string | undefined;
    how: Extract<Fact, { type: 'custody-told' }>['how'];
    note: string;
  },
  { number: string }
> = (book, { custody: number, notice, to, how, note }) => {
  const custody = entryOf(book.desk.custody, number);
  if (!custody) return refused({ kind: 'custody-unknown', what: number });
  const found = custody.notices.find(({ id }) => id === notice);
  if (!found) return refused({ kind: 'notice-unknown', what: notice });
  if (found.told) return refused({ kind: 'notice-told-already', what: found.told.to });
  return decided([{ type: 'custody-told', custody: number, notice, to: to ?? found.name, how, note }], {
    number,
  });
};

/** When a deposit of a register is to be reminded of next, as a moment; null after the last time. */
export function nextReminder(
  book: Book,
  { register, openedAt }: Pick<Custody, 'register' | 'openedAt'>,
  reminded: number,
): string | null {
  const days = entryOf(book.desk.registers, register)?.remindAfterDays ?? [];
  return momentAt(remindAt(days, reminded, Date.parse(openedAt), zoneOf(book)));
}
