import { useCallback } from 'react';
import { useOrderWords } from '../orders/use-order-words.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import type { AlarmCall } from './alarm-calls.ts';

const NAMED = 3;

/** What is called out: the one thing in full, several as a count with the first places. */
export function useAlarmText(): (calls: readonly AlarmCall[]) => string {
  const t = useWords('shell');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const words = useOrderWords();
  const isLatin = useFormat().language === 'en';
  return useCallback(
    (calls) => {
      const [first] = calls;
      if (!first) return '';
      const orders = [...new Map(calls.map(({ order }) => [order.number, order])).values()];
      if (orders.length > 1) {
        const places = orders.slice(0, NAMED).map(({ place }) => place.name);
        return t('announceMany', { count: orders.length, places: places.join(acts('listSeparator')) });
      }
      const what = ({ severity, kind }: AlarmCall['order']) => [
        ...(severity ? [terms(`severity.${severity}`)] : []),
        terms(`kind.${kind}`),
      ];
      const { order } = first;
      const clock = calls.findLast((each) => each.clock !== null)?.clock ?? null;
      const names = { number: words.number(order.number), place: order.place.name };
      return clock === null
        ? t('announceNew', { ...names, what: what(order).join(isLatin ? ' ' : '') })
        : t('announceLate', { ...names, clock: terms(`clock.${clock}`) });
    },
    [t, terms, acts, words, isLatin],
  );
}
