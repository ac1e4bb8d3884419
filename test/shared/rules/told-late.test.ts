import { describe, expect, it } from 'vitest';
import { isToldLate } from '../../../shared/rules/told-late.ts';

const ZONE = 'Asia/Shanghai';

describe('isToldLate', () => {
  it.each([
    ['nothing was learned elsewhere', null, '2026-11-24T02:00:00.000Z', false],
    ['the same minute', '2026-11-24T02:00:00.000Z', '2026-11-24T02:00:00.000Z', false],
    ['the last minute of the same day', '2026-11-23T16:00:00.000Z', '2026-11-24T15:59:59.000Z', false],
    [
      'past midnight on the wall, though not in UTC',
      '2026-11-23T15:59:00.000Z',
      '2026-11-23T16:00:00.000Z',
      true,
    ],
    ['days later', '2026-11-20T02:00:00.000Z', '2026-11-24T02:00:00.000Z', true],
  ])('%s', (_what, collectedAt, at, isLate) => {
    expect(isToldLate({ at, collectedAt }, ZONE, {})).toBe(isLate);
  });

  it('gives as many days as a manager has set', () => {
    const call = { at: '2026-11-24T02:00:00.000Z', collectedAt: '2026-11-23T02:00:00.000Z' };
    expect(isToldLate(call, ZONE, { 'told-within-days': 1 })).toBe(false);
    expect(isToldLate({ ...call, at: '2026-11-25T02:00:00.000Z' }, ZONE, { 'told-within-days': 1 })).toBe(
      true,
    );
  });
});
