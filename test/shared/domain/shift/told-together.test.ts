import { describe, expect, it } from 'vitest';
import { decideReceiveDeposit, decideRemind } from '../../../../shared/domain/custody/decide-deposits.ts';
import { decideLend } from '../../../../shared/domain/custody/decide-lend.ts';
import { decideCount } from '../../../../shared/domain/shift/decide-count.ts';
import { decideMark, decideMeet, decidePrepare } from '../../../../shared/domain/shift/decide-handover.ts';
import { decideOpenShift } from '../../../../shared/domain/shift/decide-shift.ts';
import { decideSign } from '../../../../shared/domain/shift/decide-sign.ts';
import { runningHandover } from '../../../../shared/domain/apply-shifts.ts';
import { countRows } from '../../../../shared/domain/shift/count-rows.ts';
import { handoverLines } from '../../../../shared/domain/shift/select-handover.ts';
import { toldTogether } from '../../../../shared/domain/shift/told-together.ts';
import { aLending, createCounter } from '../custody/counter.ts';

type Counter = ReturnType<typeof createCounter>;

const parcel = {
  register: 'deposits',
  class: 'parcel',
  owner: { personId: null, name: '李四', firm: '', phone: '13812340000' },
  what: '纸箱',
  pieces: 1,
  shelf: 'A-1',
  told: true,
  values: {},
  photos: [],
  note: '',
  print: false,
};

function linesOf(counter: Counter) {
  const running = runningHandover(counter.desk);
  if (!running) throw new Error('No handover runs');
  return { running, lines: handoverLines(counter.desk, running, Date.parse(counter.at())) };
}

/** The keys that may be told in one breath. */
function together(counter: Counter): string[] {
  const { running, lines } = linesOf(counter);
  return toldTogether(counter.desk, running, lines).map(({ key }) => key);
}

/** Begins a handover up to where the lines are told. */
function begin(counter: Counter, from: string, to: string): void {
  counter.must(decidePrepare, {}, from);
  counter.must(decideMeet, { to, approvedBy: null }, from);
}

/** Tells and counts everything and seals it. */
function seal(counter: Counter, from: string): void {
  const { lines } = linesOf(counter);
  counter.must(decideMark, { keys: lines.map(({ key }) => key), as: 'told', question: '' }, from);
  for (const { row, expected } of countRows(counter.desk))
    counter.must(decideCount, { row, counted: expected, reason: '' }, from);
  counter.must(decideSign, {}, from);
}

function twoShifts() {
  const counter = createCounter();
  const { deposit } = counter.must(decideReceiveDeposit, parcel);
  const file = counter.must(decideLend, aLending({ codes: ['F-002'] })).loans[0]?.number;
  const key = counter.must(decideLend, aLending({ codes: ['K-003'] })).loans[0]?.number;
  counter.must(decideOpenShift, {}, '1001');
  begin(counter, '1001', '1002');
  const first = together(counter);
  seal(counter, '1001');
  return { counter, first, deposit, file, key };
}

describe('lines that may be told in one breath', () => {
  it('are none in the first handover, and deposits and documents in the next, but never a key', () => {
    const { counter, first, deposit, file, key } = twoShifts();
    expect(first).toEqual([]);
    counter.wait(60);
    begin(counter, '1002', '1001');
    expect(together(counter)).toEqual([`custody:${file}`, `custody:${deposit}`]);
    expect(linesOf(counter).lines.map((line) => line.key)).toContain(`custody:${key}`);
  });

  it('are not those that moved since, that are late, or that were told by now', () => {
    const { counter, deposit, file } = twoShifts();
    counter.must(decideRemind, { deposit, outcome: 'no-answer', note: '' });
    begin(counter, '1002', '1001');
    expect(together(counter)).toEqual([`custody:${file}`]);
    counter.wait(20 * 24 * 60);
    expect(together(counter)).toEqual([]);
  });

  it('leave with the press: each has its own mark afterwards', () => {
    const { counter, deposit, file } = twoShifts();
    begin(counter, '1002', '1001');
    counter.must(decideMark, { keys: together(counter), as: 'told', question: '' }, '1002');
    expect(together(counter)).toEqual([]);
    const { lines } = linesOf(counter);
    for (const key of [`custody:${file}`, `custody:${deposit}`])
      expect(lines.find((line) => line.key === key)?.mark?.as).toBe('told');
  });
});

describe('a count code by code', () => {
  it('keeps the names when the reason follows with the figure alone, and loses them with another figure', () => {
    const counter = createCounter();
    counter.must(decideOpenShift, {}, '1001');
    begin(counter, '1001', '1002');
    const row = 'keys/site';
    const count = () => runningHandover(counter.desk)?.counts[row];
    counter.must(decideCount, { row, codes: ['K-003', 'K-099'], reason: '' });
    const named = { counted: 2, missing: ['K-004'], extra: ['K-099'], isByCode: true, tries: 1 };
    expect(count()).toMatchObject(named);
    counter.must(decideCount, { row, counted: 2, reason: 'K-004 在修' });
    expect(count()).toMatchObject({ ...named, reason: 'K-004 在修' });
    counter.must(decideCount, { row, counted: 1, reason: '' });
    expect(count()).toMatchObject({
      counted: 1,
      missing: [],
      extra: [],
      isByCode: false,
      tries: 2,
      reason: '',
    });
  });
});
