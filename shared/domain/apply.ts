import { applyToActivity } from './apply-activity.ts';
import { applyToDesk } from './apply-desk.ts';
import { applyToDirectory } from './apply-directory.ts';
import type { AccessState, Book } from './book.ts';
import type { ChangeStamp, Fact } from './facts.ts';

/** Applies one fact to every part of the book, in place. */
export function apply(book: Book, fact: Fact, stamp: ChangeStamp): void {
  applyToDesk(book.desk, fact, stamp);
  applyToDirectory(book.directory, fact);
  applyToActivity(book.activity, fact);
  applyToAccess(book.access, fact, stamp);
  if (fact.type === 'data-erased')
    for (const { segment, digest } of fact.vouchers) book.vouchers[segment] = digest;
}

function applyToAccess(access: AccessState, fact: Fact, stamp: ChangeStamp): void {
  if (fact.type === 'pin-set') {
    access.pins[fact.staff] = { salt: fact.salt, hash: fact.hash, cost: fact.cost };
    delete access.wrong[fact.staff];
  }
  if (fact.type === 'sign-in-failed') {
    access.wrong[fact.staff] = { count: (access.wrong[fact.staff]?.count ?? 0) + 1, lastAt: stamp.at };
  }
  if (fact.type === 'signed-in') {
    delete access.wrong[fact.staff];
    access.here[fact.staff] = { before: access.here[fact.staff]?.at ?? null, at: stamp.at };
  }
  if (fact.type === 'signed-out')
    access.here[fact.staff] = { before: access.here[fact.staff]?.before ?? null, at: stamp.at };
}
