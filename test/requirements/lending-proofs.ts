import { expect } from 'vitest';
import type { Book } from '../../shared/domain/book.ts';
import { clockTables } from '../../shared/domain/clock/clock-tables.ts';
import { dueCustodyFacts } from '../../shared/domain/custody/due-custody.ts';
import { decideReceiveDeposit, decideRemind } from '../../shared/domain/custody/decide-deposits.ts';
import { decideLend } from '../../shared/domain/custody/decide-lend.ts';
import { decideExtend } from '../../shared/domain/custody/decide-return.ts';
import type { Register } from '../../shared/domain/custody/register.ts';
import type { Decide } from '../../shared/domain/decision.ts';
import { dueBack } from '../../shared/rules/due-back.ts';
import { readCustody } from '../../shared/rules/read-custody.ts';
import { retentionCuts } from '../../shared/rules/retention-due.ts';
import { purgeDayOf } from '../../shared/rules/visit-purge.ts';
import { actorAt, minutesLater, tell } from '../builders.ts';
import { aBorrower, aLending, aThing } from '../shared/domain/custody/counter.ts';

/** The proof that the desk keeps one number of R8. */
export interface LendingProof {
  readonly number: string;
  readonly says: string;
  /** Where the number stands, and its value in words, as the table for people has it. */
  readonly row: string;
  readonly value: string;
  readonly sentence: string;
  readonly holds: (book: Book) => void;
  /** Makes the number another one, so that the proof has to fail. */
  readonly alter: (book: Book) => void;
}

const ZONE = 'Asia/Shanghai';

function did<I, O>(book: Book, decide: Decide<I, O>, wish: I, minute: number): O {
  const at = minutesLater(minute);
  const decision = decide(book, wish, actorAt(at));
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  tell(book, decision.value.facts, at);
  return decision.value.value;
}

function registerOf({ desk }: Book, id: string): Register {
  const register = desk.registers[id];
  if (!register) throw new Error(`The desk has lost the register ${id}`);
  return register;
}

function change(id: string, more: Partial<Register>): LendingProof['alter'] {
  return (book) => tell(book, [{ type: 'register-saved', register: { ...registerOf(book, id), ...more } }]);
}

function lend(book: Book, register: string, ofClass: string, minute: number) {
  const code = `T-${minute}`;
  tell(book, [
    { type: 'borrower-saved', borrower: aBorrower() },
    { type: 'things-received', things: [aThing({ code, register, class: ofClass })] },
  ]);
  return did(book, decideLend, aLending({ codes: [code], overrule: true }), minute);
}

/** When something that goes out so many minutes after eight in the morning is to be back, in the same minutes. */
function backAt(book: Book, register: string, ofClass: string, minute: number): number {
  const { loans } = lend(book, register, ofClass, minute);
  return (Date.parse(loans[0]?.dueAt ?? '') - Date.parse(minutesLater(0))) / 60_000;
}

/** How long after its time the supervisor and the manager are told of something that is still out, in minutes. */
function toldAfter(book: Book, register: string, ofClass: string): number[] {
  const { lending } = lend(book, register, ofClass, 0);
  const due = book.desk.custody[lending]?.instants.due ?? 0;
  const year = Date.parse(minutesLater(365 * 24 * 60));
  return dueCustodyFacts(book.desk, year, 100).flatMap((fact) =>
    fact.type === 'custody-stepped' && fact.custody === lending
      ? [(Date.parse(fact.dueAt) - due) / 60_000]
      : [],
  );
}

function changeClock(id: string, amount: number): LendingProof['alter'] {
  return (book) => {
    const rule = book.desk.clockRules.findLast((each) => each.id === id);
    if (!rule) throw new Error(`The clock table has lost the row ${id}`);
    const limit = { unit: 'minutes', amount } as const;
    tell(book, [{ type: 'rule-changed', rule: { ...rule, limit } }], minutesLater(-1));
  };
}

const sameDay = { unit: 'time-of-day', at: '18:00', orMinutes: 240 } as const;

function sixOClock(register: string, ofClass: string): LendingProof['holds'] {
  return (book) => {
    // 18:00 is ten hours after eight.
    expect(backAt(book, register, ofClass, 5)).toBe(600);
    expect(backAt(book, register, ofClass, 599)).toBe(600);
  };
}

function fourHours(register: string, ofClass: string): LendingProof['holds'] {
  return (book) => {
    expect(backAt(book, register, ofClass, 600)).toBe(840);
    expect(backAt(book, register, ofClass, 700)).toBe(940);
  };
}

