import { describe, expect, it } from 'vitest';
import { defaultClockRules } from '../../../shared/rules/clock-table.ts';
import { limitsAhead } from '../../../shared/rules/limits-ahead.ts';

const NOW = Date.parse('2026-11-24T06:32:00.000Z');
const tables = {
  clockRules: defaultClockRules,
  workdays: { days: {}, years: [] },
  trade: 'property',
  timeZone: 'Asia/Shanghai',
  setBackMs: 0,
};

describe('limitsAhead', () => {
  it.each([
    ['S1', 30, undefined],
    ['S2', 30, undefined],
    ['S3', 120, { unit: 'workdays', amount: 2 }],
    ['S4', 120, undefined],
  ] as const)('%s is answered within %d minutes (T13, T14)', (severity, minutes, toDepartment) => {
    const limits = limitsAhead(severity, tables, NOW);
    expect(limits['first-response']).toEqual({ unit: 'minutes', amount: minutes });
    expect(limits['to-department']).toEqual(toDepartment);
    expect(limits.digest !== undefined).toBe(severity === 'S4');
  });

  it('follows the version that a manager made', () => {
    const stricter = defaultClockRules
      .filter(({ id }) => id === 'first-response')
      .map((rule) => ({ ...rule, since: NOW - 1, limit: { unit: 'minutes', amount: 45 } as const }));
    const changed = { ...tables, clockRules: [...defaultClockRules, ...stricter] };
    expect(limitsAhead('S3', changed, NOW)['first-response']).toEqual({ unit: 'minutes', amount: 45 });
  });
});
