import { describe, expect, it } from 'vitest';
import { countAway, selectAway } from '../../../../renderer/features/board/away.ts';
import { emptyDesk } from '../../../../shared/domain/book.ts';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import { aDeposit, aLoan } from '../a-stay.ts';
import { at } from '../an-order.ts';

const now = Date.parse(at('13:00'));
const tables = clockTables(emptyDesk());

describe('what is out, kept and inside', () => {
  it('has the late ones first and those without a time last', () => {
    const away = selectAway(
      [
        aLoan({ number: 'A261122-L0003', dueAt: null }),
        aLoan({ number: 'A261122-L0002', dueAt: at('18:00') }),
        aLoan(),
        aLoan({ number: 'A261122-L0004', closedAt: at('12:30'), state: 'returned' }),
      ],
      tables,
      now,
    );
    expect(away.map(({ stay, isLate }) => [stay.number, isLate])).toEqual([
      ['A261122-L0001', true],
      ['A261122-L0002', false],
      ['A261122-L0003', false],
    ]);
  });

  it('is counted by register, the most first', () => {
    const stays = [aDeposit(), aLoan(), aLoan({ number: 'A261122-L0002' })];
    expect(countAway(selectAway(stays, tables, now))).toEqual([
      { register: 'keys', count: 2 },
      { register: 'deposits', count: 1 },
    ]);
  });
});