/** The numbers of lending, keeping and letting in (R8). */
export const lendingProofs: readonly LendingProof[] = [
  {
    number: 'R8.1',
    says: 'a key that goes out during the day is back by six',
    row: 'keys, due',
    value: '18:00',
    sentence: 'same-day return by 18:00 or 4 h',
    holds: sixOClock('keys', 'site'),
    alter: change('keys', { due: { ...sameDay, at: '18:01' } }),
  },
  {
    number: 'R8.1',
    says: 'a key that goes out in the evening is back within four hours',
    row: 'keys, due',
    value: '4 h',
    sentence: 'same-day return by 18:00 or 4 h',
    holds: fourHours('keys', 'site'),
    alter: change('keys', { due: { ...sameDay, orMinutes: 241 } }),
  },
  {
    number: 'R8.1',
    says: 'of a key that is not back the supervisor hears after half an hour and the manager after two hours, the same day',
    row: 'give-back-keys',
    value: '30 minutes',
    sentence: 'same-day chase call',
    holds: (book) => expect(toldAfter(book, 'keys', 'site')).toEqual([30, 120]),
    alter: changeClock('give-back-keys', 31),
  },
  {
    number: 'R8.1',
    says: 'of anything else that is not back the supervisor hears after an hour',
    row: 'give-back',
    value: '60 minutes',
    sentence: 'same-day chase call',
    holds: (book) => expect(toldAfter(book, 'equipment', 'radio')).toEqual([60, 240]),
    alter: changeClock('give-back', 61),
  },
  {
    number: 'R8.1',
    says: 'an ended loan is kept for two years',
    row: 'loan, retention',
    value: '24 months',
    sentence: 'records kept 2 years',
    holds(book) {
      const cuts = retentionCuts(book.desk.retention, '2026-11-22');
      expect(cuts.find(({ kind }) => kind === 'loan')?.closedBefore).toBe('2024-11-22');
    },
    alter: (book) => tell(book, [{ type: 'retention-saved', rule: { kind: 'loan', months: 23 } }]),
  },
  {
    number: 'R8.2',
    says: 'a file is back after a fortnight',
    row: 'documents, due',
    value: '14 days, 18:00',
    sentence: '14 days, one renewal',
    holds: (book) => expect(backAt(book, 'documents', 'open', 5)).toBe(14 * 24 * 60 + 600),
    alter: change('documents', { due: { unit: 'days', amount: 15, at: '18:00' } }),
  },
  {
    number: 'R8.2',
    says: 'a file is renewed once',
    row: 'documents, renewals',
    value: '1',
    sentence: '14 days, one renewal',
    holds(book) {
      const { lending } = lend(book, 'documents', 'open', 5);
      expect(did(book, decideExtend, { loan: lending, reason: '' }, 10).left).toBe(0);
      expect(decideExtend(book, { loan: lending, reason: '' }, actorAt())).toMatchObject({
        error: { kind: 'renewals-used', times: 1 },
      });
    },
    alter: change('documents', { renewals: 2 }),
  },
  {
    number: 'R8.3',
    says: 'the owner of a deposit is reminded after 7, 30 and 90 days',
    row: 'deposits, reminders',
    value: '7, 30, 90 days',
    sentence: 'reminders at 7/30/90 days, unclaimed list',
    holds(book) {
      const { deposit } = did(book, decideReceiveDeposit, aDeposit, 0);
      const reminded = [book.desk.custody[deposit]?.dueAt ?? null];
      for (const minute of [10, 20, 30])
        reminded.push(did(book, decideRemind, { deposit, outcome: 'no-answer', note: '' }, minute).nextAt);
      const days = reminded.map((at) =>
        at === null ? null : Math.round((Date.parse(at) - Date.parse(minutesLater(60))) / 86_400_000),
      );
      expect(days).toEqual([7, 30, 90, null]);
    },
    alter: change('deposits', { remindAfterDays: [7, 30, 91] }),
  },
  {
    number: 'R8.4',
    says: 'a visitor who comes during the day gives the pass back by six',
    row: 'visits, due',
    value: '18:00',
    sentence: 'pass pool with numbers, out/in scan, overdue passes in the handover',
    holds(book) {
      const due = dueBack(registerOf(book, 'visits').due, Date.parse(minutesLater(5)), ZONE);
      expect(due).toBe(Date.parse(minutesLater(600)));
    },
    alter: change('visits', { due: { ...sameDay, at: '17:59' } }),
  },
  {
    number: 'R8.4',
    says: 'names go from a visit on the day after thirty whole days',
    row: 'visits, purge',
    value: '30 days',
    sentence: 'auto-purge after 30 days',
    holds({ desk }) {
      const ended = { number: 'A261122-V0001', register: 'visits', endedOn: '2026-11-22' };
      expect(purgeDayOf(ended, desk.registers)).toBe('2026-12-23');
    },
    alter: change('visits', { purgeAfterDays: 31 }),
  },
  {
    number: 'R8.1',
    says: 'a loan turns amber at 80 % of its time and red behind it',
    row: 'give-back-keys, soon',
    value: '80 %',
    sentence: 'same-day return by 18:00 or 4 h',
    holds(book) {
      const { lending } = lend(book, 'keys', 'site', 0);
      const loan = book.desk.custody[lending];
      if (!loan) throw new Error('no loan');
      const tables = clockTables(book.desk);
      const moods = [479, 480, 600, 601].map(
        (minute) => readCustody(loan, tables, Date.parse(minutesLater(minute))).mood,
      );
      expect(moods).toEqual(['running', 'soon', 'soon', 'late']);
    },
    alter(book) {
      const rule = book.desk.clockRules.findLast(({ id }) => id === 'give-back-keys');
      if (!rule) throw new Error('The clock table has lost its row');
      tell(book, [{ type: 'rule-changed', rule: { ...rule, soonAtPercent: 81 } }], minutesLater(-1));
    },
  },
];

const aDeposit = {
  register: 'deposits',
  class: 'parcel',
  owner: { personId: null, name: '李四', firm: '', phone: '' },
  what: '纸箱',
  pieces: 1,
  shelf: '',
  told: true,
  values: {},
  photos: [],
  note: '',
  print: false,
};
