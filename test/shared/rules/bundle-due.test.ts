import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastOccasion, nextOccasion } from '../../../shared/rules/bundle-due.ts';

const schedule = fc.record({
  folder: fc.constant('/media/stick'),
  every: fc.constantFrom('day' as const, 'week' as const),
  weekday: fc.integer({ min: 1, max: 7 }),
  at: fc.constantFrom('00:00', '02:30', '17:30', '23:59'),
  isSealed: fc.boolean(),
});
const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'UTC');
const instant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') });

describe('when a scheduled bundle is due', () => {
  it('lies at most a week and an hour before and behind now, and never on both sides of the same', () => {
    fc.assert(
      fc.property(schedule, instant, zone, (each, now, timeZone) => {
        const [last, next] = [lastOccasion(each, now, timeZone), nextOccasion(each, now, timeZone)];
        expect(last).toBeLessThanOrEqual(now);
        expect(next).toBeGreaterThan(now);
        const days = each.every === 'day' ? 1 : 7;
        expect(next - last).toBeLessThanOrEqual(days * 86_400_000 + 3_600_000);
        expect(lastOccasion(each, next, timeZone)).toBe(next);
      }),
    );
  });

  it('is the time on the wall of the desk', () => {
    const friday = { folder: 'E:\\', every: 'week', weekday: 5, at: '17:30', isSealed: true } as const;
    const now = Date.parse('2026-11-26T12:00:00Z');
    expect(new Date(nextOccasion(friday, now, 'Asia/Shanghai')).toISOString()).toBe(
      '2026-11-27T09:30:00.000Z',
    );
    expect(new Date(lastOccasion(friday, now, 'Asia/Shanghai')).toISOString()).toBe(
      '2026-11-20T09:30:00.000Z',
    );
  });
});
