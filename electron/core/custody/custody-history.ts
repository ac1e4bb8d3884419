import type { OutputOf, ParsedInputOf } from '../../../shared/contract.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { thingByCode } from '../../../shared/domain/custody/find-thing.ts';
import { isWhose } from '../../../shared/domain/custody/whose.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { History } from '../store/history/history.ts';
import type { Store } from '../store/store.ts';

/** The stays of a thing or of a person, at the desk and in history, newest first and at most `limit`. */
export async function custodyHistory(
  wish: ParsedInputOf<'custody.history'>,
  { store, history }: { store: Store; history: History },
): Promise<Result<OutputOf<'custody.history'>, Refusal>> {
  const { desk } = store.book;
  const thing = wish.thing === undefined ? null : (thingByCode(desk, wish.thing) ?? null);
  if (wish.thing !== undefined && !thing) return refuse({ kind: 'thing-unknown', what: wish.thing });
  const borrower = wish.borrower ?? null;
  if (borrower !== null && !entryOf(desk.borrowers, borrower))
    return refuse({ kind: 'borrower-unknown', what: borrower });
  const whose = { thing: thing?.id ?? null, borrower };
  const living = await store.read((book) =>
    Object.values(book.desk.custody).filter((each) => isWhose(each, whose)),
  );
  const numbers = new Set(living.map(({ number }) => number));
  const past = await history.custodyOf({
    whose,
    most: wish.limit + 1,
    isLiving: (number) => numbers.has(number),
  });
  const all = [...living, ...past.custody].sort(newestFirst);
  // A day that cannot be read just now may hold more: nobody is told that this is all.
  const isComplete = all.length <= wish.limit && past.unreadDays.length === 0;
  return ok({ custody: all.slice(0, wish.limit), isComplete });
}

function newestFirst(a: Custody, b: Custody): number {
  return (
    Date.parse(b.openedAt) - Date.parse(a.openedAt) ||
    Number(b.number > a.number) - Number(b.number < a.number)
  );
}
