import { expect } from 'vitest';
import { dueStandingFacts } from '../../shared/domain/clock/due-standing.ts';
import { decideRegisterComplaint } from '../../shared/domain/complaint/decide-complaint.ts';
import { dueStepFacts } from '../../shared/domain/clock/due-facts.ts';
import type { Book } from '../../shared/domain/book.ts';
import type { Severity } from '../../shared/domain/order/order.ts';
import { openDuties } from '../../shared/rules/duties.ts';
import { limitsAhead } from '../../shared/rules/limits-ahead.ts';
import { clockTables } from '../../shared/domain/clock/clock-tables.ts';
import { actorAt, minutesLater, takeWith, tell } from '../builders.ts';
import { DAY, expectLimit, happens, moodAt, NUMBER, register, sent, stepOf, type Proof } from './proof.ts';

/** What the clerk reads before saving: within how many minutes the caller has an answer. */
function promised(book: Book, severity: Severity): unknown {
  return limitsAhead(severity, clockTables(book.desk), Date.parse(minutesLater(1)))['first-response'];
}

/** The numbers of complaints. */
export const complaintProofs: readonly Proof[] = [
  {
    number: 'T13',
    says: 'a grave complaint is answered within 30 minutes, else it goes up to the general manager',
    rows: [{ clock: 'first-response-serious', limit: { unit: 'minutes', amount: 30 } }],
    holds(book) {
      for (const severity of ['S1', 'S2'] as const)
        expect(promised(book, severity)).toEqual({ unit: 'minutes', amount: 30 });
      register(book, { kind: 'complaint', severity: 'S1' });
      expectLimit(book, 'first-response', 0, 30, ['supervisor']);
      expect(stepOf(book, 'first-response', 150, 45)).toEqual({ minute: 45, told: ['manager'] });
      expect(stepOf(book, 'first-response', 200, 60)).toEqual({ minute: 60, told: ['general-manager'] });
    },
  },
  {
    number: 'T14',
    says: 'an ordinary complaint is answered within two hours',
    rows: [{ clock: 'first-response', limit: { unit: 'minutes', amount: 120 } }],
    holds(book) {
      expect(promised(book, 'S3')).toEqual({ unit: 'minutes', amount: 120 });
      register(book, { kind: 'complaint', severity: 'S3' });
      expectLimit(book, 'first-response', 0, 120, ['supervisor']);
      expect(stepOf(book, 'first-response', 200, 300)).toBeNull();
    },
  },
  {
    number: 'T15',
    says: 'of a grave complaint manager, head and general manager are told at once: late without a minute',
    rows: [{ clock: 'notify', limit: { unit: 'minutes', amount: 0 } }],
    holds(book) {
      const wish = takeWith({ kind: 'complaint', severity: 'S1', readBack: true });
      const taken = decideRegisterComplaint(book, wish, actorAt());
      if (!taken.ok) throw new Error(JSON.stringify(taken.error));
      tell(book, taken.value.facts);
      const notices = book.desk.orders[NUMBER]?.notices ?? [];
      expect(notices.map(({ level, dueAt }) => [level, dueAt])).toEqual(
        ['head', 'manager', 'general-manager'].map((level) => [level, minutesLater(0)]),
      );
      expect(moodAt(book, 'notify', 1 / 60)).toBe('late');
      expect(stepOf(book, 'notify', 100, 0)).toEqual({ minute: 0, told: [] });
      for (const { id: notice } of notices)
        happens(book, 1, { type: 'notice-told', order: NUMBER, notice, to: '', how: 'phone', note: '' });
      expect(moodAt(book, 'notify', 2)).toBe('stopped-late');
    },
  },
  {
    number: 'T16',
    says: 'an ordinary complaint is with the department within two working days',
    rows: [{ clock: 'to-department', limit: { unit: 'workdays', amount: 2 } }],
    holds(book) {
      // Friday 08:00; Saturday and Sunday are not worked.
      register(book, { kind: 'complaint', severity: 'S3' }, 5 * DAY);
      expectLimit(book, 'to-department', 5 * DAY, 9 * DAY, ['supervisor']);
      happens(book, 9 * DAY + 1, sent);
      expect(moodAt(book, 'to-department', 20 * DAY)).toBe('stopped-late');
    },
  },
  {
    number: 'T17',
    says: 'slight complaints are put together every Monday at 09:00',
    rows: [
      { clock: 'digest', limit: { unit: 'weekday', weekday: 1, at: '09:00' } },
      { clock: 'weekly-digest', limit: { unit: 'weekday', weekday: 1, at: '09:00' } },
    ],
    holds(book) {
      register(book, { kind: 'complaint', severity: 'S4' }, 2 * DAY);
      expectLimit(book, 'digest', 2 * DAY, 8 * DAY + 60, []);
      const tasks = dueStandingFacts(book.desk, Date.parse(minutesLater(8 * DAY + 60)));
      expect(tasks.filter((fact) => fact.type === 'standing-due' && fact.task === 'weekly-digest')).toEqual(
        [DAY + 60, 8 * DAY + 60].map((minute) => ({
          type: 'standing-due',
          task: 'weekly-digest',
          on: minutesLater(minute).slice(0, 10),
          dueAt: minutesLater(minute),
        })),
      );
    },
  },
  {
    number: 'T18',
    says: 'after one working day the form of correction is owed, and the complaint cannot be closed without it',
    rows: [{ clock: 'corrective-form', limit: { unit: 'workdays', amount: 1 } }],
    holds(book) {
      register(book, { kind: 'complaint', severity: 'S3' }, 5 * DAY);
      const duties = () => {
        const order = book.desk.orders[NUMBER];
        return order ? openDuties(order) : [];
      };
      expectLimit(book, 'corrective-form', 5 * DAY, 8 * DAY, ['supervisor']);
      expect(duties()).not.toContain('form');
      tell(book, dueStepFacts(book.desk, Date.parse(minutesLater(8 * DAY)), 100), minutesLater(8 * DAY));
      expect(duties()).toContain('form');
      const entry = { kind: 'form', plan: '换管', feedback: '可以' } as const;
      happens(book, 8 * DAY + 1, { type: 'complaint-recorded', order: NUMBER, id: 'e-1', entry });
      expect(duties()).not.toContain('form');
    },
  },
];
