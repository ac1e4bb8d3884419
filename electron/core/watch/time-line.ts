import type { Fact } from '../../../shared/domain/facts.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/store.ts';

/** The desk's own time line, which never goes back although the clock on the wall may be set. */
export interface TimeLine {
  /** The present instant, in milliseconds. */
  instant(): number;
  /** How the clock on the wall was set since this was last asked, as facts; what the store has found is not said again. */
  moved(): Fact[];
}

const MINUTE_MS = 60_000;
/** A clock that shows less than this behind what it showed before was only corrected. */
const TOLERANCE_MS = MINUTE_MS;
/** Nobody sets a clock back by a day to correct it: so much means that the date was lost. */
const LOST_DATE_MS = 24 * 60 * MINUTE_MS;
const NEARLY_ALL = 0.9;

/** The time line of a book, going on at its last change. */
export function createTimeLine(store: Pick<Store, 'book' | 'lastChange'>, clock: Clock): TimeLine {
  const last = store.lastChange()?.at;
  let lastInstant = last === undefined ? 0 : instantOf(Date.parse(last));
  let lastWall = Date.parse(last ?? clock.now());

  function instantOf(wall: number): number {
    return wall + store.book.desk.setBackMs;
  }

  /**
   * A clock whose battery is empty begins years ago and is put right by the network a minute later. Without this the time
   * line would run ahead by those years, and every clock would call everybody.
   */
  function setForward(now: number, ahead: number, jump: number): Fact[] {
    const outstanding = store.book.desk.setBackMs;
    if (outstanding < LOST_DATE_MS || Math.min(ahead, jump) < outstanding * NEARLY_ALL) return [];
    // What is undone must not take the time line back behind where it was.
    const byMs = Math.min(outstanding, ahead);
    return [{ type: 'clock-set-forward', from: isoOf(now - ahead), to: isoOf(now), byMs }];
  }

  return {
    instant() {
      lastInstant = Math.max(lastInstant, instantOf(Date.parse(clock.now())));
      return lastInstant;
    },
    moved() {
      const now = Date.parse(clock.now());
      const ahead = instantOf(now) - lastInstant;
      const jump = now - lastWall;
      lastWall = now;
      if (ahead < -TOLERANCE_MS)
        return [{ type: 'clock-set-back', from: isoOf(now - ahead), to: isoOf(now) }];
      return setForward(now, ahead, jump);
    },
  };
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
