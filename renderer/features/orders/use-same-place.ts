import { useEffect, useMemo, useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { Kind } from '../../../shared/domain/call/call.ts';
import type { Order, OrderState } from '../../../shared/domain/order/order.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';

/** Another order of the same place. */
export interface Neighbour {
  readonly number: string;
  readonly kind: Kind;
  readonly text: string;
  /** Null where the past does not say how it ended. */
  readonly state: OrderState | null;
  readonly at: string;
}

type EarlierMatter = OutputOf<'callers.card'>['earlier'][number];

/** The other orders of a place, newest first: those that live at the desk, and the last ones of the past. */
export function useSamePlace(order: Order): readonly Neighbour[] {
  const invoke = useInvoke();
  const all = useDesk((desk) => desk.orders);
  const { id: placeId } = order.place;
  const [earlier, setEarlier] = useState<{ of: string; matters: readonly EarlierMatter[] } | null>(null);
  useEffect(() => {
    if (placeId === null) return undefined;
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('callers.card', { placeId });
      if (isHere && reply.ok) setEarlier({ of: placeId, matters: reply.value.earlier });
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, placeId]);
  return useMemo(
    () => neighboursOf(order, Object.values(all), earlier?.of === placeId ? earlier.matters : []),
    [order, all, earlier, placeId],
  );
}

/** Puts the living orders of a place and its earlier matters together, each order once. */
export function neighboursOf(
  order: Order,
  living: readonly Order[],
  earlier: readonly EarlierMatter[],
): Neighbour[] {
  const { id, name } = order.place;
  const here = living
    .filter((other) => (id === null ? other.place.name === name : other.place.id === id))
    .map(({ number, kind, text, state, registeredAt }) => ({ number, kind, text, state, at: registeredAt }));
  const known = new Set(here.map(({ number }) => number));
  const past = earlier.flatMap(({ order: number, kind, text, at, closedAt }) =>
    number === null || known.has(number)
      ? []
      : [{ number, kind, text, state: closedAt === null ? null : ('closed' as const), at }],
  );
  return [...here, ...past]
    .filter(({ number }) => number !== order.number)
    .sort((a, b) => b.at.localeCompare(a.at));
}
