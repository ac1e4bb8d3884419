import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import type { Book } from '../book.ts';
import { refused, type Actor } from '../decision.ts';
import type { Visit } from './custody.ts';
import { findRegister, findThingFor } from './find-thing.ts';
import { objectionsToLending, type LendingWish } from './objections.ts';
import type { Register } from './register.ts';

/** A pass from the pool; what is lent only with consent, approval or a second person is none. */
export function findPass(
  { desk }: Book,
  { passRegister }: Register,
  wished: string,
  lender: Actor,
): Result<NonNullable<Visit['pass']>, Refusal> {
  const found = findThingFor(desk, wished, 'lend');
  if (!found.ok) return found;
  const { id, code } = found.value;
  if (found.value.register !== passRegister) return refused({ kind: 'thing-unknown', what: code });
  const pool = findRegister(desk, passRegister);
  if (!pool.ok) return pool;
  const [objection] = objectionsToLending(desk, { ...asPass, codes: [code] }, lender).filter(isAboutClass);
  return objection ? refused(objection) : ok({ thing: id, code });
}

/** A pass is lent to nobody of the list, and a visit says itself for how long. */
const asPass: Omit<LendingWish, 'codes'> = {
  borrower: null,
  order: null,
  dueAt: null,
  hasConsent: false,
  second: null,
  overrule: false,
  values: {},
};

function isAboutClass({ kind }: Refusal): boolean {
  return kind === 'consent-missing' || kind === 'second-missing' || kind === 'approval-missing';
}
