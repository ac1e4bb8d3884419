import { describe, expect, it } from 'vitest';
import { runningHandover } from '../../../../shared/domain/apply-shifts.ts';
import { decideExpect } from '../../../../shared/domain/custody/decide-visits.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { decideCount } from '../../../../shared/domain/shift/decide-count.ts';
import * as face from '../../../../shared/domain/shift/decide-handover.ts';
import { decideOpenShift } from '../../../../shared/domain/shift/decide-shift.ts';
import { decideRefuse, decideSign } from '../../../../shared/domain/shift/decide-sign.ts';
import { selectOpenItems } from '../../../../shared/domain/shift/open-items.ts';
import { unfinishedOf } from '../../../../shared/domain/shift/select-handover.ts';
import { selectFilable } from '../../../../shared/rules/filing.ts';
import { MORNING, orderWith } from '../../../builders.ts';
import { aVisit, createCounter } from '../custody/counter.ts';
import { staffFact } from './model/day-desk.ts';

const waiting = { state: 'awaiting-callback', slipBackAt: MORNING } as const;
const registered = (overrides: Partial<Order>): Fact => ({
  type: 'order-registered',
  order: orderWith(overrides),
});

/** A counter that 1001 has opened, with colleagues. */
function openCounter(...facts: Fact[]) {
  const colleagues = ['1003', '1004'].map((id) => staffFact(id, true));
  const counter = createCounter(...colleagues, ...facts);
  counter.must(decideOpenShift, {});
  return counter;
}
type Counter = ReturnType<typeof openCounter>;

function left({ desk, at }: Counter) {
  const running = runningHandover(desk);
  if (!running) throw new Error('Nobody hands over');
  return unfinishedOf(desk, running, Date.parse(at()));
}

/** Tells and counts all that is left, between 1001 and somebody. */
function tellAll(counter: Counter, to = '1003'): void {
  counter.must(face.decidePrepare, {});
  counter.must(face.decideMeet, { to, approvedBy: '1002' });
  const { lines, counts } = left(counter);
  if (lines.length > 0) counter.must(face.decideMark, { keys: lines, as: 'told', question: '' });
  for (const row of counts) counter.must(decideCount, { row, counted: 1, reason: '数过' });
}

describe('a handover', () => {
  it('gives an order to the incoming person although a third one has its callback, and leaves him that', () => {
    const counter = openCounter(registered(waiting));
    const which = { order: 'A261122-0001', followUp: null };
    counter.tell(
      { type: 'callback-entrusted', ...which, to: '1004', reason: '' },
      { type: 'callback-accepted', ...which, by: '1004' },
    );
    tellAll(counter);
    counter.must(decideSign, {});
    expect(counter.desk.orders['A261122-0001']).toMatchObject({ owner: '1003', entrusted: { to: '1004' } });
  });

  it('gives the incoming person what belongs to somebody who works here no more, followed complaints too', () => {
    const followed = { kind: 'complaint', severity: 'S3', number: 'A261122-0002', owner: '1004' } as const;
    const counter = openCounter(
      registered({ ...waiting, owner: '1004' }),
      registered(followed),
      staffFact('1004', false),
    );
    tellAll(counter);
    counter.must(decideSign, {});
    const owners = Object.values(counter.desk.orders).map(({ owner }) => owner);
    expect(owners).toEqual(['1003', '1003']);
    expect(counter.desk.orders['A261122-0001']?.entrusted).toMatchObject({ to: '1003' });
  });

  it('keeps what was asked about a line when the line is told again', () => {
    const counter = openCounter(registered(waiting));
    tellAll(counter);
    const key = 'order:A261122-0001';
    counter.must(face.decideMark, { keys: [key], as: 'question', question: '谁在楼上' });
    counter.must(face.decideAnswer, { key, answer: '老王' });
    counter.must(face.decideMark, { keys: [key], as: 'told', question: '' });
    expect(runningHandover(counter.desk)?.marks[key]).toMatchObject({
      as: 'told',
      question: '谁在楼上',
      answer: '老王',
    });
  });

  it('counts a line as told only in the state in which it stood on the screen', () => {
    const counter = openCounter(registered(waiting));
    tellAll(counter);
    const key = 'order:A261122-0001';
    const told = { keys: [key], as: 'told', question: '' } as const;
    expect(counter.must(face.decideMark, { ...told, seen: { [key]: 'as it was' } }).left).toBe(1);
    expect(left(counter).lines).toEqual([key]);
    expect(counter.must(face.decideMark, told).left).toBe(0);
    expect(left(counter).lines).toEqual([]);
  });

  it('is not sealed with somebody who was sent away meanwhile', () => {
    const counter = openCounter();
    tellAll(counter);
    counter.tell(staffFact('1003', false));
    expect(counter.kindOf(decideSign, {})).toBe('staff-inactive');
  });

  it('is told and counted from the beginning when somebody else comes', () => {
    const counter = openCounter(registered({}));
    tellAll(counter);
    expect(left(counter)).toMatchObject({ lines: [], counts: [] });
    counter.must(face.decideMeet, { to: '1004', approvedBy: '1002' });
    expect(left(counter).lines).toEqual(['order:A261122-0001']);
    expect(left(counter).counts).toContain('keys/site');
  });

  it('keeps its notes when it is repeated in the same shift, however long after it was refused', () => {
    const counter = openCounter(registered({}));
    const key = 'order:A261122-0001';
    counter.must(face.decidePrepare, {});
    counter.must(face.decideNote, { key, text: '我自己打' });
    counter.must(decideRefuse, { staff: '1003', reason: '钥匙不对' });
    const { handovers } = selectFilable(counter.desk, Date.parse(counter.at()) + 50 * 3_600_000);
    const nothing = { orders: [], calls: [], log: [], custody: [] };
    counter.tell({ type: 'records-filed', ...nothing, handovers: [...handovers] });
    counter.must(face.decidePrepare, {});
    expect(runningHandover(counter.desk)?.notes[key]).toMatchObject({ text: '我自己打' });
  });

  it('in the morning stands for the count that was owed, not for the one of that evening', () => {
    const counter = openCounter();
    const due = (on: string): Fact => ({
      type: 'standing-due',
      ...{ task: 'daily-count', on, dueAt: `${on}T09:00:00.000Z` },
    });
    counter.tell(due('2026-11-21'));
    tellAll(counter);
    counter.must(decideSign, {});
    expect(counter.desk.standing['daily-count']).toMatchObject({ doneOn: '2026-11-21' });
    counter.tell(due('2026-11-22'));
    const open = selectOpenItems(counter.desk, Date.parse(counter.at())).map(({ key }) => key);
    expect(open).toContain('task:daily-count');
  });
});

describe('what is open', () => {
  it('belongs to its owner while it is worked on, whoever will call about it', () => {
    const counter = openCounter(registered({}));
    const which = { order: 'A261122-0001', followUp: null };
    counter.tell(
      { type: 'callback-entrusted', ...which, to: '1004', reason: '' },
      { type: 'callback-accepted', ...which, by: '1004' },
    );
    const [item] = selectOpenItems(counter.desk, Date.parse(counter.at()));
    expect(item).toMatchObject({ group: 'open', owner: '1001' });
  });

  it('is a visitor who was announced without an hour, and nobody who may come and go for weeks', () => {
    const counter = openCounter();
    counter.must(decideExpect, aVisit());
    counter.must(decideExpect, aVisit({ permitUntil: '2026-12-24' }));
    const ahead = selectOpenItems(counter.desk, Date.parse(counter.at())).map(({ group }) => group);
    expect(ahead).toEqual(['ahead']);
  });
});
