import { describe, expect, it } from 'vitest';
import { editableRule, type ClockRule } from '../../../../../shared/rules/clocks.ts';
import { defaultClockRules } from '../../../../../shared/rules/clock-table.ts';
import {
  clockForm,
  isApart,
  isChanged,
  readClockRule,
  writeClockRule,
  type ClockForm,
} from '../../../../../renderer/features/settings/clocks/clock-form.ts';

function row(id: string): ClockRule {
  const found = defaultClockRules.find((rule) => rule.id === id);
  if (!found) throw new Error(`The table of clocks has no row ${id}`);
  return found;
}

function isRight(id: string, change: Partial<ClockForm>): boolean {
  return clockForm(row(id)).safeParse({ ...readClockRule(row(id)), ...change }).success;
}

describe('writeClockRule', () => {
  it.each(defaultClockRules.map((rule) => [rule.id, rule] as const))(
    '%s comes out of its form as it went in, and its form is right',
    (_id, rule) => {
      const form = readClockRule(rule);
      expect(clockForm(rule).safeParse(form).success).toBe(true);
      const editable = Object.fromEntries(Object.entries(rule).filter(([key]) => key in editableRule));
      // The order of those who are told means nothing; ladder-form.test.ts looks at the steps.
      const ladder = rule.ladder.map(({ percent }) => expect.objectContaining({ percent }));
      expect(writeClockRule(form, rule)).toEqual({ ...editable, ladder });
    },
  );

  it('shows two thirds as 67 and keeps them exact until somebody writes another number', () => {
    const rule = row('escalation');
    const form = readClockRule(rule);
    expect(form.soonAtPercent).toBe(67);
    expect(writeClockRule(form, rule).soonAtPercent).toBeCloseTo(200 / 3, 10);
    expect(writeClockRule({ ...form, soonAtPercent: 60 }, rule).soonAtPercent).toBe(60);
  });

  it('takes an hour of a week from the form', () => {
    const form: ClockForm = { ...readClockRule(row('digest')), weekday: '5', at: '16:30' };
    expect(writeClockRule(form, row('digest')).limit).toEqual({ unit: 'weekday', weekday: 5, at: '16:30' });
  });

  it('drops the severities with the last kind that has any: no repair would have a clock', () => {
    const form: ClockForm = { ...readClockRule(row('first-response')), kinds: ['complaint', 'repair'] };
    expect(writeClockRule(form, row('first-response')).severities).toBeNull();
  });

  it('has nothing ticked mean all, and nothing written mean open', () => {
    const form: ClockForm = { ...readClockRule(row('pick-up')), trades: [], fromOn: '', toOn: '2027-02-16' };
    expect(writeClockRule(form, row('pick-up'))).toMatchObject({
      trades: null,
      fromOn: null,
      toOn: '2027-02-16',
    });
  });
});

describe('clockForm', () => {
  it.each<[string, Partial<ClockForm>, boolean]>([
    ['pick-up', { amount: 0 }, false],
    ['pick-up', { amount: 0.5 }, true],
    ['pick-up', { amount: Number.NaN }, false],
    ['pick-up', { amount: -1 }, false],
    ['pick-up', { unit: 'workdays', amount: 1_001 }, false],
    ['pick-up', { unit: 'workdays', amount: 2 }, true],
    // At once is its limit.
    ['notify', { amount: 0 }, true],
    ['vip', { at: '24:00' }, false],
    ['vip', { at: '9:00' }, false],
    ['vip', { at: '21:30' }, true],
    ['pick-up', { soonAtPercent: 101 }, false],
    ['pick-up', { kinds: [] }, false],
    // A follow-up has a reason instead of a kind.
    ['vip', { kinds: [] }, true],
    ['pick-up', { fromOn: '2027-2-6' }, false],
    ['pick-up', { fromOn: '2027-02-30' }, false],
    ['pick-up', { fromOn: '2027-02-06', toOn: '2027-02-05' }, false],
    ['pick-up', { fromOn: '2027-02-06', toOn: '2027-02-06' }, true],
  ])('%s %j: %s', (id, change, expected) => {
    expect(isRight(id, change)).toBe(expected);
  });
});

describe('isChanged', () => {
  it('offers the way back only from what was changed', () => {
    expect(defaultClockRules.filter(isChanged)).toEqual([]);
    expect(isChanged({ ...row('pick-up'), limit: { unit: 'minutes', amount: 40 } })).toBe(true);
    expect(isChanged({ ...row('pick-up'), ladder: [] })).toBe(true);
    const saved = { ...row('pick-up'), ...writeClockRule(readClockRule(row('pick-up')), row('pick-up')) };
    expect(isChanged(saved)).toBe(false);
    // What was added at the desk has nothing to go back to.
    expect(isChanged({ ...row('pick-up'), id: 'pick-up-1', isActive: false })).toBe(false);
  });
});

describe('isApart', () => {
  const form = readClockRule(row('pick-up'));

  it.each<[Partial<ClockForm>, boolean]>([
    [{}, false],
    [{ amount: 40 }, false],
    [{ trades: ['hotel'] }, true],
    [{ fromOn: '2027-02-06' }, true],
    [{ kinds: ['repair'] }, true],
  ])('%j: %s', (change, expected) => {
    expect(isApart({ ...form, ...change }, row('pick-up'))).toBe(expected);
  });
});
