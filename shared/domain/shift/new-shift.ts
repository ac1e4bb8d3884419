import type { Shift } from './shift.ts';
import type { PlannedShift } from './shift-times.ts';

interface Given {
  readonly number: string;
  readonly desk: string;
  readonly owner: string;
  readonly at: string;
  readonly planned: PlannedShift | undefined;
  readonly cameBy?: string;
  readonly tookOver?: Shift['tookOver'];
}

/** A shift as it stands when it has just begun. */
export function newShift({ number, desk, owner, at, planned, cameBy, tookOver }: Given): Shift {
  return {
    number,
    desk,
    pattern: planned?.pattern.id ?? null,
    from: planned ? new Date(planned.from).toISOString() : null,
    until: planned ? new Date(planned.until).toISOString() : null,
    owner,
    openedAt: at,
    cameBy: cameBy ?? null,
    tookOver: tookOver ?? null,
    ticks: [],
    skipped: [],
    closedAt: null,
    end: null,
    endReason: '',
    missedAt: null,
    notices: [],
  };
}
