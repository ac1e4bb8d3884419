import { useCallback, useMemo } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { isOpen, type OrderAct } from '../../../../shared/rules/order-acts.ts';
import { openOverlay } from '../../../app/navigation/navigation.ts';
import { useWords } from '../../../app/words/use-words.ts';

type Named = Exclude<OrderAct, 'join'>;

/** Whether 补一句 is 记一笔 here: an open complaint has more than one thing to write. */
function isRecording({ kind, state }: Order, act: OrderAct): boolean {
  return act === 'note' && kind === 'complaint' && isOpen({ state });
}

/** The acts behind the digits, by name and in deed; in a complaint the note is a line of the record list. */
export function useKeyedAct(start: (order: Order, act: Named) => void): {
  nameOf(order: Order, act: Named): string;
  run(order: Order, act: Named): void;
} {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const run = useCallback(
    (order: Order, act: Named) => {
      if (isRecording(order, act)) openOverlay({ kind: 'order-sheet', order: order.number, sheet: 'record' });
      else start(order, act);
    },
    [start],
  );
  return useMemo(
    () => ({
      nameOf: (order, act) => (isRecording(order, act) ? t('record') : terms(`act.${act}`)),
      run,
    }),
    [t, terms, run],
  );
}
