import type { Custody } from './custody.ts';
import { thingOf } from './select-custody.ts';

/** Whose past is asked for: that of a thing, or of a person. */
export interface Whose {
  readonly thing: string | null;
  readonly borrower: string | null;
}

/** Whether a stay is one of a thing, or of a person; what was taken back at once is none. */
export function isWhose(each: Custody, { thing, borrower }: Whose): boolean {
  if (each.state === 'withdrawn') return false;
  return borrower === null ? thingOf(each) === thing : each.who.borrower === borrower;
}
