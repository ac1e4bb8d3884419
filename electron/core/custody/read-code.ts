import type { DeskState } from '../../../shared/domain/book.ts';
import { borrowerByBadge } from '../../../shared/domain/custody/decide-borrowers.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { codeForm, thingByCode } from '../../../shared/domain/custody/find-thing.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { OutputOf } from '../../../shared/contract.ts';

type Scanned = OutputOf<'scan.read'>;

/** What a code of the registers asks for, by the state of what it is on; null when it is of something else (ux 3.5). */
export function readCustodyCode(desk: DeskState, raw: string): Scanned | null {
  const thing = thingByCode(desk, raw);
  if (thing) return readThing(desk, thing);
  const custody = entryOf(desk.custody, codeForm(raw));
  if (custody) return readStay(desk, custody);
  const borrower = borrowerByBadge(desk, raw);
  return borrower ? { kind: 'borrower', borrower } : null;
}

function readThing(desk: DeskState, thing: NonNullable<ReturnType<typeof thingByCode>>): Scanned {
  if (thing.state === 'in') return { kind: 'thing-in', thing };
  const custody = thing.loan === null ? undefined : entryOf(desk.custody, thing.loan);
  return custody ? { kind: 'thing-out', thing, custody } : { kind: 'thing-elsewhere', thing };
}

/** What the number of a stay asks for; one that is over is shown. */
export function readStay(desk: DeskState, custody: Custody): Scanned {
  if (custody.kind === 'deposit') return { kind: 'deposit', custody };
  if (custody.kind === 'visit') return { kind: 'visit', custody };
  const loans = Object.values(desk.custody).filter(
    (each) => each.kind === 'loan' && each.lending === custody.lending && each.state === 'out',
  );
  return { kind: 'lending', loans: loans.length > 0 ? loans : [custody] };
}
