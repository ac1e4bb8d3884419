import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { isOpen } from '../../../shared/rules/order-acts.ts';
import { useDesk, useInvoke } from '../desk/desk-context.ts';

type ThingLine = OutputOf<'things.list'>['things'][number];

interface Answer {
  readonly of: string;
  /** The things as they were when it was asked; when one moves, it is asked again. */
  readonly asOf: DeskState['things'];
  readonly lines: readonly ThingLine[];
}

const usable: ReadonlySet<string> = new Set(['in', 'out']);
const none: readonly ThingLine[] = [];

/**
 * The keys that open the place of an open order, besides those that went out for it.
 *
 * The core says which hidden doors are there, to whoever works on the order; asked again when any thing moves.
 */
export function useKeysHere(order: Order | undefined): readonly ThingLine[] {
  const invoke = useInvoke();
  const things = useDesk((desk) => desk.things);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const number = order?.number ?? '';
  const isWanted = order !== undefined && isOpen(order) && order.place.id !== null;
  useEffect(() => {
    if (!isWanted) return undefined;
    let isHere = true;
    void invoke('things.list', { order: number }).then((reply) => {
      if (isHere && reply.ok) setAnswer({ of: number, asOf: things, lines: reply.value.things });
    });
    return () => {
      isHere = false;
    };
  }, [invoke, number, isWanted, things]);
  if (!isWanted || answer?.of !== number) return none;
  const taken = new Set(order.keys.filter(({ isOut }) => isOut).map(({ code }) => code));
  return answer.lines.filter(({ thing }) => usable.has(thing.state) && !taken.has(thing.code));
}
