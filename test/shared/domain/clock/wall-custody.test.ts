import { describe, expect, it } from 'vitest';
import { emptyDesk, type DeskState } from '../../../../shared/domain/book.ts';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import { selectWall } from '../../../../shared/domain/clock/select-wall.ts';
import { nextCustodyChange } from '../../../../shared/domain/clock/wall-custody.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { aDeposit, aLoan } from '../../../renderer/features/a-stay.ts';
import { anOrder, at } from '../../../renderer/features/an-order.ts';

function deskWith(stays: readonly Custody[], more: Partial<DeskState> = {}): DeskState {
  return { ...emptyDesk(), custody: Object.fromEntries(stays.map((stay) => [stay.number, stay])), ...more };
}

const wallAt = (time: string, ...stays: Custody[]) =>
  selectWall(deskWith(stays), Date.parse(at(time))).map(({ id, nearest }) => [id, nearest?.mood]);

describe('what is out on the wall', () => {
  it('is not there while it has time, soon by the rule, and late past its moment', () => {
    const loan = aLoan();
    expect(wallAt('11:11', loan)).toEqual([]);
    expect(wallAt('11:13', loan)).toEqual([['A261122-L0001', 'soon']]);
    expect(wallAt('12:00', loan)).toEqual([['A261122-L0001', 'soon']]);
    expect(wallAt('12:01', loan)).toEqual([['A261122-L0001', 'late']]);
  });

  it('says of a deposit only once its owner is to be reminded', () => {
    expect(wallAt('11:59', aDeposit())).toEqual([]);
    expect(wallAt('12:01', aDeposit())).toEqual([['A261122-D0001', 'late']]);
  });

  it('does not hold what is back, or has no time to be back', () => {
    const closedAt = at('11:00');
    expect(wallAt('12:30', aLoan({ closedAt, state: 'returned' }))).toEqual([]);
    expect(wallAt('12:30', aLoan({ dueAt: null }))).toEqual([]);
  });

  it('is one row where one call asks for all of it', () => {
    const second = aLoan({ number: 'A261122-L0002', code: 'K-032' });
    const later = aLoan({ number: 'A261122-L0003', dueAt: at('12:20') });
    const another = aLoan({ number: 'A261122-L0004', who: { ...second.who, borrower: 'b-2' } });
    const lines = selectWall(deskWith([aLoan(), second, later, another]), Date.parse(at('13:00')));
    expect(lines.map((line) => line.kind === 'custody' && line.stays.map(({ number }) => number))).toEqual([
      ['A261122-L0001', 'A261122-L0002'],
      ['A261122-L0004'],
      ['A261122-L0003'],
    ]);
  });

  it('stands below the orders somebody waits for and above the tasks of the day', () => {
    const order = anOrder({ state: 'dispatched', registeredAt: at('12:40'), dispatchedAt: at('12:40') });
    const desk = deskWith([aLoan()], {
      orders: { [order.number]: order },
      standing: {
        'daily-count': { dueOn: '2026-11-22', dueAt: at('09:00'), doneOn: null, doneAt: null, doneBy: null },
      },
    });
    expect(selectWall(desk, Date.parse(at('13:00'))).map(({ kind }) => kind)).toEqual([
      'order',
      'custody',
      'task',
    ]);
  });

  it('is read anew when the next of them changes its mood', () => {
    const desk = deskWith([aLoan(), aLoan({ number: 'A261122-L0002', dueAt: at('18:00') })]);
    const next = (time: string) => nextCustodyChange(desk, clockTables(desk), Date.parse(at(time)));
    expect(next('08:30')).toBe(Date.parse(at('11:12')));
    expect(next('11:30')).toBe(Date.parse(at('12:00')) + 1);
    expect(next('12:30')).toBe(Date.parse(at('16:00')));
    expect(next('18:30')).toBe(Infinity);
  });
});
