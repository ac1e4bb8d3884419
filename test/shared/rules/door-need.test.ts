import { describe, expect, it } from 'vitest';
import { decideLend } from '../../../shared/domain/custody/decide-lend.ts';
import { decideReturn } from '../../../shared/domain/custody/decide-return.ts';
import { needsDoor } from '../../../shared/rules/door-need.ts';
import { MORNING, orderWith } from '../../builders.ts';
import { aLending, createCounter } from '../domain/custody/counter.ts';

const order = orderWith({ state: 'called-back', slipBackAt: MORNING });
const elsewhere = orderWith({ number: 'A261122-0002', place: { id: null, name: '3-1203' } });

function atCounter() {
  const counter = createCounter(
    { type: 'order-registered', order },
    { type: 'order-registered', order: elsewhere },
    {
      type: 'staff-saved',
      staff: { id: '1003', name: '何晓', latinName: '', role: 'clerk', phone: '', isActive: true },
    },
    {
      type: 'staff-saved',
      staff: { id: '1006', name: '唐越', latinName: '', role: 'admin', phone: '', isActive: true },
    },
  );
  const needs = (staff: string, number?: string) =>
    needsDoor(counter.desk, counter.thing('K-055'), staff, number);
  return { counter, needs };
}

describe('who may know what an entrusted key opens', () => {
  it.each([
    ['a clerk', '1001', false],
    ['the supervisor', '1002', true],
    ['the manager', '1005', true],
    ['an admin', '1006', false],
    ['nobody of the desk', '4711', false],
  ])('without a reason: %s', (_who, staff, expected) => {
    expect(atCounter().needs(staff)).toBe(expected);
  });

  it('a clerk for an open order at that very place', () => {
    const { counter, needs } = atCounter();
    expect(needs('1001', order.number)).toBe(true);
    // The same name without the place of the directory could be typed by anybody.
    expect(needs('1001', elsewhere.number)).toBe(false);
    expect(needs('1001', 'A261122-0099')).toBe(false);
    expect(needs('1006', order.number)).toBe(false);
    counter.tell({ type: 'order-closed', order: order.number, placeId: null, score: null, reason: '' });
    expect(needs('1001', order.number)).toBe(false);
  });

  it('the clerk who lent it, as long as it is out', () => {
    const { counter, needs } = atCounter();
    const consent = { from: '王秀兰', way: 'phone', note: '', untilOn: null } as const;
    counter.must(decideLend, aLending({ codes: ['K-055'], consent, second: '1002' }));
    expect([needs('1001'), needs('1003')]).toEqual([true, false]);
    counter.must(decideReturn, { items: [{ code: 'K-055', condition: 'good', note: '' }] });
    expect(needs('1001')).toBe(false);
  });
});
