import { useCallback } from 'react';
import type { OpenItem } from '../../../shared/domain/shift/open-item.ts';
import type { ClockScale } from '../../ui/ClockChip.tsx';
import { TickingClock } from '../orders/TickingClock.tsx';

interface Props {
  readonly item: Pick<OpenItem, 'dueAt' | 'mood' | 'since'>;
  readonly scale?: ClockScale;
}

/** The clock of an open matter that asks first, drawn anew every second; without one, since when it is open. */
export function ItemClock({ item: { dueAt, mood, since }, scale = 'small' }: Props) {
  const read = useCallback(
    (now: number) => {
      if (dueAt === null || mood === 'none') return null;
      const leftMs = Date.parse(dueAt) - now;
      const running = mood === 'soon' ? 'soon' : 'running';
      return { mood: leftMs < 0 ? 'late' : running, leftMs, usedMs: 0, dueAt } as const;
    },
    [dueAt, mood],
  );
  return <TickingClock read={read} since={since} scale={scale} />;
}
