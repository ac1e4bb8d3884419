import { describe, expect, it } from 'vitest';
import { askOf, choicesOf, personAsked, type Asking } from '../../../../renderer/features/board/asking.ts';
import { emptyDesk } from '../../../../shared/domain/book.ts';
import { selectWall, type WallLine } from '../../../../shared/domain/clock/select-wall.ts';
import type { Notice } from '../../../../shared/domain/clock/notice.ts';
import type { StandingTask } from '../../../../shared/domain/clock/standing.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { anOrder, at } from '../an-order.ts';

const notice = (name: string): Notice => ({
  id: `severity:${name}`,
  level: 'manager',
  name,
  why: 'severity',
  percent: null,
  dueAt: at('08:00'),
  told: null,
});

function lineOf(order: Order, time: string): WallLine {
  const [line] = selectWall({ ...emptyDesk(), orders: { [order.number]: order } }, Date.parse(at(time)));
  if (!line) throw new Error('An open order has a line');
  return line;
}

function taskLine(task: StandingTask): WallLine {
  const due = { dueOn: '2026-11-22', dueAt: at('09:00'), doneOn: null, doneAt: null, doneBy: null };
  const [line] = selectWall({ ...emptyDesk(), standing: { [task]: due } }, Date.parse(at('10:00')));
  if (!line) throw new Error('A task that is due has a line');
  return line;
}

const complaint = (given: Partial<Order>) =>
  anOrder({ kind: 'complaint', severity: 'S1', moments: { severityAt: at('08:00') }, ...given });

describe('what a row asks in place', () => {
  it('asks for the calling list of a complaint that nobody was told of', () => {
    expect(askOf(lineOf(complaint({ notices: [notice('顾明远')] }), '08:05'), 0)).toBe('tell');
  });

  it('asks what the complainant was answered once the superiors know', () => {
    const moments = { severityAt: at('08:00'), notifiedAt: at('08:01') };
    expect(askOf(lineOf(complaint({ moments }), '08:35'), 0)).toBe('respond');
  });

  it('asks how the chase of a request ended', () => {
    const request = anOrder({
      kind: 'request',
      state: 'picked-up',
      dispatchedAt: at('08:00'),
      moments: { chasedAt: at('08:00') },
    });
    expect(askOf(lineOf(request, '08:04'), 0)).toBe('chaseRequest');
  });

  it('asks nothing where the step has a sheet of its own', () => {
    expect(askOf(lineOf(anOrder({ state: 'dispatched', dispatchedAt: at('08:00') }), '08:05'), 0)).toBeNull();
  });

  it.each([
    // Rounds have a screen of their own.
    ['daily-count', 0, null],
    ['day-end', 3, null],
    ['weekly-digest', 3, 'digest'],
    // A digest of nothing is refused; that somebody looked is signed.
    ['weekly-digest', 0, 'sign'],
  ] as const)('%s with %i slight complaints: %s', (task, undigested, act) => {
    expect(askOf(taskLine(task), undigested)).toBe(act);
  });
});

describe('the calling list in a row', () => {
  const asking = (passed: number, answered: readonly string[] = []): Asking => ({
    line: lineOf(complaint({ notices: [notice('顾明远'), notice('周建平')] }), '08:05'),
    act: 'tell',
    isTyping: false,
    passed,
    phone: null,
    answered,
  });

  it('passes to the next person and round to the first', () => {
    expect([0, 1, 2].map((passed) => personAsked(asking(passed))?.name)).toEqual([
      '顾明远',
      '周建平',
      '顾明远',
    ]);
  });

  it('goes on without the one who was told, and then offers no next person', () => {
    const rest = asking(0, ['severity:顾明远']);
    expect(personAsked(rest)?.name).toBe('周建平');
    expect(choicesOf(asking(0)).map(({ chord }) => chord)).toEqual(['1', '2', '3', '4', '5']);
    expect(choicesOf(rest).map(({ chord }) => chord)).toEqual(['1', '2', '3', '4']);
  });
});
