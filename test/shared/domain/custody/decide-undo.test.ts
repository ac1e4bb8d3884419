import { describe, expect, it } from 'vitest';
import { decideLend } from '../../../../shared/domain/custody/decide-lend.ts';
import { decideReturn } from '../../../../shared/domain/custody/decide-return.ts';
import { decideActOnThing } from '../../../../shared/domain/custody/decide-things.ts';
import { decideUndo } from '../../../../shared/domain/custody/decide-undo.ts';
import {
  decideArrive,
  decideEnter,
  decideExpect,
  decideLeave,
} from '../../../../shared/domain/custody/decide-visits.ts';
import { MORNING, orderWith } from '../../../builders.ts';
import { aLending, aVisit, createCounter } from './counter.ts';

const back = (code = 'K-003', condition: 'good' | 'damaged' = 'good') => ({
  items: [{ code, condition, note: '' }],
});

function lentAndBack(condition: 'good' | 'damaged' = 'good') {
  const counter = createCounter();
  const { lending } = counter.must(decideLend, aLending());
  counter.must(decideReturn, back('K-003', condition));
  return { counter, lending, undo: (by?: string) => counter.kindOf(decideUndo, { numbers: [lending] }, by) };
}

describe('taking back a return', () => {
  it('puts the thing out again with the same person', () => {
    const { counter, lending, undo } = lentAndBack();
    expect(undo()).toBe('ok');
    expect(counter.thing('K-003')).toMatchObject({ state: 'out', loan: lending });
    expect(counter.desk.custody[lending]).toMatchObject({ state: 'out', closedAt: null, returned: null });
  });

  it('is only for whoever did it, and only for ten minutes', () => {
    const { counter, undo } = lentAndBack();
    expect(undo('1002')).toBe('too-late-to-undo');
    counter.wait(11);
    expect(undo()).toBe('too-late-to-undo');
  });

  it('is refused as soon as somebody else has it, and also when that one brought it back', () => {
    const { counter, undo } = lentAndBack();
    counter.must(decideLend, aLending());
    expect(undo()).toBe('too-late-to-undo');
    counter.must(decideReturn, back());
    expect(undo()).toBe('too-late-to-undo');
    expect(counter.thing('K-003').state).toBe('in');
  });

  it('never lends one thing twice, also when two returns of it are taken back at once', () => {
    const counter = createCounter();
    const numbers = [0, 1].map(() => {
      const { lending } = counter.must(decideLend, aLending());
      counter.must(decideReturn, back());
      return lending;
    });
    expect(counter.kindOf(decideUndo, { numbers })).toBe('too-late-to-undo');
    expect(counter.kindOf(decideUndo, { numbers: [numbers[1] ?? '', numbers[1] ?? ''] })).toBe('ok');
    const out = Object.values(counter.desk.custody).filter(({ closedAt }) => closedAt === null);
    expect(out.map(({ number }) => number)).toEqual([numbers[1]]);
  });

  it.each([
    ['good', 'damage', 'repair'],
    ['good', 'lose', 'find'],
    ['damaged', 'repair', 'damage'],
  ] as const)('is refused after it came back %s and then: %s, %s', (condition, first, second) => {
    const { counter, undo } = lentAndBack(condition);
    counter.must(decideActOnThing, { code: 'K-003', act: first, reason: '试' });
    expect(undo()).toBe('too-late-to-undo');
    counter.must(decideActOnThing, { code: 'K-003', act: second, reason: '试' });
    expect(undo()).toBe('too-late-to-undo');
  });

  it('takes a damaged thing out again too', () => {
    const { counter, undo } = lentAndBack('damaged');
    expect(undo()).toBe('ok');
    expect(counter.thing('K-003').state).toBe('out');
  });

  it('is refused when the order it was for is closed', () => {
    const order = orderWith({ state: 'called-back', slipBackAt: MORNING });
    const counter = createCounter({ type: 'order-registered', order });
    const { lending } = counter.must(decideLend, aLending({ order: order.number }));
    counter.must(decideReturn, back());
    counter.tell({ type: 'order-closed', order: order.number, placeId: null, score: null, reason: '' });
    expect(counter.kindOf(decideUndo, { numbers: [lending] })).toBe('too-late-to-undo');
  });
});

describe('taking back a lending', () => {
  it('leaves nothing at the order', () => {
    const counter = createCounter({ type: 'order-registered', order: orderWith() });
    const order = orderWith().number;
    const { lending } = counter.must(decideLend, aLending({ order, codes: ['K-003', 'K-004'] }));
    counter.must(decideUndo, { numbers: [lending] });
    expect(counter.desk.orders[order]?.keys).toMatchObject([{ code: 'K-004', isOut: true }]);
    expect(counter.thing('K-003')).toMatchObject({ state: 'in', loan: null });
  });

  it('is written once, however often its number is named', () => {
    const counter = createCounter({ type: 'order-registered', order: orderWith() });
    const order = orderWith().number;
    const { lending } = counter.must(decideLend, aLending({ order }));
    counter.must(decideUndo, { numbers: [lending, lending] });
    const acts = counter.desk.orders[order]?.timeline.map(({ act }) => act);
    expect(acts?.slice(1)).toEqual(['thing-lent', 'thing-not-lent']);
  });

  it('keeps what was noted', () => {
    const counter = createCounter();
    const { lending } = counter.must(decideLend, aLending({ note: '带手电' }));
    counter.must(decideUndo, { numbers: [lending] });
    expect(counter.desk.custody[lending]).toMatchObject({ state: 'withdrawn', note: '带手电' });
  });
});

describe('taking back a visit', () => {
  const told = { told: true } as const;

  it('is done at once, and the pass is in the pool again', () => {
    const counter = createCounter();
    const { visit } = counter.must(decideArrive, { ...aVisit(), ...told, pass: 'P-001' });
    counter.must(decideUndo, { numbers: [visit] });
    expect(counter.thing('P-001')).toMatchObject({ state: 'in', loan: null });
  });

  it('is refused for somebody who was expected and came, because the expectation would be lost with it', () => {
    const counter = createCounter();
    const { visit } = counter.must(decideExpect, aVisit());
    counter.must(decideEnter, { visit, ...told });
    expect(counter.kindOf(decideUndo, { numbers: [visit] })).toBe('too-late-to-undo');
  });

  it('is refused when the pass went to another visitor, and when that one left', () => {
    const counter = createCounter();
    const first = counter.must(decideArrive, { ...aVisit(), ...told, pass: 'P-001' }).visit;
    counter.must(decideLeave, { visit: first, note: '' });
    const second = counter.must(decideArrive, { ...aVisit(), ...told, pass: 'P-001' }).visit;
    expect(counter.kindOf(decideUndo, { numbers: [first] })).toBe('too-late-to-undo');
    counter.must(decideLeave, { visit: second, note: '' });
    expect(counter.kindOf(decideUndo, { numbers: [first, second] })).toBe('too-late-to-undo');
  });

  it('remembers a pass that a permit took and gave back in between', () => {
    const counter = createCounter();
    const { lending } = counter.must(decideLend, aLending({ codes: ['P-001'] }));
    counter.must(decideReturn, back('P-001'));
    const { visit } = counter.must(decideExpect, aVisit({ permitUntil: '2026-12-31' }));
    counter.must(decideEnter, { visit, ...told, pass: 'P-001' });
    counter.must(decideLeave, { pass: 'P-001', note: '' });
    expect(counter.kindOf(decideUndo, { numbers: [lending] })).toBe('too-late-to-undo');
  });
});
