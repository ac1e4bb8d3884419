import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Timeline, type TimelineLine } from '../../ui/Timeline.tsx';
import { timelineSentence } from './timeline-sentence.ts';

// Names in Latin letters are wider than the column of the part.
const Wide = styled('div')({ '&:lang(en) > ol > li': { gridTemplateColumns: '62px 108px minmax(0, 1fr)' } });

/** What happened to an order, newest first, to the second. */
export function TimelineTab({ order }: { readonly order: Order }) {
  const t = useWords('timeline');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const orders = useWords('orders');
  const format = useFormat();
  const words = useOrderWords();
  const lines = useMemo(() => {
    const now = momentNow();
    const ground = {
      t,
      terms,
      acts,
      department: words.department,
      staff: words.staff,
      moment: (at: string) => format.moment(at, now),
      day: (on: string) => format.localDay(on, 'plain'),
      channel: order.channel,
    };
    const today = format.dayKey(now);
    return order.timeline
      .map((entry, index): TimelineLine => {
        const sentence = timelineSentence(entry, ground);
        return {
          id: String(index),
          at: entry.at,
          time: format.seconds(entry.at),
          who: entry.by === null ? t('system') : words.staff(entry.by),
          // The column holds a time only; another day is said in the line.
          what:
            format.dayKey(entry.at) === today ? sentence : `${format.shortDay(entry.at, now)} ${sentence}`,
          tone: entry.by === null || entry.act === 'slip-queued' ? 'system' : 'person',
        };
      })
      .reverse();
  }, [order, t, terms, acts, format, words]);
  return (
    <Wide>
      <Timeline label={orders('tab.timeline')} lines={lines} />
    </Wide>
  );
}
