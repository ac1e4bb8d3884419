import { useMemo } from 'react';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { ClockReading } from '../../../shared/rules/clock-reading.ts';
import type { ClockName } from '../../../shared/rules/clocks.ts';
import { readClocks } from '../../../shared/rules/read-clocks.ts';
import { hasPaper, isOpen, trackOf, type TrackStep } from '../../../shared/rules/order-acts.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { TrackMark } from '../../ui/OrderTrack.tsx';

const clockOfStep: Partial<Record<TrackStep, ClockName>> = {
  'picked-up': 'pick-up',
  arrived: 'arrival',
};

/** The nine steps of an order as the track draws them: done with its time, present, late, to come, or left out. */
export function useTrackMarks(order: Order): readonly TrackMark[] {
  const t = useWords('orders');
  const terms = useWords('terms');
  const format = useFormat();
  const tables = useDesk(clockTables);
  const now = useNow();
  return useMemo(() => {
    const readings = readClocks(order, tables, now);
    return trackMarks(order, readings, {
      moment: (at) => format.moment(at, now),
      due: (at) => t('due', { time: format.moment(at, now) }),
      paused: () => {
        const pause = order.pauses.at(-1);
        return pause ? terms(`pause.${pause.reason}`) : '';
      },
    });
  }, [order, tables, now, format, t, terms]);
}

interface Notes {
  readonly moment: (at: string) => string;
  readonly due: (at: string) => string;
  readonly paused: () => string;
}

/** The marks of the track from the facts of an order and its clocks. */
export function trackMarks(order: Order, readings: readonly ClockReading[], notes: Notes): TrackMark[] {
  const track = trackOf(order);
  const lastReached = track.findLastIndex(({ at }) => at !== null);
  // What lies before the last reached step and was never reached has been left out.
  const current = isOpen(order)
    ? track.findIndex(({ step, at }, index) => at === null && index > lastReached && isOnWay(order, step))
    : -1;
  return track.map(({ step, at }, index): TrackMark => {
    if (at !== null) return { step, state: 'done', note: notes.moment(at) };
    if (index !== current)
      return {
        step,
        state: index < lastReached || !isOnWay(order, step) || !isOpen(order) ? 'skipped' : 'ahead',
      };
    if (order.state === 'paused') return { step, state: 'skipped', note: notes.paused() };
    const reading = readings.find(({ rule }) => rule.clock === clockOfStep[step]);
    if (!reading || reading.stoppedAt !== null) return { step, state: 'current' };
    return { step, state: reading.mood === 'late' ? 'late' : 'current', note: notes.due(reading.dueAt) };
  });
}

/** Whether an order of this kind passes a step at all; a quote is a step only where somebody has quoted. */
function isOnWay(order: Order, step: TrackStep): boolean {
  const rule = kindRule(order.kind);
  if (step === 'quoted') return order.quote !== null && order.quote.acceptedAt === null;
  if (step === 'arrived') return rule.arrives;
  if (step === 'slip-back') return hasPaper(order) || (rule.paperReturns && order.severity !== 'S4');
  if (step === 'called-back') return rule.callsBack && order.severity !== 'S4';
  return true;
}
