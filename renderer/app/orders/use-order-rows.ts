import { useCallback, useState } from 'react';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import { nextMoodChange } from '../../../shared/domain/clock/select-wall.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import { selectOrders, type OrderFilter, type OrderRow } from '../../../shared/domain/order/select-orders.ts';
import { useMirror } from '../desk/desk-context.ts';
import { useFresh, type Fresh } from '../now/use-fresh.ts';

/** At least so often rows are read anew: clocks that rest are overtaken by those that run, and a day ends. */
const MINUTE = 60_000;

/**
 * The orders of a filter, worst first; read anew when the desk changes or a clock changes its mood.
 *
 * A row is given back as the same object while only its seconds have changed: the same order with a clock of the same
 * mood; and so is the array while its rows are the same. Rows draw their running digits themselves (`LiveClock`).
 */
export function useOrderRows(filter: OrderFilter): readonly OrderRow[] {
  const desk = useMirror((mirror) => mirror.desk);
  const read = useCallback((now: number) => readRows(desk, filter, now), [desk, filter]);
  return useKept(useFresh(read), keepRows);
}

function readRows(desk: DeskState, filter: OrderFilter, now: number): Fresh<readonly OrderRow[]> {
  const { rows } = selectOrders(desk, filter, now);
  const tables = clockTables(desk);
  const changes = rows.map(({ order, nearest }) => (nearest ? nextMoodChange(order, tables, now) : Infinity));
  return { value: rows, until: changes.reduce((a, b) => Math.min(a, b), now + MINUTE) };
}

/** The last value, or what `keep` makes of it and the present one: objects that have not changed stay the same. */
export function useKept<T>(value: T, keep: (before: T, after: T) => T): T {
  const [held, setHeld] = useState(value);
  if (held === value) return held;
  const kept = keep(held, value);
  if (kept !== held) setHeld(kept);
  return kept;
}

/** The new rows with every unchanged one as the object it was; the old array itself when all are unchanged. */
export function keepRows(before: readonly OrderRow[], after: readonly OrderRow[]): readonly OrderRow[] {
  return keepEach(before, after, ({ order }) => order.number, isSameRow);
}

/** New entries with every unchanged one as the object it was; the old array itself when all are unchanged. */
export function keepEach<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (entry: T) => string,
  isSame: (a: T, b: T) => boolean,
): readonly T[] {
  const known = new Map(before.map((entry) => [idOf(entry), entry]));
  const kept = after.map((entry) => {
    const old = known.get(idOf(entry));
    return old !== undefined && isSame(old, entry) ? old : entry;
  });
  const isUnchanged = kept.length === before.length && kept.every((entry, index) => entry === before[index]);
  return isUnchanged ? before : kept;
}

function isSameRow(a: OrderRow, b: OrderRow): boolean {
  return a.order === b.order && a.nearest?.rule === b.nearest?.rule && a.nearest?.mood === b.nearest?.mood;
}
