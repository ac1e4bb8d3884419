import { openShift } from '../../../shared/domain/apply-shifts.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import { plannedNow } from '../../../shared/domain/shift/shift-times.ts';

type ShiftDesk = Pick<DeskState, 'shifts' | 'shift' | 'shiftPatterns' | 'roster' | 'checklists' | 'centre'>;

/** For what the opening was asked last in this window; survives a page that is loaded anew. */
const SEEN = 'counterbook-opening-seen';

/** Whether the opening list of a shift is neither done nor passed over. */
export function isOpeningLeft({ checklists, shifts, shift }: ShiftDesk): boolean {
  const open = openShift({ shifts, shift });
  if (!open || open.skipped.some(({ list }) => list === 'opening')) return false;
  return checklists.opening.some(
    ({ id }) => !open.ticks.some(({ list, item }) => list === 'opening' && item === id),
  );
}

/**
 * What the opening has to be shown for: the open shift of this person with a list that is not done, or, while the counter is
 * closed, the shift of the plan; null when there is nothing to open.
 */
export function openingFor(desk: ShiftDesk, me: string, now: number): string | null {
  const open = openShift(desk);
  if (open) return open.owner === me && isOpeningLeft(desk) ? open.number : null;
  const planned = plannedNow(desk, now);
  return planned ? `${planned.on} ${planned.pattern.id}` : 'unplanned';
}

/** Whether the opening is to be shown for this now: once, because who said "later" is not asked again by every one who signs in. */
export function isOpeningNew(wanted: string): boolean {
  return window.sessionStorage.getItem(SEEN) !== wanted;
}

/** Remembers that somebody has left the opening of this. */
export function seeOpening(shown: string | null): void {
  if (shown !== null) window.sessionStorage.setItem(SEEN, shown);
}
