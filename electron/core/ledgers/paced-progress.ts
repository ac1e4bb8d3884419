import type { DeskEvent } from '../../../shared/events.ts';
import type { Progress } from '../exchange/slices.ts';
import type { Clock } from '../ports.ts';

/** At most five times a second; windows have nothing to show in between. */
const PACE_MS = 200;

/** Tells windows how far an export is, at most five times a second, and its end in any case. */
export function createPacedProgress(clock: Clock, tell: (event: DeskEvent) => void): Progress {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const at = clock.now();
    const now = Date.parse(at);
    if (done < total && now - toldAt < PACE_MS) return;
    toldAt = now;
    tell({ kind: 'progress', task: 'export', done, total, at });
  };
}
