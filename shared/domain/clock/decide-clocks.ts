import { plansOf } from '../../rules/clock-reading.ts';
import type { ClockName } from '../../rules/clocks.ts';
import { isOpen } from '../../rules/order-acts.ts';
import { deskDay, decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { sameState, step, type StepAnswer } from '../order/step.ts';
import { clockTables } from './clock-tables.ts';
import type { TellingWay } from './notice.ts';
import type { StandingTask } from './standing.ts';

const MINUTE = 60_000;

/** Silences a clock for some minutes; it goes on running, and that it was silenced is a fact. */
export const decideSnooze: Decide<
  { order: string; clock: ClockName; minutes: number },
  StepAnswer & { until: string }
> = (book, { order: number, clock, minutes }, actor) => {
  const order = entryOf(book.desk.orders, number);
  if (!order) return refused({ kind: 'order-unknown', what: number });
  const runs = plansOf(order, clockTables(book.desk)).some(
    ({ run }) => run.rule.clock === clock && run.stop === null,
  );
  if (!runs) return refused({ kind: 'clock-unknown', what: clock });
  const until = new Date(Date.parse(actor.at) + minutes * MINUTE).toISOString();
  return decided([{ type: 'clock-snoozed', order: number, clock, until }], {
    order: number,
    state: order.state,
    until,
  });
};

/** Notes that somebody on the calling list was told: who, by whom, how and when. */
export const decideTell: Decide<
  { order: string; notice: string; to?: string | undefined; how: TellingWay; note: string },
  StepAnswer
> = (book, input) => {
  const order = entryOf(book.desk.orders, input.order);
  if (!order) return refused({ kind: 'order-unknown', what: input.order });
  const notice = order.notices.find(({ id }) => id === input.notice);
  if (!notice) return refused({ kind: 'notice-unknown', what: input.notice });
  if (notice.told) return refused({ kind: 'notice-told-already', what: notice.told.to });
  const { how, note } = input;
  const to = input.to ?? (notice.name || notice.level);
  return decided([{ type: 'notice-told', order: order.number, notice: notice.id, to, how, note }], {
    order: order.number,
    state: order.state,
  });
};

/** Marks a matter as complex: it has to go up within 30 minutes (T12). */
export const decideMarkComplex = step<{ order: string; reason: string }>(
  'escalate',
  (order, { reason }) => [{ type: 'marked-complex', order: order.number, reason }],
  sameState,
);

/** Signs a task of the calendar for today: the daily count (T21), the day-end check (T19). */
export const decideStandingDone: Decide<
  { task: StandingTask; note: string },
  { on: string; open: number }
> = (book, { task, note }, actor) => {
  const on = deskDay(book, actor.at);
  const open = Object.values(book.desk.orders).filter(isOpen).length;
  return decided([{ type: 'standing-done', task, on, open, note }], { on, open });
};
