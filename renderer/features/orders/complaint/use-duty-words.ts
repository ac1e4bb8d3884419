import { useMemo } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Duty } from '../../../../shared/rules/duties.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { dutyStory } from './duty-lines.ts';

/** What stands beside a duty: when and by whom it was done, or how far it has come. */
export function useDutyWords(): (order: Order, duty: Duty, state: 'open' | 'done') => string {
  const t = useWords('complaints');
  const format = useFormat();
  const words = useOrderWords();
  return useMemo(
    () => (order, duty, state) => {
      const { at, by, part } = dutyStory(order, duty);
      if (state === 'open') {
        if (!part || part.all === 0) return '';
        if (duty === 'notify') return t('duties.noticesLeft', { told: part.done, all: part.all });
        return t('duties.measuresLeft', { ...part });
      }
      if (duty === 'follower') return order.complaint?.follower ?? '';
      return [at ? format.moment(at, momentNow()) : '', by ? words.staff(by) : ''].filter(Boolean).join(' ');
    },
    [t, format, words],
  );
}
