import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../../../shared/domain/callback/follow-up.ts';
import { emptyDesk, type DeskState } from '../../../../shared/domain/book.ts';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import { nextMoodChange, readLine, selectWall } from '../../../../shared/domain/clock/select-wall.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { anOrder, at } from '../../../renderer/features/an-order.ts';

function deskWith(orders: readonly Order[], more: Partial<DeskState> = {}): DeskState {
  return {
    ...emptyDesk(),
    orders: Object.fromEntries(orders.map((order) => [order.number, order])),
    ...more,
  };
}

const ids = (desk: DeskState, time: string) => selectWall(desk, Date.parse(at(time))).map(({ id }) => id);

function followUp(given: Partial<FollowUp> = {}): FollowUp {
  return {
    id: 'f1',
    reason: 'address',
    plannedAt: at('08:00'),
    plannedInstant: Date.parse(at('08:00')),
    note: '',
    tries: [],
    scores: null,
    text: '',
    settledAt: null,
    settledInstant: null,
    entrusted: null,
    ...given,
  };
}

const sent = (number: string, time: string, given: Partial<Order> = {}) =>
  anOrder({ number, state: 'dispatched', registeredAt: at(time), dispatchedAt: at(time), ...given });

describe('the wall', () => {
  it('puts emergencies first, then what is late and serious, what is late, the tasks of the day, then the rest', () => {
    const desk = deskWith(
      [
        sent('A261122-0001', '08:00'),
        sent('A261122-0002', '08:40'),
        sent('A261122-0003', '08:20', {
          kind: 'complaint',
          severity: 'S2',
          moments: { severityAt: at('08:20') },
        }),
        sent('A261122-0004', '08:44', { kind: 'emergency' }),
      ],
      {
        standing: {
          'daily-count': {
            dueOn: '2026-11-21',
            dueAt: at('17:00', '2026-11-21'),
            doneOn: null,
            doneAt: null,
            doneBy: null,
          },
        },
      },
    );
    expect(ids(desk, '08:45')).toEqual([
      'A261122-0004',
      'A261122-0003',
      'A261122-0001',
      'daily-count',
      'A261122-0002',
    ]);
  });

  it('has a line of its own for a promise to get in touch, also of an order that is closed', () => {
    const closed = anOrder({ state: 'closed', closedAt: at('08:01'), followUps: [followUp()] });
    const [line, ...others] = selectWall(deskWith([closed]), Date.parse(at('08:05')));
    expect(others).toEqual([]);
    expect(line).toMatchObject({ kind: 'follow-up', nearest: { mood: 'late', leftMs: -180_000 } });
    const settled = { ...closed, followUps: [followUp({ settledAt: at('08:02') })] };
    expect(ids(deskWith([settled]), '08:05')).toEqual([]);
  });

  it('does not count the clock of a promise against its order', () => {
    const order = sent('A261122-0001', '08:00', { followUps: [followUp()] });
    const lines = selectWall(deskWith([order]), Date.parse(at('08:05')));
    expect(lines.map(({ kind, nearest }) => [kind, nearest?.rule?.clock, nearest?.mood])).toEqual([
      ['follow-up', 'address', 'late'],
      ['order', 'pick-up', 'running'],
    ]);
  });

  it('drops a task of the day when it is signed for the day it fell due', () => {
    const due = { dueOn: '2026-11-22', dueAt: at('17:00'), doneAt: null, doneBy: null };
    const signedOn = (doneOn: string | null) =>
      deskWith([], { standing: { 'daily-count': { ...due, doneOn } } });
    expect(ids(signedOn(null), '17:05')).toEqual(['daily-count']);
    expect(ids(signedOn('2026-11-21'), '17:05')).toEqual(['daily-count']);
    expect(ids(signedOn('2026-11-22'), '17:05')).toEqual([]);
  });

  it('reads a line as the whole wall reads it', () => {
    const desk = deskWith([sent('A261122-0001', '08:00', { followUps: [followUp()] })]);
    const now = Date.parse(at('08:17'));
    for (const line of selectWall(desk, Date.parse(at('08:00')))) {
      const later = selectWall(desk, now).find(({ id }) => id === line.id);
      expect(readLine(line, clockTables(desk), now)).toEqual(later?.nearest);
    }
  });

  it('names the next moment at which anything changes, and nothing changes before it', () => {
    const order = sent('A261122-0001', '08:00');
    const desk = deskWith([order]);
    const moods = (now: number) => selectWall(desk, now).map(({ nearest }) => nearest?.mood);
    let now = Date.parse(at('08:00'));
    const changes: string[] = [];
    for (;;) {
      const next = nextMoodChange(order, clockTables(desk), now);
      if (next === Infinity) break;
      for (let between = now; between < next; between += 10_000) expect(moods(between)).toEqual(moods(now));
      now = next;
      changes.push(new Date(now).toISOString());
    }
    // Pick-up 15 min, arrival 20 min, completion query 60 min: at 80 % and past the limit.
    expect(changes.slice(0, 3)).toEqual([
      new Date(Date.parse(at('08:12'))).toISOString(),
      new Date(Date.parse(at('08:15')) + 1).toISOString(),
      new Date(Date.parse(at('08:16'))).toISOString(),
    ]);
  });
});
