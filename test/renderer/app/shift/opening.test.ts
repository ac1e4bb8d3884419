import { describe, expect, it } from 'vitest';
import { promptOf, shiftScreenNow } from '../../../../renderer/app/shift/handover-prompt.ts';
import { isOpeningLeft, openingFor } from '../../../../renderer/app/shift/opening.ts';
import { decideOpenShift, decideSkipList, decideTick } from '../../../../shared/domain/shift/decide-shift.ts';
import { decidePrepare } from '../../../../shared/domain/shift/decide-handover.ts';
import type { Decision } from '../../../../shared/domain/decision.ts';
import { actorAt, bookWith, minutesLater, tell } from '../../../builders.ts';

/** Eight in the morning at the desk. */
const morning = Date.parse(minutesLater(0));
const minute = (n: number) => morning + n * 60_000;

function happen(book: ReturnType<typeof bookWith>, decision: Decision<unknown>): void {
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  tell(book, decision.value.facts);
}

function opened(owner = '1001') {
  const book = bookWith();
  happen(book, decideOpenShift(book, {}, actorAt(minutesLater(0), owner)));
  return book;
}

describe('the opening of a shift', () => {
  it('is asked for the shift of the plan while the counter is closed, whoever comes', () => {
    const { desk } = bookWith();
    expect(openingFor(desk, '1001', morning)).toBe('2026-11-22 weekend');
    expect(openingFor(desk, '1002', minute(9 * 60))).toBe('2026-11-22 late');
  });

  it('is asked of the owner until the list is done, and of nobody else', () => {
    const book = opened();
    expect(openingFor(book.desk, '1002', morning)).toBeNull();
    expect(openingFor(book.desk, '1001', morning)).toBe(book.desk.shift);
    for (const { id: item } of book.desk.checklists.opening) {
      expect(isOpeningLeft(book.desk)).toBe(true);
      happen(book, decideTick(book, { list: 'opening', item, isDone: true, note: '' }, actorAt()));
    }
    expect(openingFor(book.desk, '1001', morning)).toBeNull();
  });

  it('is over when the list was passed over', () => {
    const book = opened();
    happen(book, decideSkipList(book, { list: 'opening', reason: '来电多' }, actorAt()));
    expect(isOpeningLeft(book.desk)).toBe(false);
  });
});

describe('the prompt for the handover', () => {
  it('comes 15 minutes before the end, to the owner only, and stays (R9)', () => {
    const { desk } = opened();
    expect(promptOf(desk, '1001', minute(7 * 60 + 44))).toBeNull();
    expect(promptOf(desk, '1001', minute(7 * 60 + 45))).toMatchObject({ minutesLeft: 15, isBegun: false });
    expect(promptOf(desk, '1001', minute(8 * 60 + 3))).toMatchObject({ minutesLeft: -3 });
    expect(promptOf(desk, '1002', minute(7 * 60 + 45))).toBeNull();
  });

  it('turns Ctrl 5 to the handover, and knows when that was begun', () => {
    const book = opened();
    const last = minute(7 * 60 + 50);
    expect(shiftScreenNow(book.desk, '1001', morning)).toMatchObject({ view: 'log' });
    expect(shiftScreenNow(book.desk, '1001', last)).toMatchObject({ view: 'handover' });
    happen(book, decidePrepare(book, {}, actorAt()));
    expect(promptOf(book.desk, '1001', last)).toMatchObject({ isBegun: true });
  });
});
