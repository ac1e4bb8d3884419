import { PRACTICE_RATE } from '../../../shared/rules/lessons.ts';
import type { Clock } from '../ports.ts';

/** The clock of the practice, which can be told where it was. */
export interface PracticeClock extends Clock {
  /** Goes on at the last moment of a book; a new one begins at the present. */
  goOnAt(last: string | null): void;
}

/**
 * A clock that runs five times as fast as the one it is made from and never goes back.
 *
 * It counts the time that passes and not the distance to a start: when the PC's clock is set back, it only waits.
 */
export function createPracticeClock(real: Clock): PracticeClock {
  let realMs = Date.parse(real.now());
  let practiceMs = realMs;

  function goOn(): number {
    const present = Date.parse(real.now());
    practiceMs += PRACTICE_RATE * Math.max(0, present - realMs);
    realMs = present;
    return practiceMs;
  }

  return {
    now: () => new Date(goOn()).toISOString(),
    goOnAt(last) {
      realMs = Date.parse(real.now());
      practiceMs = last === null ? realMs : Date.parse(last);
    },
  };
}
