import type { DeskState } from '../book.ts';
import type { Order } from './order.ts';

/** Who may fetch the slip of an order: the last one of that department first, then its workers and its head. */
export function signersOf(desk: Pick<DeskState, 'orders' | 'departments'>, order: Order): string[] {
  const department = desk.departments[order.department];
  const last = Object.values(desk.orders)
    .filter((other) => other.department === order.department && other.pickedUpAt !== null)
    .sort((a, b) => (b.pickedUpAt ?? '').localeCompare(a.pickedUpAt ?? ''))[0]?.signer;
  const names = [last, ...(department?.workers ?? []), department?.head, order.messageFor];
  return [...new Set(names.flatMap((name) => name || []))];
}
