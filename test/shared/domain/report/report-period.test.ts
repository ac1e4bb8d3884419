import { describe, expect, it } from 'vitest';
import { periodBefore, periodOf, reportNumber } from '../../../../shared/domain/report/report-period.ts';

describe('the period of a report', () => {
  it.each([
    ['week', '2026-11-22', '2026-11-16', '2026-11-22', 'W2647-A'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03', 'W2653-A'],
    ['week', '2024-12-31', '2024-12-30', '2025-01-05', 'W2501-A'],
    ['month', '2026-11-30', '2026-11-01', '2026-11-30', 'M2611-A'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29', 'M2802-A'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31', 'M2612-A'],
  ] as const)('of a %s by %s', (report, on, fromOn, toOn, number) => {
    const period = periodOf({ report, on });
    expect(period).toEqual({ report, fromOn, toOn });
    expect(reportNumber(period, 'A')).toBe(number);
  });

  it('before January is December', () => {
    expect(periodBefore(periodOf({ report: 'month', on: '2027-01-15' })).fromOn).toBe('2026-12-01');
  });
});
