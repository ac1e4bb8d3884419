import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, nameOfDays, namedPeriods, stepped } from '../../../../renderer/features/ledgers/period.ts';

const days = (fromOn: string, toOn: string) => ({ fromOn, toOn });
const someDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('the period of a ledger', () => {
  it.each([
    ['today', '2026-11-27', days('2026-11-27', '2026-11-27')],
    ['this-week', '2026-11-27', days('2026-11-23', '2026-11-29')],
    ['this-week', '2026-11-29', days('2026-11-23', '2026-11-29')],
    ['last-week', '2026-11-23', days('2026-11-16', '2026-11-22')],
    ['last-week', '2027-01-01', days('2026-12-21', '2026-12-27')],
    ['this-month', '2028-02-29', days('2028-02-01', '2028-02-29')],
    ['last-month', '2026-03-31', days('2026-02-01', '2026-02-28')],
    ['last-month', '2027-01-15', days('2026-12-01', '2026-12-31')],
  ] as const)('%s on %s', (name, today, expected) => {
    expect(daysOf(name, today)).toEqual(expected);
  });

  it('has its name back', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...namedPeriods), (today, name) => {
        expect(nameOfDays(daysOf(name, today), today)).toBe(name);
      }),
      { seed: 7 },
    );
    expect(nameOfDays(days('2026-11-02', '2026-11-05'), '2026-11-27')).toBeNull();
  });

  it.each([
    [days('2026-11-27', '2026-11-27'), -1, days('2026-11-26', '2026-11-26')],
    [days('2026-11-23', '2026-11-29'), 1, days('2026-11-30', '2026-12-06')],
    [days('2026-03-01', '2026-03-31'), -1, days('2026-02-01', '2026-02-28')],
    [days('2026-12-01', '2026-12-31'), 1, days('2027-01-01', '2027-01-31')],
    [days('2026-11-05', '2026-11-07'), -1, days('2026-11-02', '2026-11-04')],
    [days('2026-11-07', '2026-11-05'), 1, days('2026-11-05', '2026-11-07')],
  ] as const)('of %o, step %i', (from, by, expected) => {
    expect(stepped(from, by)).toEqual(expected);
  });

  it('steps without a gap and without a day twice', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...namedPeriods), (today, name) => {
        const here = daysOf(name, today);
        const next = stepped(here, 1);
        expect(Date.parse(next.fromOn) - Date.parse(here.toOn)).toBe(86_400_000);
        expect(stepped(next, -1)).toEqual(here);
      }),
      { seed: 7 },
    );
  });
});
