import { describe, expect, it } from 'vitest';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import { decideLend } from '../../../shared/domain/custody/decide-lend.ts';
import { decideReturn } from '../../../shared/domain/custody/decide-return.ts';
import { nextCustodyMood, plannedCustodySteps, readCustody } from '../../../shared/rules/read-custody.ts';
import type { ClockTables } from '../../../shared/rules/clock-runs.ts';
import { presentRules } from '../../../shared/domain/rules/decide-rules.ts';
import { MORNING } from '../../builders.ts';
import { aLending, createCounter } from '../domain/custody/counter.ts';

/** A loan of K-003 that is to be back 100 minutes after it went out. */
function lent(codes = ['K-003']) {
  const counter = createCounter();
  const out = Date.parse(MORNING) + 1_000;
  const dueAt = new Date(out + 100 * 60_000).toISOString();
  const { lending } = counter.must(decideLend, aLending({ codes, dueAt }));
  const custody = () => {
    const found = counter.desk.custody[lending];
    if (!found) throw new Error('no loan');
    return found;
  };
  const at = (minutes: number) => readCustody(custody(), clockTables(counter.desk), out + minutes * 60_000);
  return { counter, custody, at, out };
}

describe('how a loan stands to its time', () => {
  it.each([
    [0, 'running'],
    [79.9, 'running'],
    [80, 'soon'],
    [100, 'soon'],
    [100.001, 'late'],
    [5_000, 'late'],
  ])('after %d of 100 minutes: %s', (minutes, mood) => {
    expect(lent().at(minutes)).toMatchObject({ mood, leftMs: Math.round((100 - minutes) * 60_000) });
  });

  it('goes by the rows that count now, also for a loan that was read before', () => {
    const { counter, custody, out } = lent();
    const read = (tables: ClockTables) => readCustody(custody(), tables, out + 60 * 60_000);
    const tables = clockTables(counter.desk);
    expect(read(tables)).toMatchObject({ mood: 'running', rule: { id: 'give-back-keys' } });
    const early = tables.clockRules.map((row) => ({ ...row, soonAtPercent: 50 }));
    expect(read({ ...tables, clockRules: early }).mood).toBe('soon');
  });

  it.each([
    [50, 'ended'],
    [150, 'ended-late'],
  ])('given back after %d minutes: %s, for good', (minutes, mood) => {
    const { counter, at } = lent();
    counter.wait(minutes);
    counter.must(decideReturn, { items: [{ code: 'K-003', condition: 'good', note: '' }] });
    expect(at(10_000).mood).toBe(mood);
  });

  it('is not late because the clock of the PC was set back, and not early either', () => {
    const { counter, custody, out } = lent();
    const at = new Date(out + 60 * 60_000);
    const to = new Date(out);
    counter.tell({ type: 'clock-set-back', from: at.toISOString(), to: to.toISOString() });
    const tables = clockTables(counter.desk);
    // 100 minutes after it went out the wall shows an hour less.
    expect(readCustody(custody(), tables, out + 40 * 60_000)).toMatchObject({ mood: 'soon', leftMs: 0 });
    expect(readCustody(custody(), tables, out + 41 * 60_000).mood).toBe('late');
  });

  it('says when its colour changes next', () => {
    const { counter, custody, out } = lent();
    const next = (minutes: number) =>
      nextCustodyMood(custody(), clockTables(counter.desk), out + minutes * 60_000) - out;
    expect(next(0)).toBe(80 * 60_000);
    expect(next(90)).toBe(100 * 60_000 + 1);
    expect(next(101)).toBe(Infinity);
  });
});

describe('the ladder of a loan', () => {
  it.each([
    ['K-003', 'give-back-keys', [130, 220]],
    ['P-001', 'give-back-passes', [130, 220]],
    ['F-002', 'give-back-documents', [100 + 1_440, 100 + 5_760]],
  ])('of %s is that of %s', (code, rule, minutes) => {
    const { counter, custody, out } = lent([code]);
    const steps = plannedCustodySteps(custody(), clockTables(counter.desk));
    expect(steps.map((each) => each.rule.id)).toEqual([rule, rule]);
    expect(steps.map(({ due }) => (due - out) / 60_000)).toEqual(minutes);
  });

  it('is that of the version that was in force when it went out', () => {
    const { counter, custody, out } = lent();
    const rule = presentRules(counter.desk).find(({ id }) => id === 'give-back-keys');
    if (!rule) throw new Error('no row');
    counter.wait(1);
    counter.tell({ type: 'rule-changed', rule: { ...rule, limit: { unit: 'minutes', amount: 5 } } });
    const steps = plannedCustodySteps(custody(), clockTables(counter.desk));
    expect((steps[0]?.due ?? 0) - out).toBe(130 * 60_000);
    counter.must(decideLend, aLending({ codes: ['K-004'] }));
    const later = counter.desk.custody['A261122-L0002'];
    if (later?.instants.due == null) throw new Error('no second loan');
    const [first] = plannedCustodySteps(later, clockTables(counter.desk));
    expect((first?.due ?? 0) - later.instants.due).toBe(5 * 60_000);
  });
});
