import { expect } from 'vitest';
import { awaitsCallback } from '../../shared/domain/callback/awaits-callback.ts';
import { decideAskCompletion } from '../../shared/domain/order/decide-talk.ts';
import { dueStandingFacts } from '../../shared/domain/clock/due-standing.ts';
import type { Book } from '../../shared/domain/book.ts';
import type { FollowUpReason } from '../../shared/domain/callback/follow-up.ts';
import { actorAt, minutesLater, tell } from '../builders.ts';
import { DAY, expectLimit, happens, moodAt, NUMBER, register, sent, stepOf, type Proof } from './proof.ts';

function plan(book: Book, reason: FollowUpReason, minute: number): void {
  happens(book, minute, {
    type: 'follow-up-planned',
    order: NUMBER,
    followUp: {
      ...{
        id: 'f-1',
        reason,
        plannedAt: minutesLater(minute),
        plannedInstant: 0,
        note: '',
        tries: [],
        text: '',
      },
      ...{ scores: null, settledAt: null, settledInstant: null, entrusted: null },
    },
  });
}

function chased(book: Book, minute: number): void {
  happens(book, minute, { type: 'request-chased', order: NUMBER, outcome: 'working', note: '' });
}

/** Fails unless a task of the calendar falls due today at a minute, and not before. */
function expectTask(book: Book, task: string, minute: number): void {
  const due = (at: number) =>
    dueStandingFacts(book.desk, Date.parse(minutesLater(at))).flatMap((fact) =>
      fact.type === 'standing-due' && fact.task === task ? [fact.dueAt] : [],
    );
  expect(due(minute - 1)).toEqual([]);
  expect(due(minute)).toEqual([minutesLater(minute)]);
}

/** The numbers of repairs, requests, follow-ups and of the calendar. */
export const workProofs: readonly Proof[] = [
  {
    number: 'T6',
    says: 'the address is sent within two minutes, else its clock is late and the clerk is told',
    rows: [{ clock: 'address', limit: { unit: 'minutes', amount: 2 } }],
    holds(book) {
      register(book, { kind: 'enquiry' });
      plan(book, 'address', 0);
      expectLimit(book, 'address', 0, 2, []);
    },
  },
  {
    number: 'T8',
    says: 'a request is chased three minutes after it was passed on, and three after each chase, until it is done',
    rows: [{ clock: 'chase', limit: { unit: 'minutes', amount: 3 } }],
    holds(book) {
      register(book, { kind: 'request' });
      happens(book, 0, sent);
      expectLimit(book, 'chase', 0, 3, []);
      chased(book, 3);
      expectLimit(book, 'chase', 3, 6, []);
      chased(book, 7);
      expectLimit(book, 'chase', 7, 10, []);
      happens(book, 8, { type: 'order-picked-up', order: NUMBER, signer: '罗小凤' });
      const doneAt = minutesLater(9);
      happens(book, 9, { type: 'order-done', order: NUMBER, doneAt, result: '', materialsYuan: null });
      expect(moodAt(book, 'chase', 60)).toBe('stopped');
      expect(stepOf(book, 'chase', 100, 60)).toBeNull();
    },
  },
  {
    number: 'T9',
    says: 'the department fetches its slip within 15 minutes, else supervisor and head are told',
    rows: [{ clock: 'pick-up', limit: { unit: 'minutes', amount: 15 } }],
    holds(book) {
      register(book, { kind: 'complaint', severity: 'S3' });
      happens(book, 0, sent);
      expectLimit(book, 'pick-up', 0, 15, ['supervisor', 'head']);
      happens(book, 16, { type: 'order-picked-up', order: NUMBER, signer: '陈静' });
      expect(moodAt(book, 'pick-up', 60)).toBe('stopped-late');
    },
  },
  {
    number: 'T10',
    says: 'somebody is on site within 20 minutes, else supervisor and head are told',
    rows: [{ clock: 'arrival', limit: { unit: 'minutes', amount: 20 } }],
    holds(book) {
      register(book, {});
      happens(book, 0, sent);
      expectLimit(book, 'arrival', 0, 20, ['supervisor', 'head']);
    },
  },
  {
    number: 'T11',
    says: 'the desk asks after an hour whether the work is finished, and a yes brings the callback at once',
    rows: [{ clock: 'completion-query', limit: { unit: 'minutes', amount: 60 } }],
    holds(book) {
      register(book, {});
      happens(book, 0, sent);
      expectLimit(book, 'completion-query', 0, 60, []);
      happens(book, 61, { type: 'order-picked-up', order: NUMBER, signer: '吴永强' });
      const wish = { order: NUMBER, answer: 'done' as const, note: '' };
      const asked = decideAskCompletion(book, wish, actorAt(minutesLater(62)));
      if (!asked.ok) throw new Error(JSON.stringify(asked.error));
      tell(book, asked.value.facts, minutesLater(62));
      const order = book.desk.orders[NUMBER];
      expect(order && awaitsCallback(order)).toBe(true);
    },
  },
  {
    number: 'T12',
    says: 'a complex matter is warned of after 20 minutes and escalated after 30',
    rows: [{ clock: 'escalation', limit: { unit: 'minutes', amount: 30 } }],
    holds(book) {
      register(book, {});
      happens(book, 0, { type: 'marked-complex', order: NUMBER, reason: '' });
      expect(moodAt(book, 'escalation', 19.9)).toBe('running');
      expect(moodAt(book, 'escalation', 20)).toBe('soon');
      expect(stepOf(book, 'escalation', 67, 20)).toEqual({ minute: 20, told: [] });
      expectLimit(book, 'escalation', 0, 30, ['supervisor']);
    },
  },
  {
    number: 'T19',
    says: 'at the end of the day the desk checks which repairs of today are not finished',
    rows: [{ clock: 'day-end', limit: { unit: 'time-of-day', at: '18:00' } }],
    holds: (book) => expectTask(book, 'day-end', 10 * 60),
  },
  {
    number: 'T21',
    says: 'what is open is counted every day at 17:00, once a day',
    rows: [{ clock: 'daily-count', limit: { unit: 'time-of-day', at: '17:00' } }],
    holds(book) {
      expectTask(book, 'daily-count', 9 * 60);
      tell(book, dueStandingFacts(book.desk, Date.parse(minutesLater(9 * 60))), minutesLater(9 * 60));
      expectTask(book, 'daily-count', 9 * 60 + DAY);
    },
  },
  {
    number: 'T25',
    says: 'the receiver of a delivery is called within three working days',
    rows: [{ clock: 'delivery', limit: { unit: 'workdays', amount: 3 } }],
    holds(book) {
      register(book, { kind: 'lookup' });
      plan(book, 'delivery', 2 * DAY);
      // Tuesday 08:00, Wednesday, Thursday: Friday 08:00.
      expectLimit(book, 'delivery', 2 * DAY, 5 * DAY, ['supervisor']);
    },
  },
];
