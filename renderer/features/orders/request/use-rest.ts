import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { closeOverlay } from '../../../app/navigation/navigation.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useAsk } from './use-ask.ts';

/** Stops the service clock because the room does not want to be disturbed: one key, without a form. */
export function useRest(): {
  readonly error: Refusal | null;
  start(order: Order, note: string): Promise<void>;
} {
  const t = useWords('requests');
  const words = useOrderWords();
  const { ask, error } = useAsk();
  return {
    error,
    async start({ number }, note) {
      const input = { order: number, reason: 'dnd' as const, note };
      if (await ask('orders.pause', input, t('restSaved', { number: words.number(number) }))) closeOverlay();
    },
  };
}
