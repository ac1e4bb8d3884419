import { useState } from 'react';
import type { InputOf } from '../../../shared/contract.ts';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';

/** How a try ended, and what was said. */
export type CallbackResult = Pick<
  InputOf<'callbacks.record'>,
  'outcome' | 'scores' | 'text' | 'refusesFuture'
>;

/** What is left to ask after the callback was written down: nothing, or whether to close the order. */
export interface Recorded {
  readonly rework: string | null;
}

/** Writes a try down; `recorded` is there when the order can now be closed, `onDone` is called when nothing is left. */
export function useRecord(line: CallbackLine, onDone: () => void) {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const [error, setError] = useState<Refusal | null>(null);
  const [recorded, setRecorded] = useState<Recorded | null>(null);

  function sentence({ outcome }: CallbackResult): string {
    const number = words.number(line.order);
    if (outcome === 'no-answer') return t('savedNoAnswer', { number });
    if (outcome === 'given-up') return t('savedGivenUp', { number });
    if (outcome === 'refused') return t('savedRefused', { number });
    return t(line.reason === 'address' ? 'savedSent' : 'saved', { number });
  }

  async function record(result: CallbackResult): Promise<void> {
    const { order, followUp } = line;
    const reply = await invoke('callbacks.record', { order, ...(followUp && { followUp }), ...result });
    if (!reply.ok) return setError(reply.error);
    setError(null);
    toast({ text: sentence(result) });
    const { rework } = reply.value;
    // After the callback that ends an order it can be closed; a rework is always shown.
    if (rework !== null || (followUp === null && result.outcome !== 'no-answer')) setRecorded({ rework });
    else onDone();
  }

  /** Ends an order whose caller nobody could reach, with that reason. */
  async function closeUncalled(): Promise<void> {
    const reason = t('closeReason', { count: line.tries.length });
    const reply = await invoke('orders.close', { order: line.order, reason });
    if (!reply.ok) return setError(reply.error);
    toast({ text: t('closed', { number: words.number(line.order) }) });
    onDone();
  }
  return { record, closeUncalled, error, recorded };
}
