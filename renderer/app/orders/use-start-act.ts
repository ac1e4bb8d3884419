import { useCallback, useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { orderActs, type OrderAct } from '../../../shared/rules/order-acts.ts';
import { useToast } from '../../ui/toast-context.ts';
import { useInvoke } from '../desk/desk-context.ts';
import { goTo, openOverlay } from '../navigation/navigation.ts';
import { useWords } from '../words/use-words.ts';
import type { Step } from './order-step.ts';
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

function isOrderAct(step: Step): step is OrderAct {
  return step in orderActs;
}

function asksNothing(order: Order, act: Step): act is ActAtOnce {
  // Closing without a callback needs the reason why nobody was asked.
  if (act === 'close' && order.state === 'awaiting-callback') return false;
  return atOnce.some((each) => each === act);
}

/** Opens the sheet or the screen on which a step is done, when there is one of its own. */
function openPlaceOf(order: string, step: Step): boolean {
  switch (step) {
    case 'pickUp':
      openOverlay({ kind: 'pick-up', order, isScanned: false });
      return true;
    case 'returnSlip':
      openOverlay({ kind: 'return-slip', order, isScanned: false });
      return true;
    case 'takeKey':
      goTo({ place: 'lending', panel: { kind: 'lend', codes: [], order } });
      return true;
    case 'callBack':
      goTo({ place: 'callbacks', order });
      return true;
    case 'tell':
      openOverlay({ kind: 'order-sheet', order, sheet: 'notices' });
      return true;
    case 'respond':
      openOverlay({ kind: 'order-sheet', order, sheet: 'response' });
      return true;
    case 'fillForm':
      openOverlay({ kind: 'order-sheet', order, sheet: 'form' });
      return true;
    case 'chaseRequest':
      openOverlay({ kind: 'request-chase', order });
      return true;
    case 'open':
      goTo({ place: 'orders', view: 'to-do', order });
      return true;
    default:
      return false;
  }
}

/**
 * Starts an act of an order: at once, or by the sheet or screen that asks what it needs.
 *
 * A refusal is handed back as `trouble`; the screen shows it beside the order.
 */
export function useStartAct(): {
  start(order: Order, act: Step): void;
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
    (order: Order, act: Step) => {
      setTrouble(null);
      if (openPlaceOf(order.number, act)) return;
      if (asksNothing(order, act)) void doAtOnce(order, act);
      else if (isOrderAct(act)) openOverlay({ kind: 'act', order: order.number, act });
    },
    [doAtOnce],
  );
  const forget = useCallback(() => setTrouble(null), []);
  return { start, trouble, forget };
}
