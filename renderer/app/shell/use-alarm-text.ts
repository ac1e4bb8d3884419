import { useCallback } from 'react';
import { useStayWords } from '../custody/use-stay-words.ts';
import { useOrderWords } from '../orders/use-order-words.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import type { AlarmCall, OrderCall } from './alarm-calls.ts';

const NAMED = 3;

/** What is called out: the one thing in full, several as a count with the first places. */
export function useAlarmText(): (calls: readonly AlarmCall[]) => string {
  const t = useWords('shell');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const words = useOrderWords();
  const stays = useStayWords();
  const isLatin = useFormat().language === 'en';
  return useCallback(
    (calls) => {
      const [first] = calls;
      if (!first) return '';
      const names = new Map(
        calls.map((call) =>
          call.kind === 'order'
            ? [call.order.number, call.order.place.name]
            : [call.custody.number, stays.lead(call.custody)],
        ),
      );
      if (names.size > 1) {
        const places = [...names.values()].slice(0, NAMED);
        return t('announceMany', { count: names.size, places: places.join(acts('listSeparator')) });
      }
      if (first.kind === 'custody')
        return t('announceOverdue', { code: stays.lead(first.custody), name: first.custody.who.name });
      const what = ({ severity, kind }: OrderCall['order']) => [
        ...(severity ? [terms(`severity.${severity}`)] : []),
        terms(`kind.${kind}`),
      ];
      const { order } = first;
      const clock = calls.reduce<OrderCall['clock']>(
        (last, each) => (each.kind === 'order' ? (each.clock ?? last) : last),
        null,
      );
      const named = { number: words.number(order.number), place: order.place.name };
      return clock === null
        ? t('announceNew', { ...named, what: what(order).join(isLatin ? ' ' : '') })
        : t('announceLate', { ...named, clock: terms(`clock.${clock}`) });
    },
    [t, terms, acts, words, stays, isLatin],
  );
}
