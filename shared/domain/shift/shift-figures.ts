import type { DeskState } from '../book.ts';
import type { ShiftFigures } from './handover.ts';

/** What was done at the desk since a moment, as far as the living book knows it. */
export function figuresSince(
  { calls, orders, custody }: Pick<DeskState, 'calls' | 'orders' | 'custody'>,
  since: string,
): ShiftFigures {
  const isIn = (at: string | null): boolean => at !== null && at >= since;
  const taken = Object.values(calls).filter(({ at }) => isIn(at));
  const all = Object.values(orders);
  const loans = Object.values(custody).filter(({ kind }) => kind === 'loan');
  const timed = taken.flatMap(({ intakeSeconds }) => intakeSeconds ?? []);
  const sum = timed.reduce((total, seconds) => total + seconds, 0);
  return {
    calls: taken.length,
    complaints: taken.filter(({ kind }) => kind === 'complaint').length,
    orders: all.filter(({ registeredAt }) => isIn(registeredAt)).length,
    slipsBack: all.filter(({ slipBackAt }) => isIn(slipBackAt)).length,
    closed: all.filter(({ closedAt }) => isIn(closedAt)).length,
    lent: loans.filter(({ openedAt }) => isIn(openedAt)).length,
    returned: loans.filter(({ closedAt }) => isIn(closedAt)).length,
    intakeSeconds: timed.length === 0 ? null : Math.round(sum / timed.length),
  };
}
