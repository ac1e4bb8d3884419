import { useMemo } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Duty, DutyState } from '../../../../shared/rules/duties.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { dutyStory } from './duty-lines.ts';

/** What stands beside a duty: when and by whom it was done, how far it has come, or why it is not owed yet. */
export function useDutyWords(): (order: Order, duty: Duty, state: DutyState['state']) => string {
  const t = useWords('complaints');
  const format = useFormat();
  const words = useOrderWords();
  return useMemo(
    () => (order, duty, state) => {
      if (state === 'not-yet') return hasReason(duty) ? t(`duties.why.${duty}`) : '';
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

function hasReason(duty: Duty): duty is 'form' | 'measures' | 'compensation' {
  return duty === 'form' || duty === 'measures' || duty === 'compensation';
}
