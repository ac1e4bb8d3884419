import { describe, expect, it } from 'vitest';
import { copiedWeek, weekOf } from '../../../../../renderer/features/settings/shifts/roster-week.ts';
import { defaultPatterns } from '../../../../../shared/rules/shift-patterns.ts';

const patterns = defaultPatterns.filter(({ id }) => id === 'early' || id === 'weekend');
const entry = (on: string, pattern: string, ...staff: string[]) => ({
  [`${on} ${pattern}`]: { on, pattern, staff },
});

describe('a week of the roster', () => {
  it('begins on Monday, also seen from a Sunday', () => {
    expect([weekOf('2026-11-23')[0], weekOf('2026-11-29')[0], weekOf('2026-11-29').at(-1)]).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-29',
    ]);
  });

  it('takes over the week before where nobody is entered yet, and writes nothing over', () => {
    const roster = {
      ...entry('2026-11-16', 'early', '1001'),
      ...entry('2026-11-17', 'early', '1003', '1004'),
      ...entry('2026-11-21', 'weekend', '1004'),
      ...entry('2026-11-23', 'early', '1002'),
    };
    expect(copiedWeek(roster, patterns, weekOf('2026-11-23'))).toEqual([
      { on: '2026-11-24', pattern: 'early', staff: ['1003', '1004'] },
      { on: '2026-11-28', pattern: 'weekend', staff: ['1004'] },
    ]);
  });

  it('copies nothing onto days on which the shift does not begin', () => {
    const roster = entry('2026-11-21', 'early', '1001');
    expect(copiedWeek(roster, patterns, weekOf('2026-11-23'))).toEqual([]);
  });
});
