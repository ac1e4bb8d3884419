import { useEffect, useMemo, useState } from 'react';
import { dayDigits, numberDay } from '../../../shared/domain/numbers.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { orderHaystack, searchForm, type OrderRow } from '../../../shared/domain/order/select-orders.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { isOpen } from '../../../shared/rules/order-acts.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';

/** The closed orders of a past day. */
export interface PastDay {
  /** Null while the day is being read. */
  readonly rows: readonly OrderRow[] | null;
  readonly refusal: Refusal | null;
}

interface Answer {
  readonly day: string;
  readonly orders: readonly Order[] | null;
  readonly refusal: Refusal | null;
}

/** The orders that were registered on a past day and are closed, newest first, narrowed to a text. */
export function usePastDay(day: string | null, filter: string): PastDay {
  const invoke = useInvoke();
  const living = useDesk((desk) => desk.orders);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (day === null) return undefined;
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('history.day', { on: day });
      if (!isHere) return;
      setAnswer(
        reply.ok
          ? { day, orders: reply.value.orders, refusal: null }
          : { day, orders: null, refusal: reply.error },
      );
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, day]);
  const shown = answer?.day === day ? answer : null;
  const rows = useMemo(
    () => (shown?.orders ? pastRows(shown.day, shown.orders, living, filter) : null),
    [shown, living, filter],
  );
  return { rows, refusal: shown?.refusal ?? null };
}

/** The closed orders of a day: the filed ones, and those of that day that live again or still. */
export function pastRows(
  day: string,
  filed: readonly Order[],
  living: Readonly<Record<string, Order>>,
  filter: string,
): OrderRow[] {
  const wanted = searchForm(filter);
  const digits = dayDigits(day);
  const back = Object.values(living).filter(({ number }) => numberDay(number) === digits);
  return [...filed.filter(({ number }) => !living[number]), ...back]
    .filter((order) => !isOpen(order) && (wanted === '' || orderHaystack(order).includes(wanted)))
    .sort((a, b) => b.number.localeCompare(a.number))
    .map((order) => ({ order, nearest: null }));
}
