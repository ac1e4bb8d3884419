import { useMemo, useState } from 'react';
import { selectOrders, type OrderFilter, type OrderRow } from '../../../shared/domain/order/select-orders.ts';
import { useMirror } from '../desk/desk-context.ts';
import { useNow } from '../now/now.ts';

/**
 * The orders of a filter, worst first, read anew every second.
 *
 * The same array is given back while nothing in it has changed but the seconds: the same orders in the same order
 * with clocks of the same mood. Rows draw their running digits themselves (`LiveClock`).
 */
export function useOrderRows(filter: OrderFilter): readonly OrderRow[] {
  const desk = useMirror((mirror) => mirror.desk);
  const now = useNow();
  const rows = useMemo(() => selectOrders(desk, filter, now).rows, [desk, filter, now]);
  return useSteady(rows, hasSameRows);
}

/** Keeps a value from render to render while `isSame` says that nothing has changed. */
export function useSteady<T>(value: T, isSame: (a: T, b: T) => boolean): T {
  const [held, setHeld] = useState(value);
  if (held === value || isSame(held, value)) return held;
  setHeld(value);
  return value;
}

function hasSameRows(a: readonly OrderRow[], b: readonly OrderRow[]): boolean {
  return a.length === b.length && a.every((row, index) => isSameRow(row, b[index]));
}

function isSameRow(a: OrderRow, b: OrderRow | undefined): boolean {
  return a.order === b?.order && a.nearest?.rule === b.nearest?.rule && a.nearest?.mood === b.nearest?.mood;
}
