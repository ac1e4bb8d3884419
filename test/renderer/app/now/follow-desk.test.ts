import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followDesk, inHand, momentNow } from '../../../../renderer/app/now/now.ts';
import { minutesLater, MORNING } from '../../../builders.ts';

const at = (minutes: number) => Date.parse(minutesLater(minutes));

beforeEach(() => void vi.useFakeTimers({ now: Date.parse(MORNING) }));
afterEach(() => {
  followDesk(null);
  vi.useRealTimers();
});

describe('the clock of a window', () => {
  it('is the one on the wall at the real book', () => {
    vi.advanceTimersByTime(60_000);
    expect(momentNow()).toBe(at(1));
    expect(inHand(30_000)).toBe(30_000);
  });

  it('follows the practice at its pace, from where it is', () => {
    followDesk({ at: minutesLater(100), rate: 5 });
    expect(momentNow()).toBe(at(100));
    vi.advanceTimersByTime(2 * 60_000);
    expect(momentNow()).toBe(at(110));
    expect(inHand(at(110) - at(100))).toBe(2 * 60_000);
  });

  it('does not go back when it is told a little late', () => {
    followDesk({ at: minutesLater(100), rate: 5 });
    vi.advanceTimersByTime(60_000);
    followDesk({ at: minutesLater(104), rate: 5 });
    expect(momentNow()).toBe(at(105));
    followDesk({ at: minutesLater(110), rate: 5 });
    expect(momentNow()).toBe(at(110));
  });

  it('is the one on the wall again when the practice is left', () => {
    followDesk({ at: minutesLater(100), rate: 5 });
    followDesk(null);
    expect(momentNow()).toBe(at(0));
  });
});
