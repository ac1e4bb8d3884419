import { useEffect, useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../desk/desk-context.ts';

/** An order that lives at the desk or was filed; `null` while the past is being asked. */
export interface FoundOrder {
  readonly order: Order | null;
  /** Why there is none. */
  readonly refusal: Refusal | null;
}

interface Answer extends FoundOrder {
  readonly number: string;
}

const asking: FoundOrder = { order: null, refusal: null };

/**
 * One order by its full number: from the mirror, else asked from history.
 *
 * A filed order that is acted upon lives again and comes with the mirror; filed anew, it is asked once more, and what
 * the mirror showed last stands there meanwhile.
 */
export function useOrder(number: string): FoundOrder {
  const invoke = useInvoke();
  const living = useDesk((desk) => desk.orders[number]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isLiving = living !== undefined;
  // The last look at it is kept, so that the screen does not blink when it is filed.
  if (living && answer?.order !== living) setAnswer({ number, order: living, refusal: null });
  useEffect(() => {
    if (isLiving || number === '') return undefined;
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('orders.get', { order: number });
      if (!isHere) return;
      setAnswer(
        reply.ok
          ? { number, order: reply.value.order, refusal: null }
          : { number, order: null, refusal: reply.error },
      );
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, number, isLiving]);
  if (living) return { order: living, refusal: null };
  return answer?.number === number ? answer : asking;
}
