import { useCallback, useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import type { OrderAct } from '../../../shared/rules/order-acts.ts';
import { useToast } from '../../ui/toast-context.ts';
import { useInvoke } from '../desk/desk-context.ts';
import { goTo, openOverlay } from '../navigation/navigation.ts';
import { useWords } from '../words/use-words.ts';
import { useOrderWords } from './use-order-words.ts';

/** What could not be done, and to which order; it is shown where that order stands. */
export interface ActTrouble {
  readonly order: string;
  readonly error: Refusal;
}

/** The acts that ask nothing: they happen at once and are confirmed by a toast. */
const atOnce = [
  'acceptQuote',
  'start',
  'resume',
  'takeOwner',
  'close',
] as const satisfies readonly OrderAct[];
type ActAtOnce = (typeof atOnce)[number];

function asksNothing(order: Order, act: OrderAct): act is ActAtOnce {
  // Closing without a callback needs the reason why nobody was asked.
  if (act === 'close' && order.state === 'awaiting-callback') return false;
  return atOnce.some((each) => each === act);
}

/**
 * Starts an act of an order: at once, or by the sheet or screen that asks what it needs.
 *
 * A refusal is handed back as `trouble`; the screen shows it beside the order.
 */
export function useStartAct(): {
  start(order: Order, act: OrderAct): void;
  readonly trouble: ActTrouble | null;
  forget(): void;
} {
  const invoke = useInvoke();
  const toast = useToast();
  const t = useWords('acts');
  const terms = useWords('terms');
  const words = useOrderWords();
  const [trouble, setTrouble] = useState<ActTrouble | null>(null);

  const doAtOnce = useCallback(
    async (order: Order, act: ActAtOnce) => {
      const reply = await invoke(`orders.${act}`, { order: order.number });
      if (!reply.ok) return setTrouble({ order: order.number, error: reply.error });
      toast({ text: t('done', { number: words.number(order.number), act: terms(`act.${act}`) }) });
    },
    [invoke, toast, t, terms, words],
  );

  const start = useCallback(
    (order: Order, act: OrderAct) => {
      setTrouble(null);
      if (act === 'pickUp') openOverlay({ kind: 'pick-up', order: order.number, isScanned: false });
      else if (act === 'returnSlip')
        openOverlay({ kind: 'return-slip', order: order.number, isScanned: false });
      else if (act === 'callBack') goTo({ place: 'callbacks', order: order.number });
      else if (asksNothing(order, act)) void doAtOnce(order, act);
      else openOverlay({ kind: 'act', order: order.number, act });
    },
    [doAtOnce],
  );
  const forget = useCallback(() => setTrouble(null), []);
  return { start, trouble, forget };
}
