import type { DeskState } from '../book.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { isAllowed, rolesWith } from '../../rules/permissions.ts';
import { searchForm } from '../order/select-orders.ts';
import { phoneDigits } from '../phone.ts';
import type { Borrower, Party } from './borrower.ts';
import { thingByCode } from './find-thing.ts';
import { fullPhone, withFullPhone } from './known-phone.ts';

/** Somebody whom no list knows yet. */
export type NewBorrower = Omit<Borrower, 'id' | 'block'>;

/** Saves somebody that things are lent to; the block list is left as it is. */
export const decideSaveBorrower: Decide<
  { borrower: NewBorrower & { id?: string | undefined } },
  { id: string }
> = (book, { borrower: wish }, actor) => {
  const before = wish.id === undefined ? undefined : entryOf(book.desk.borrowers, wish.id);
  if (wish.id !== undefined && !before) return refused({ kind: 'borrower-unknown', what: wish.id });
  const taken = wish.badge !== '' && borrowerByBadge(book.desk, wish.badge);
  if (taken && taken.id !== wish.id) return refused({ kind: 'code-taken', what: wish.badge });
  // Scanned, it has to be a person or a thing, never either.
  if (wish.badge !== '' && thingByCode(book.desk, wish.badge))
    return refused({ kind: 'code-taken', what: wish.badge });
  const named = before
    ? { ...wish, phone: fullPhone(wish.phone, [before.phone]) }
    : withFullPhone(book, wish);
  if (before?.block && !isSameIdentity(before, named) && !mayBlock(book.desk, actor.by))
    return refused({ kind: 'needs-role', roles: [...rolesWith('block borrowers')] });
  const borrower = { ...named, id: before?.id ?? actor.newId(), block: before?.block ?? null };
  return decided([{ type: 'borrower-saved', borrower }], { id: borrower.id });
};

/** What a block is known by; whoever may change it could let anybody off the list. */
function isSameIdentity(before: Borrower, after: NewBorrower): boolean {
  return (
    before.name === after.name &&
    before.firm === after.firm &&
    before.phone === after.phone &&
    before.personId === after.personId &&
    before.staffId === after.staffId
  );
}

function mayBlock({ staff }: Pick<DeskState, 'staff'>, id: string): boolean {
  const role = entryOf(staff, id)?.role;
  return role !== undefined && isAllowed(role, 'block borrowers');
}

/** Puts somebody on the block list, or takes the name off it; each with a reason. */
export const decideBlock: Decide<{ borrower: string; isBlocked: boolean; reason: string }, { id: string }> = (
  book,
  { borrower, isBlocked, reason },
) => {
  if (!entryOf(book.desk.borrowers, borrower)) return refused({ kind: 'borrower-unknown', what: borrower });
  const type = isBlocked ? 'borrower-blocked' : 'borrower-unblocked';
  return decided([{ type, borrower, reason }], { id: borrower });
};

/** The one whose badge has a code; staff are also known by their own number. */
export function borrowerByBadge(
  { borrowers }: Pick<DeskState, 'borrowers'>,
  badge: string,
): Borrower | undefined {
  const wanted = searchForm(badge);
  if (wanted === '') return undefined;
  return Object.values(borrowers).find((each) => searchForm(each.badge) === wanted);
}

/** Whoever is written down already as the same person: by the directory, the staff, or name with telephone. */
export function sameBorrower(
  { borrowers }: Pick<DeskState, 'borrowers'>,
  wish: Pick<Borrower, 'personId' | 'staffId' | 'name' | 'phone' | 'firm'>,
): Borrower | undefined {
  const digits = phoneDigits(wish.phone);
  return Object.values(borrowers).find(
    (each) =>
      (wish.personId !== null && each.personId === wish.personId) ||
      (wish.staffId !== null && each.staffId === wish.staffId) ||
      (isSameText(each.name, wish.name) &&
        (digits === '' ? isSameText(each.firm, wish.firm) : phoneDigits(each.phone) === digits)),
  );
}

/**
 * The block that counts for somebody: the own one, or that of anybody with the same telephone or the same name and firm.
 *
 * Otherwise a new entry under the same name would be enough to get the next key.
 */
export function blockOn(
  { borrowers }: Pick<DeskState, 'borrowers'>,
  wish: Pick<Borrower, 'personId' | 'staffId' | 'name' | 'phone' | 'firm'>,
): Borrower | undefined {
  const digits = phoneDigits(wish.phone);
  return Object.values(borrowers).find(
    (each) =>
      each.block !== null &&
      ((wish.personId !== null && each.personId === wish.personId) ||
        (wish.staffId !== null && each.staffId === wish.staffId) ||
        (digits !== '' && phoneDigits(each.phone) === digits) ||
        // A name that was erased, or that nobody said, is nobody's.
        (each.name !== '' && isSameText(each.name, wish.name) && isSameText(each.firm, wish.firm))),
  );
}

/** Spaces, width and capitals make nobody another person. */
function isSameText(a: string, b: string): boolean {
  return searchForm(a) === searchForm(b);
}

/** A borrower as a loan remembers it. */
export function partyOf({ id, personId, kind, name, firm, phone }: Borrower): Party {
  return { borrower: id, personId, kind, name, firm, phone };
}
