import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import { runningHandover } from '../apply-shifts.ts';
import type { Book } from '../book.ts';
import { refused, type Actor } from '../decision.ts';
import type { Handover } from './handover.ts';

/** The handover that runs, in one of the states in which an act is possible. */
export function findRunning(
  { desk }: Book,
  states: readonly Handover['state'][] = ['prepare', 'face'],
): Result<Handover, Refusal> {
  const running = runningHandover(desk);
  if (!running) return refused({ kind: 'no-handover' });
  return states.includes(running.state)
    ? ok(running)
    : refused({ kind: 'handover-stage', number: running.number, state: running.state });
}

/** The present moment of an actor in milliseconds by the clock on the wall. */
export function nowOf({ at }: Pick<Actor, 'at'>): number {
  return Date.parse(at);
}
