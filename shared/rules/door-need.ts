import type { DeskState } from '../domain/book.ts';
import type { Thing } from '../domain/custody/thing.ts';
import { entryOf } from '../domain/entry-of.ts';
import { isOpen } from './order-acts.ts';

/**
 * Whether somebody has to know what a hidden key opens.
 *
 * Supervisors and managers look after the cabinet. A clerk needs it only for a key that is in the clerk's own hands: one
 * that the clerk lent and that is still out, or one for an order that is open at that very place. Source: R8.1 [D] "tag shows a code,
 * never the door number", the issue "hides which door from those without need".
 */
export function needsDoor(
  desk: Pick<DeskState, 'staff' | 'custody' | 'orders'>,
  thing: Pick<Thing, 'loan' | 'door'>,
  staffId: string,
  order?: string,
): boolean {
  const role = entryOf(desk.staff, staffId)?.role;
  if (role === 'supervisor' || role === 'manager') return true;
  if (role !== 'clerk') return false;
  const loan = thing.loan === null ? undefined : entryOf(desk.custody, thing.loan);
  if (loan?.openedBy === staffId) return true;
  const matter = order === undefined ? undefined : entryOf(desk.orders, order);
  return matter !== undefined && isOpen(matter) && isAtDoor(matter.place.id, thing);
}

/** Whether a hidden key opens a place of the directory. */
export function isAtDoor(placeId: string | null, { door }: Pick<Thing, 'door'>): boolean {
  return placeId !== null && door !== null && door.placeId === placeId;
}
