import { useCallback } from 'react';
import type { OpenItem } from '../../../shared/domain/shift/open-item.ts';
import { ClockChip, type ClockScale } from '../../ui/ClockChip.tsx';
import { momentNow } from '../now/now.ts';
import { TickingClock } from '../orders/TickingClock.tsx';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

interface Props {
  readonly item: Pick<OpenItem, 'dueAt' | 'mood' | 'since'>;
  readonly scale?: ClockScale;
}

/** The clock of an open matter that asks first, drawn anew every second; without one, since when it is open. */
export function ItemClock({ item: { dueAt, mood, since }, scale = 'small' }: Props) {
  const read = useCallback(
    (now: number) => {
      if (dueAt === null) return null;
      const leftMs = Date.parse(dueAt) - now;
      const running = mood === 'soon' ? 'soon' : 'running';
      return { mood: leftMs < 0 ? 'late' : running, leftMs, usedMs: 0, dueAt } as const;
    },
    [dueAt, mood],
  );
  if (dueAt === null || mood === 'none') return <RestingClock since={since} scale={scale} />;
  return <TickingClock read={read} since={since} scale={scale} />;
}

function RestingClock({ since, scale }: { readonly since: string; readonly scale: ClockScale }) {
  const t = useWords('shift');
  const format = useFormat();
  const digits = t('since', { time: format.moment(since, momentNow()) });
  return (
    <ClockChip clock={{ word: '', digits, tone: 'rest' }} scale={scale === 'large' ? 'medium' : scale} />
  );
}
