import { useCallback, useState } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { closeOverlay, openOverlay } from '../../../app/navigation/navigation.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useToast } from '../../../ui/toast-context.ts';
import type { Recording } from './record-choices.ts';

/** Starts a recording: the apology and nothing else happens at once, the others open their sheet. */
export function useRecording(): {
  start(order: Order, recording: Recording): void;
  readonly trouble: Refusal | null;
} {
  const invoke = useInvoke();
  const toast = useToast();
  const t = useWords('complaints');
  const acts = useWords('acts');
  const words = useOrderWords();
  const [trouble, setTrouble] = useState<Refusal | null>(null);

  const apologise = useCallback(
    async (number: string) => {
      const reply = await invoke('complaints.record', { order: number, entry: { kind: 'apology' } });
      if (!reply.ok) return setTrouble(reply.error);
      closeOverlay();
      toast({ text: acts('done', { number: words.number(number), act: t('sheet.apology') }) });
    },
    [invoke, toast, t, acts, words],
  );

  const start = useCallback(
    ({ number }: Order, recording: Recording) => {
      setTrouble(null);
      if (recording === 'apology') void apologise(number);
      else if (recording === 'note') openOverlay({ kind: 'act', order: number, act: 'note' });
      else openOverlay({ kind: 'order-sheet', order: number, sheet: recording });
    },
    [apologise],
  );
  return { start, trouble };
}
