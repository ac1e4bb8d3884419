import type { ClockReading } from '../../../shared/rules/clock-reading.ts';

/** What a clock chip needs of a reading; `ClockReading` of shared/rules fits. */
export type ClockFacts = Pick<ClockReading, 'mood' | 'leftMs' | 'usedMs' | 'dueAt'>;

/** How loud a clock is: past its limit, near it, running, or at rest (stopped, paused, not today). */
export type ClockTone = 'late' | 'soon' | 'running' | 'rest';

/** A clock in words and digits: `超` `06:12`. */
export interface ClockText {
  readonly word: string;
  readonly digits: string;
  readonly tone: ClockTone;
}

interface ClockWords {
  readonly late: string;
  readonly left: string;
  readonly used: string;
  readonly paused: string;
  readonly tomorrow: string;
}

interface Writers {
  readonly duration: (ms: number) => string;
  readonly day: (at: string) => string;
  readonly key: (at: string | number) => string;
}

const DAY = 24 * 3600_000;

/**
 * Writes a clock as ux 5 has it: `mm:ss` under an hour, hours and minutes under a day, beyond that the date.
 *
 * A stopped clock says what it used, a paused one what was left when it stopped. `now` is in milliseconds.
 */
export function clockText(facts: ClockFacts, now: number, words: ClockWords, write: Writers): ClockText {
  switch (facts.mood) {
    case 'stopped':
    // Red asks for a hand; nothing can be done any more about a clock that stopped late.
    case 'stopped-late':
      return { word: words.used, digits: write.duration(facts.usedMs), tone: 'rest' };
    case 'paused':
      return { word: words.paused, digits: write.duration(facts.leftMs), tone: 'rest' };
    case 'late':
      return { word: words.late, digits: near(facts, write), tone: 'late' };
    case 'soon':
    case 'running': {
      const tone = facts.mood === 'soon' ? 'soon' : 'running';
      if (facts.leftMs < DAY) return { word: words.left, digits: write.duration(facts.leftMs), tone };
      const isTomorrow = write.key(facts.dueAt) === write.key(now + DAY);
      return { word: '', digits: isTomorrow ? words.tomorrow : write.day(facts.dueAt), tone: 'rest' };
    }
  }
}

function near(facts: ClockFacts, write: Writers): string {
  return -facts.leftMs < DAY ? write.duration(facts.leftMs) : write.day(facts.dueAt);
}
