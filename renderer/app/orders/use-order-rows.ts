import { useMemo, useState } from 'react';
import { selectOrders, type OrderFilter, type OrderRow } from '../../../shared/domain/order/select-orders.ts';
import { useMirror } from '../desk/desk-context.ts';
import { useNow } from '../now/now.ts';

/**
 * The orders of a filter, worst first, read anew every second.
 *
 * A row is given back as the same object while only its seconds have changed: the same order with a clock of the same
 * mood; and so is the array while its rows are the same. Rows draw their running digits themselves (`LiveClock`).
 */
export function useOrderRows(filter: OrderFilter): readonly OrderRow[] {
  const desk = useMirror((mirror) => mirror.desk);
  const now = useNow();
  const rows = useMemo(() => selectOrders(desk, filter, now).rows, [desk, filter, now]);
  const [held, setHeld] = useState<readonly OrderRow[]>(rows);
  if (held === rows) return held;
  const kept = keepRows(held, rows);
  if (kept !== held) setHeld(kept);
  return kept;
}

/** The new rows with every unchanged one as the object it was; the old array itself when all are unchanged. */
export function keepRows(before: readonly OrderRow[], after: readonly OrderRow[]): readonly OrderRow[] {
  const known = new Map(before.map((row) => [row.order.number, row]));
  const rows = after.map((row) => {
    const old = known.get(row.order.number);
    return old && isSameRow(old, row) ? old : row;
  });
  const isUnchanged = rows.length === before.length && rows.every((row, index) => row === before[index]);
  return isUnchanged ? before : rows;
}

function isSameRow(a: OrderRow, b: OrderRow): boolean {
  return a.order === b.order && a.nearest?.rule === b.nearest?.rule && a.nearest?.mood === b.nearest?.mood;
}
