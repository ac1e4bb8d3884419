import { useMemo } from 'react';
import type { OrderRow } from '../../../shared/domain/order/select-orders.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** The line under a clock: which limit it is, why it rests, or at which step an order without a clock stands. */
export function useLimitLine(): (row: OrderRow) => string {
  const acts = useWords('acts');
  const terms = useWords('terms');
  const format = useFormat();
  const words = useOrderWords();
  return useMemo(
    () =>
      ({ order, nearest }) => {
        const pause = order.state === 'paused' ? order.pauses.at(-1) : undefined;
        if (pause && nearest?.mood !== 'late') {
          const reason = terms(`pause.${pause.reason}`);
          return pause.until
            ? acts('pausedUntil', { reason, time: format.moment(pause.until, momentNow()) })
            : reason;
        }
        return nearest ? words.clockLine(nearest.rule) : terms(`state.${order.state}`);
      },
    [acts, terms, format, words],
  );
}
