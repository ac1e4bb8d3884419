import { describe, expect, it } from 'vitest';
import { decideLend } from '../../../../shared/domain/custody/decide-lend.ts';
import { decideStocktake, type CountWish } from '../../../../shared/domain/custody/decide-stocktake.ts';
import { decideActOnThing } from '../../../../shared/domain/custody/decide-things.ts';
import { decideArrive, decideExpect, decideEnter } from '../../../../shared/domain/custody/decide-visits.ts';
import type { DifferenceCause } from '../../../../shared/domain/custody/stocktake.ts';
import { MORNING, orderWith } from '../../../builders.ts';
import { aLending, aVisit, createCounter } from './counter.ts';

const count = (overrides: Partial<CountWish> = {}): CountWish => ({
  register: 'keys',
  method: 'scan',
  codes: ['K-003', 'K-004', 'K-055'],
  resolutions: [],
  note: '',
  ...overrides,
});
const said = (code: string, cause: DifferenceCause) => ({ code, cause, reason: '数' });

describe('a count', () => {
  it('agrees when every thing hangs there, in any order and writing', () => {
    const counter = createCounter();
    const codes = ['k-055', ' K-003 ', 'Ｋ-004', 'K-004'];
    expect(counter.must(decideStocktake, count({ codes }))).toMatchObject({ expected: 3, counted: 3 });
  });

  it('names what is missing, what is there although it is out, and what nobody knows', () => {
    const counter = createCounter();
    counter.must(decideLend, aLending());
    const decision = decideStocktake(counter.book, count({ codes: ['K-003', 'K-004', 'X-1'] }), {
      at: MORNING,
      by: '1001',
      newId: () => 'n',
    });
    expect(decision).toMatchObject({
      ok: false,
      error: {
        kind: 'differences-open',
        missing: ['K-055'],
        extra: [{ code: 'K-003', state: 'out' }],
        unknown: ['X-1'],
      },
    });
  });

  it('names a key that hangs in the wrong cabinet', () => {
    const counter = createCounter();
    const wish = count({ cabinet: '甲' });
    expect(counter.kindOf(decideStocktake, wish)).toBe('differences-open');
    const resolutions = [said('K-055', 'miscounted')];
    expect(counter.kindOf(decideStocktake, { ...wish, resolutions })).toBe('ok');
    expect(counter.thing('K-055').state).toBe('in');
  });

  it('takes back what hangs there again, closes its loan and frees its order', () => {
    const order = orderWith();
    const counter = createCounter({ type: 'order-registered', order });
    const { lending } = counter.must(decideLend, aLending({ order: order.number }));
    counter.must(decideStocktake, count({ resolutions: [said('K-003', 'returned')] }));
    expect(counter.desk.custody[lending]).toMatchObject({ state: 'returned' });
    expect(counter.desk.orders[order.number]?.keys).toMatchObject([{ isOut: false }]);
    expect(counter.thing('K-003')).toMatchObject({ state: 'in', loan: null });
  });

  it('brings a lost key back when it is said to be found, and is not taken in by anything else', () => {
    const counter = createCounter();
    counter.must(decideActOnThing, { code: 'K-003', act: 'lose', reason: '试' });
    for (const cause of ['returned', 'elsewhere', 'lost'] as const)
      expect(counter.kindOf(decideStocktake, count({ resolutions: [said('K-003', cause)] }))).toBe(
        'differences-open',
      );
    counter.must(decideStocktake, count({ resolutions: [said('K-003', 'found')] }));
    expect(counter.thing('K-003').state).toBe('in');
  });

  it.each(['lost', 'miscounted', 'elsewhere'] as const)('settles a missing key as %s', (cause) => {
    const counter = createCounter();
    const wish = count({ codes: ['K-003', 'K-004'], resolutions: [said('k-055', cause)] });
    counter.must(decideStocktake, wish);
    expect(counter.thing('K-055').state).toBe(cause === 'lost' ? 'lost' : 'in');
  });

  it('does nothing to what is no difference, whatever is said of it', () => {
    const counter = createCounter();
    const { lending } = counter.must(decideLend, aLending({ codes: ['F-002'] }));
    const resolutions = [said('F-002', 'returned'), said('K-003', 'lost'), said('P-001', 'lost')];
    for (const method of ['scan', 'hook'] as const)
      counter.must(decideStocktake, count({ method, resolutions }));
    counter.must(decideStocktake, count({ method: 'number', count: 3, codes: [], resolutions }));
    expect(counter.desk.custody[lending]?.state).toBe('out');
    expect([counter.thing('K-003').state, counter.thing('P-001').state]).toEqual(['in', 'in']);
    expect(counter.desk.stocktakes.map((each) => each.resolutions)).toEqual([[], [], []]);
  });

  it('settles a difference once, by what was said last', () => {
    const counter = createCounter();
    counter.must(decideLend, aLending());
    const resolutions = [said('K-003', 'returned'), said('K-003', 'miscounted'), said('k-003', 'returned')];
    counter.must(decideStocktake, count({ resolutions }));
    expect(counter.desk.stocktakes[0]?.resolutions).toHaveLength(1);
    expect(counter.thing('K-003').events).toEqual([]);
  });

  it('lets a visitor go whose pass is back; a permit lives on as long as it runs', () => {
    const counter = createCounter();
    const passes = count({ register: 'passes', codes: ['P-001'], resolutions: [said('P-001', 'returned')] });
    const { visit } = counter.must(decideArrive, { ...aVisit(), told: true, pass: 'P-001' });
    counter.must(decideStocktake, passes);
    expect(counter.desk.custody[visit]?.state).toBe('left');
    const permit = counter.must(decideExpect, aVisit({ permitUntil: '2026-11-22' })).visit;
    counter.must(decideEnter, { visit: permit, told: true, pass: 'P-001' });
    counter.must(decideStocktake, passes);
    expect(counter.desk.custody[permit]?.state).toBe('expected');
    counter.must(decideEnter, { visit: permit, told: true, pass: 'P-001' });
    counter.wait(24 * 60);
    counter.must(decideStocktake, passes);
    expect(counter.desk.custody[permit]?.state).toBe('left');
  });

  it('by number alone asks for a reason when it does not agree', () => {
    const counter = createCounter();
    const wish = count({ method: 'number', codes: [], count: 2 });
    expect(counter.kindOf(decideStocktake, wish)).toBe('differences-open');
    expect(counter.kindOf(decideStocktake, { ...wish, note: '一把在前台' })).toBe('ok');
  });
});
