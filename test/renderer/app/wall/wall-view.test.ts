import { describe, expect, it } from 'vitest';
import { keepLines, readWall, viewOf } from '../../../../renderer/app/wall/wall-view.ts';
import { emptyDesk } from '../../../../shared/domain/book.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { anOrder, at } from '../../features/an-order.ts';

const first = anOrder({ number: 'A261122-0001', state: 'dispatched', dispatchedAt: at('08:00') });
const second = anOrder({ number: 'A261122-0002', state: 'dispatched', dispatchedAt: at('08:05') });
const desk = emptyDesk();
const readAt = (time: string, ...orders: Order[]) =>
  readWall(
    { ...desk, orders: Object.fromEntries(orders.map((order) => [order.number, order])) },
    Date.parse(at(time)),
  );

describe('the wall that is read once for all', () => {
  it('stays as it is until a clock changes its mood, at most a minute', () => {
    expect(readAt('08:11', first).until).toBe(Date.parse(at('08:12')));
    expect(readAt('08:01', first).until).toBe(Date.parse(at('08:02')));
  });

  it('gives unchanged lines back as the objects they were', () => {
    const before = readAt('08:10', first, second).value;
    expect(keepLines(before, readAt('08:11', first, second).value)).toBe(before);
    const after = keepLines(before, readAt('08:16', first, second).value);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(keepLines(before, readAt('08:10', first, { ...second }).value)[1]).not.toBe(before[1]);
  });

  it('counts late and soon, and names the worst', () => {
    const view = viewOf(readAt('08:18', first, second).value);
    expect([view.late, view.soon]).toEqual([1, 1]);
    expect(view.worst?.id).toBe(first.number);
    expect(viewOf(readAt('08:01', first).value).worst).toBeNull();
  });
});
