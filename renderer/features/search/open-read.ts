import type { OutputOf } from '../../../shared/contract.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { openStay } from '../../app/custody/open-stay.ts';
import { goTo, openOverlay } from '../../app/navigation/navigation.ts';

type Read = OutputOf<'scan.read'>;

/**
 * Opens what a typed code asks for; false when the book knows no such code.
 *
 * A scanner has the thing in the other hand, so a scan takes it back at once; who types a code may only want to see who
 * has it, so here it is opened, and coming back is one more Enter.
 */
export function openRead(read: Exclude<Read, { kind: 'emergency' }>): boolean {
  switch (read.kind) {
    case 'unknown':
      return false;
    case 'pick-up':
      openOverlay({ kind: 'pick-up', order: read.order.number, isScanned: false });
      return true;
    case 'return':
      openOverlay({ kind: 'return-slip', order: read.order.number, isScanned: false });
      return true;
    case 'open':
      goTo({ place: 'orders', view: 'to-do', order: read.order.number });
      return true;
    default:
      openLending(read);
      return true;
  }
}

type OfLending = Exclude<Read, { kind: 'unknown' | 'pick-up' | 'return' | 'open' | 'emergency' }>;

function openLending(read: OfLending): void {
  switch (read.kind) {
    case 'thing-in': {
      const { register, code } = read.thing;
      return goTo({ place: 'lending', register, panel: { kind: 'lend', codes: [code] } });
    }
    case 'thing-elsewhere': {
      const { register, code } = read.thing;
      return goTo({ place: 'lending', register, panel: { kind: 'thing', code } });
    }
    case 'thing-out':
    case 'deposit':
    case 'visit':
      return openStay(read.custody);
    case 'lending':
      return openLoans(read.loans);
    case 'borrower':
      return goTo({ place: 'lending', panel: { kind: 'borrower', id: read.borrower.id } });
  }
}

/** One loan by itself; several of one slip with the person who has them. */
function openLoans([first, second]: readonly Custody[]): void {
  if (!first) return;
  const { register, who } = first;
  if (second && who.borrower !== null)
    goTo({ place: 'lending', register, panel: { kind: 'borrower', id: who.borrower } });
  else openStay(first);
}
