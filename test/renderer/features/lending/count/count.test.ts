import { describe, expect, it } from 'vitest';
import {
  answered,
  differenceLines,
  figureOf,
  isExplained,
  newCount,
  wishOf,
  withCode,
  withExplained,
  withoutCode,
  type Count,
} from '../../../../../renderer/features/lending/count/count.ts';

const begun = { register: 'keys', cabinet: '甲', method: 'scan', begunBy: '1001', begunAt: 0 } as const;
const difference = {
  expected: 3,
  counted: 3,
  missing: ['K-001', 'K-002'],
  extra: [
    { code: 'K-007', state: 'out' as const },
    { code: 'K-009', state: 'lost' as const },
    { code: 'K-055', state: 'in' as const },
  ],
  unknown: ['X-1'],
};

function counted(...codes: string[]): Count {
  return codes.reduce(withCode, newCount(begun));
}

describe('a count by scan', () => {
  it('counts a code once however it is written, and says the second time', () => {
    const count = counted('k-001', ' Ｋ-001 ', 'K-002');
    expect(count.codes).toEqual(['K-001', 'K-002']);
    expect(counted('k-001', 'Ｋ-001').twice).toBe('K-001');
    expect(count.twice).toBeNull();
  });

  it('takes a code out again', () => {
    expect(withoutCode(counted('K-001', 'K-002'), 'K-001').codes).toEqual(['K-002']);
  });
});

describe('a walk along the hooks', () => {
  it('keeps the last answer to a place', () => {
    let count = newCount({ ...begun, method: 'hook' });
    count = answered(count, 0, 'K-001', true);
    count = answered(count, 1, 'K-002', false);
    count = answered(count, 0, 'K-001', false);
    count = answered(count, 1, 'K-002', true);
    expect(count).toMatchObject({ codes: ['K-002'], gone: ['K-001'], passed: 2 });
  });

  it('knows by a scan that something is there after all', () => {
    const count = withCode(answered(newCount({ ...begun, method: 'hook' }), 0, 'K-001', false), 'k-001');
    expect(count).toMatchObject({ codes: ['K-001'], gone: [] });
  });
});

describe('the differences', () => {
  const count: Count = { ...counted('K-007', 'K-009', 'K-055', 'X-1'), difference };

  it('offer only causes that fit the state of the thing', () => {
    expect(differenceLines(count).map(({ code, causes }) => [code, [...causes]])).toEqual([
      ['K-001', ['lost', 'miscounted', 'elsewhere']],
      ['K-002', ['lost', 'miscounted', 'elsewhere']],
      ['K-007', ['returned', 'miscounted']],
      ['K-009', ['found', 'miscounted']],
      ['K-055', ['miscounted', 'elsewhere']],
      ['X-1', ['elsewhere', 'miscounted']],
    ]);
  });

  it('go when the thing is found, or was no tag at all', () => {
    const codes = (of: Count) => differenceLines(of).map(({ code }) => code);
    expect(codes(withCode(count, 'K-001'))).toEqual(['K-002', 'K-007', 'K-009', 'K-055', 'X-1']);
    expect(codes(withoutCode(count, 'X-1'))).toEqual(['K-001', 'K-002', 'K-007', 'K-009', 'K-055']);
  });

  it('are explained by a cause with a reason, never by one alone', () => {
    const [line] = differenceLines(count);
    if (!line) throw new Error('No difference');
    const caused = withExplained(count, 'K-001', { cause: 'lost' });
    expect(isExplained(caused, line)).toBe(false);
    expect(isExplained(withExplained(caused, 'K-001', { reason: ' ' }), line)).toBe(false);
    expect(isExplained(withExplained(caused, 'K-001', { reason: '问过了' }), line)).toBe(true);
    expect(isExplained(withExplained(count, 'K-001', { cause: 'found', reason: '问过了' }), line)).toBe(
      false,
    );
  });

  it('are sent with what was said of those that are left', () => {
    let said = withExplained(count, 'K-001', { cause: 'lost', reason: ' 问过了 ' });
    said = withExplained(said, 'K-002', { cause: 'elsewhere', reason: '在经理那里' });
    const wish = wishOf(withCode(said, 'K-002'), '482917');
    expect(wish).toEqual({
      register: 'keys',
      cabinet: '甲',
      method: 'scan',
      pin: '482917',
      note: '',
      codes: ['K-007', 'K-009', 'K-055', 'X-1', 'K-002'],
      resolutions: [{ code: 'K-001', cause: 'lost', reason: '问过了' }],
    });
  });
});

describe('a count by number', () => {
  it.each([
    ['54', 54],
    [' ５４ ', 54],
    ['0', 0],
    ['', null],
    ['-1', null],
    ['5.5', null],
    ['five', null],
  ])('reads %j as %j', (figure, number) => {
    expect(figureOf({ figure })).toBe(number);
  });

  it('sends the figure and the reason, and no codes', () => {
    const count: Count = { ...newCount({ ...begun, method: 'number' }), figure: '53', note: ' 一把在修 ' };
    expect(wishOf(count, '1')).toMatchObject({ count: 53, note: '一把在修' });
    expect(wishOf(count, '1')).not.toHaveProperty('codes');
  });
});
