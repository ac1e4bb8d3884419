import { useMemo } from 'react';
import type { DeskState } from '../../../shared/domain/book.ts';
import { isInView, type OrderRow, type OrderView } from '../../../shared/domain/order/select-orders.ts';
import { useMirror } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useOrderRows } from '../../app/orders/use-order-rows.ts';

/** The views of the list in the order of their tabs; closed orders are not counted, they only grow. */
export const listViews = [
  'to-do',
  'not-picked-up',
  'not-arrived',
  'slip-out',
  'callbacks',
  'complaints',
  'paused',
  'today',
  'closed',
] as const satisfies readonly OrderView[];

export interface ViewCount {
  readonly view: (typeof listViews)[number];
  readonly count: number | null;
  /** Whether something in it is late. */
  readonly isLate: boolean;
}

const open = { view: 'to-do', limit: 10_000, offset: 0 } as const;
const MINUTE = 60_000;

/** How many orders each view holds; in red only where one of them is late on a clock of that view. */
export function useViewCounts(): readonly ViewCount[] {
  const desk = useMirror((mirror) => mirror.desk);
  const rows = useOrderRows(open);
  const minute = Math.floor(useNow() / MINUTE) * MINUTE;
  return useMemo(() => listViews.map((view) => countOf(view, desk, rows, minute)), [desk, rows, minute]);
}

/** The clock that makes a view red; other views stay quiet, so that one late order is not seen in five places. */
const clockOf: Partial<Record<OrderView, string>> = { 'not-picked-up': 'pick-up', 'not-arrived': 'arrival' };

function countOf(
  view: ViewCount['view'],
  desk: DeskState,
  rows: readonly OrderRow[],
  now: number,
): ViewCount {
  if (view === 'closed') return { view, count: null, isLate: false };
  const here = view === 'today' ? Object.values(desk.orders) : rows.map(({ order }) => order);
  const isLate = rows.some(
    ({ order, nearest }) =>
      nearest?.mood === 'late' && nearest.rule.id === clockOf[view] && isInView(order, view, desk, now),
  );
  return { view, count: here.filter((order) => isInView(order, view, desk, now)).length, isLate };
}
