import { describe, expect, it } from 'vitest';
import { defaultClockRules } from '../../../../../shared/rules/clock-table.ts';
import {
  ladderForm,
  nextStep,
  readLadder,
  writeLadder,
  type StepForm,
} from '../../../../../renderer/features/settings/clocks/ladder-form.ts';

const step = (percent: string, change: Partial<StepForm> = {}): StepForm => ({
  percent,
  tells: ['supervisor'],
  severities: null,
  ...change,
});

const isSameSet = (wanted: readonly string[]) => (got: readonly string[]) =>
  got.length === wanted.length && wanted.every((each) => got.includes(each));

describe('ladderForm', () => {
  it.each<[readonly StepForm[], boolean]>([
    [[], true],
    [[step('50'), step('100')], true],
    [[step('100'), step('50')], true],
    [[step('100'), step('100.0')], false],
    [[step('')], false],
    [[step('0')], false],
    [[step('1001')], false],
    [[step('half')], false],
    [[step('100', { tells: [] })], false],
  ])('%j: %s', (steps, isRight) => {
    expect(ladderForm.safeParse(steps).success).toBe(isRight);
  });
});

describe('writeLadder', () => {
  it.each(defaultClockRules.map((rule) => [rule.id, rule] as const))(
    'keeps the ladder of %s',
    (_id, rule) => {
      const told = rule.ladder.map((each) => ({ ...each, tells: expect.toSatisfy(isSameSet(each.tells)) }));
      expect(writeLadder(readLadder(rule.ladder), rule)).toEqual(told);
    },
  );

  it('puts the steps in order and their people from the desk upwards', () => {
    const written = writeLadder([step('150', { tells: ['manager', 'owner'] }), step('50')], { ladder: [] });
    expect(written).toEqual([
      { percent: 50, tells: ['supervisor'], severities: null },
      { percent: 150, tells: ['owner', 'manager'], severities: null },
    ]);
  });
});

describe('nextStep', () => {
  it('comes half the limit after the last one', () => {
    expect(nextStep([]).percent).toBe('100');
    expect(nextStep([step('150'), step('80')]).percent).toBe('200');
    expect(nextStep([step('')]).percent).toBe('100');
  });
});
