import { newOrder } from '../domain/order/new-order.ts';
import type { Severity } from '../domain/order/order.ts';
import { runsOf, type ClockTables } from './clock-runs.ts';
import type { ClockLimit, ClockName } from './clocks.ts';
import { deskInstant } from './read-clocks.ts';

/** The limits of the clocks that run from the moment a complaint is registered, by their name. */
export type LimitsAhead = Readonly<Partial<Record<ClockName, ClockLimit>>>;

/** What a complaint of a severity would set running if it were registered now; `now` is that of the wall. */
export function limitsAhead(severity: Severity, tables: ClockTables, now: number): LimitsAhead {
  const order = newOrder({
    at: new Date(now).toISOString(),
    instants: { registeredAt: deskInstant(now, tables) },
    by: '',
    number: '',
    desk: '',
    kind: 'complaint',
    severity,
    urgency: 'normal',
    problem: null,
    place: { id: null, name: '' },
    contact: { personId: null, name: '', title: 'none', role: '', phone: '' },
    text: '',
    channel: 'phone',
    department: '',
    mode: 'visit',
    warranty: false,
  });
  return Object.fromEntries(runsOf(order, tables).map(({ rule }) => [rule.clock, rule.limit]));
}
