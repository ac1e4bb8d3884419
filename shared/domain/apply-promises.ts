import type { FollowUp } from './callback/follow-up.ts';
import type { Notice } from './clock/notice.ts';
import { recordComplaint } from './complaint/apply-complaint.ts';
import type { ChangeStamp, Fact, FactOf } from './facts.ts';
import type { FurtherMoment, Order } from './order/order.ts';
import { newRequest } from './request/request.ts';

/** Facts about the clocks, the complaint, the callbacks and the request of an order. */
export type PromiseFactType =
  | 'clock-stepped'
  | 'clock-snoozed'
  | 'notice-told'
  | 'marked-complex'
  | 'severity-changed'
  | 'complaint-recorded'
  | 'complaint-digested'
  | 'relay-confirmed'
  | 'alternative-offered'
  | 'request-chased'
  | 'dnd-tried'
  | 'follow-up-planned'
  | 'follow-up-tried'
  | 'callback-entrusted'
  | 'callback-accepted'
  | 'notices-given';

/** What a step may know besides its order: the role of who acts, and the desk's own time line. */
export interface StepAround {
  readonly role: 'clerk' | 'supervisor' | 'manager' | 'admin' | null;
  readonly setBackMs: number;
  readonly openedInstant: number;
}

export type PromiseStep<T extends Fact['type']> = (
  order: Order,
  fact: FactOf<T>,
  stamp: ChangeStamp,
  around: StepAround,
) => void;

/** Notes a moment that only clocks and duties ask for. */
export function mark(order: Order, moment: FurtherMoment, at: string): void {
  order.moments = { ...order.moments, [moment]: at };
}

function giveNotices(order: Order, notices: readonly Notice[]): void {
  const known = new Set(order.notices.map(({ id }) => id));
  order.notices = [...order.notices, ...notices.filter(({ id }) => !known.has(id))];
}

function changeFollowUp(order: Order, id: string, change: (followUp: FollowUp) => Partial<FollowUp>): void {
  order.followUps = order.followUps.map((each) => (each.id === id ? { ...each, ...change(each) } : each));
}

/** What each of these facts does to its order. */
export const promiseSteps: { readonly [T in PromiseFactType]: PromiseStep<T> } = {
  'clock-stepped': (order, { clock, rule, run, percent, dueAt, notices }) => {
    order.steps = [...order.steps, { clock, rule, run, percent, dueAt }];
    giveNotices(order, notices);
  },
  'clock-snoozed': (order, { clock, until }, { at, by }) => {
    order.snoozes = [
      ...order.snoozes.filter((each) => each.clock !== clock),
      { clock, until, at, by: by ?? '' },
    ];
  },
  'notice-told': (order, { notice, to, how, note }, { at, by }) => {
    order.notices = order.notices.map((each) =>
      each.id === notice ? { ...each, told: { at, by: by ?? '', to, how, note } } : each,
    );
    const atOnce = order.notices.filter(({ why }) => why === 'severity');
    if (atOnce.length > 0 && atOnce.every(({ told }) => told !== null) && !order.moments.notifiedAt)
      mark(order, 'notifiedAt', at);
  },
  'marked-complex': (order, _fact, { at }) => {
    // Whoever is late gains nothing by saying it once more.
    if (order.moments.complexAt) return;
    const { escalatedAt: _before, ...moments } = order.moments;
    order.moments = moments;
    mark(order, 'complexAt', at);
  },
  'severity-changed': (order, { to, notices }, { at }) => {
    order.severity = to;
    const { notifiedAt: _told, ...moments } = order.moments;
    const isTold = order.notices.filter(({ why }) => why === 'severity').every(({ told }) => told !== null);
    // Those who were told already know; whoever is new on the list has to be told before that clock stops again.
    order.moments = notices.length > 0 || !isTold ? moments : order.moments;
    mark(order, 'severityAt', at);
    giveNotices(order, notices);
  },
  'complaint-recorded': recordComplaint,
  'complaint-digested': (order, _fact, { at }) => mark(order, 'digestedAt', at),
  'relay-confirmed': (order, { way, told, confirmedBy }, { at }) => {
    order.request = { ...(order.request ?? newRequest), relay: { way, told, confirmedBy, at } };
    mark(order, 'relayedAt', at);
    mark(order, 'chasedAt', at);
  },
  'alternative-offered': (order, { text, yuan, answer }, { at }) => {
    order.request = { ...(order.request ?? newRequest), alternative: { text, yuan, answer, at } };
  },
  'request-chased': (order, { outcome, note }, { at, by }) => {
    const request = order.request ?? newRequest;
    order.request = { ...request, chases: [...request.chases, { at, by: by ?? '', outcome, note }] };
    mark(order, 'chasedAt', at);
  },
  'dnd-tried': (order, { means, outcome, note }, { at, by }) => {
    const request = order.request ?? newRequest;
    order.request = { ...request, dnd: [...request.dnd, { at, by: by ?? '', means, outcome, note }] };
  },
  'follow-up-planned': (order, { followUp }, _stamp, { setBackMs, openedInstant }) => {
    // A back-entry may lie before the desk was opened, where its time line has not begun.
    const plannedInstant = Math.max(openedInstant, Date.parse(followUp.plannedAt) + setBackMs);
    order.followUps = [...order.followUps, { ...followUp, plannedInstant }];
  },
  'follow-up-tried': (order, { followUp, outcome, scores, text }, { at, by }, { role, setBackMs }) =>
    changeFollowUp(order, followUp, (before) => ({
      tries: [...before.tries, { at, by: by ?? '', outcome, byRole: role }],
      scores: scores ?? before.scores,
      text: text || before.text,
      ...(outcome !== 'no-answer' && { settledAt: at, settledInstant: Date.parse(at) + setBackMs }),
    })),
  'callback-entrusted': (order, { followUp, to, reason }, { at, by }) => {
    const entrusted = { from: by ?? '', to, note: reason, at, acceptedAt: null };
    if (followUp === null) order.entrusted = entrusted;
    else changeFollowUp(order, followUp, () => ({ entrusted }));
  },
  'callback-accepted': (order, { followUp }, { at }) => {
    if (followUp === null) order.entrusted = order.entrusted && { ...order.entrusted, acceptedAt: at };
    else
      changeFollowUp(order, followUp, ({ entrusted }) => ({
        entrusted: entrusted && { ...entrusted, acceptedAt: at },
      }));
  },
  'notices-given': (order, { notices }) => giveNotices(order, notices),
};
