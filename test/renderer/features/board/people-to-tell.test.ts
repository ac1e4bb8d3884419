import { describe, expect, it } from 'vitest';
import {
  numberAbout,
  peopleToTell,
  peopleWaiting,
  type Waiting,
} from '../../../../renderer/features/board/people-to-tell.ts';
import type { Notice } from '../../../../shared/domain/clock/notice.ts';
import { newShift } from '../../../../shared/domain/shift/new-shift.ts';
import { aLoan } from '../a-stay.ts';
import { anOrder, at } from '../an-order.ts';

function notice(given: Partial<Notice>): Notice {
  return {
    id: `${given.why ?? 'pick-up'}:${given.level ?? 'supervisor'}:${given.percent ?? 100}`,
    level: 'supervisor',
    name: '刘敏',
    why: 'pick-up',
    percent: 100,
    dueAt: at('08:15'),
    told: null,
    ...given,
  };
}

const told = { at: at('08:20'), by: '1001', to: '刘敏', how: 'phone', note: '' } as const;

const numbersOf = (waiting: readonly Waiting[]) => waiting.map(({ about }) => numberAbout(about));

describe('who is to be told', () => {
  it('is one line for each person of an order, with all that one call settles', () => {
    const people = peopleToTell([
      notice({ percent: 80, dueAt: at('08:12') }),
      notice({ percent: 100 }),
      notice({ level: 'head', percent: 100 }),
      notice({ level: 'manager', name: '顾明远', percent: 150, dueAt: at('08:22') }),
    ]);
    expect(people.map(({ name, levels, notices }) => [name, levels, notices.length])).toEqual([
      ['刘敏', ['supervisor', 'head'], 3],
      ['顾明远', ['manager'], 1],
    ]);
    expect(people[0]).toMatchObject({ dueAt: at('08:12'), reason: { percent: 100 } });
  });

  it('leaves out who was told, and keeps apart levels for which nobody is named', () => {
    const nobody = { name: '' };
    const people = peopleToTell([
      notice({ told }),
      notice({ ...nobody, level: 'manager' }),
      notice({ ...nobody, level: 'general-manager' }),
    ]);
    expect(people.map(({ levels }) => levels)).toEqual([['manager'], ['general-manager']]);
  });

  it('asks first for those whom the severity calls for', () => {
    const people = peopleToTell([
      notice({ name: '周建平', level: 'head', dueAt: at('08:00') }),
      notice({ name: '顾明远', level: 'manager', why: 'severity', percent: null, dueAt: at('08:30') }),
    ]);
    expect(people.map(({ name }) => name)).toEqual(['顾明远', '周建平']);
  });

  it('puts the longest owed of all orders first', () => {
    const early = anOrder({ number: 'A261122-0002', notices: [notice({ dueAt: at('08:05') })] });
    const late = anOrder({ number: 'A261122-0001', notices: [notice({})] });
    expect(numbersOf(peopleWaiting({ orders: [late, early], custody: [], shifts: [] }))).toEqual([
      'A261122-0002',
      'A261122-0001',
    ]);
  });

  it('names whoever is to hear of something overdue among the others, and not once it is back', () => {
    const order = anOrder({ notices: [notice({ dueAt: at('12:40') })] });
    const loan = aLoan({ notices: [notice({ why: 'give-back', dueAt: at('12:30') })] });
    expect(numbersOf(peopleWaiting({ orders: [order], custody: [loan], shifts: [] }))).toEqual([
      loan.number,
      order.number,
    ]);
    const back = { ...loan, closedAt: at('12:35'), state: 'returned' } as const;
    expect(numbersOf(peopleWaiting({ orders: [order], custody: [back], shifts: [] }))).toEqual([
      order.number,
    ]);
  });

  it('names whoever is to hear of a shift that nobody took over, also once the shift is closed (R9)', () => {
    const missed = notice({ why: 'handover-missed', percent: null, dueAt: at('16:15') });
    const planned = undefined;
    const shift = newShift({ number: 'A261122-S0001', desk: 'A', owner: '1001', at: at('08:00'), planned });
    const shifts = [{ ...shift, closedAt: at('17:00'), notices: [missed] }];
    expect(numbersOf(peopleWaiting({ orders: [], custody: [], shifts }))).toEqual([shift.number]);
    expect(
      peopleWaiting({ orders: [], custody: [], shifts: [{ ...shift, notices: [{ ...missed, told }] }] }),
    ).toEqual([]);
  });
});
