import { useCallback } from 'react';
import type { OpenItem } from '../../../../shared/domain/shift/open-item.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { LiveClock } from '../../../app/orders/LiveClock.tsx';
import { TickingClock } from '../../../app/orders/TickingClock.tsx';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ClockChip, type ClockScale } from '../../../ui/ClockChip.tsx';

interface Props {
  readonly item: OpenItem;
  readonly scale?: ClockScale;
}

/** The clock of a line as it runs: of an order its own, of all else the time to its end; else by when, or since when. */
export function LineClock({ item, scale = 'small' }: Props) {
  const { about, mood, dueAt, since } = item;
  const order = useDesk((desk) => (about.kind === 'order' ? entryOf(desk.orders, about.order) : undefined));
  const read = useCallback(
    (now: number) => {
      if (dueAt === null || mood === 'none') return null;
      const leftMs = Date.parse(dueAt) - now;
      return { mood: leftMs < 0 ? 'late' : mood, leftMs, usedMs: 0, dueAt } as const;
    },
    [dueAt, mood],
  );
  if (order) return <LiveClock order={order} scale={scale} />;
  if (mood === 'none') return <RestingClock item={item} scale={scale} />;
  return <TickingClock read={read} since={since} scale={scale} />;
}

/** What has no running clock: by when it is due, or since when it is open. */
function RestingClock({ item: { about, dueAt, since }, scale }: Required<Props>) {
  const t = useWords('handover');
  const format = useFormat();
  const now = momentNow();
  const digits =
    dueAt === null
      ? t(about.kind === 'log' ? 'facts.happened' : 'facts.since', { time: format.moment(since, now) })
      : t('facts.by', { time: format.moment(dueAt, now) });
  return (
    <ClockChip clock={{ word: '', digits, tone: 'rest' }} scale={scale === 'large' ? 'medium' : scale} />
  );
}
