import { describe, expect, it } from 'vitest';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import {
  decideChangeRules,
  planCalendar,
  presentRules,
} from '../../../../shared/domain/rules/decide-rules.ts';
import { ruleChange, type RuleChange } from '../../../../shared/domain/rules/rule-change.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { readClocks } from '../../../../shared/rules/read-clocks.ts';
import { isWorkday } from '../../../../shared/rules/workdays.ts';
import { actorAt, bookWith, minutesLater, orderWith, tell } from '../../../builders.ts';

const order = 'A261122-0001';
const sent: Fact = {
  type: 'order-dispatched',
  order,
  department: 'engineering',
  assignee: '',
  copyTo: [],
  toldBy: 'slip',
};
const elsewhere: Fact = { type: 'order-reassigned', order, department: 'service', assignee: '', reason: '' };

function change(book: Book, wish: RuleChange, minute = 0): void {
  const decision = decideChangeRules(book, { change: ruleChange.parse(wish) }, actorAt(minutesLater(minute)));
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  tell(book, decision.value.facts, minutesLater(minute));
}

function refusalOf(book: Book, wish: RuleChange): unknown {
  const decision = decideChangeRules(book, { change: wish }, actorAt());
  return decision.ok ? null : decision.error;
}

function dueOf(book: Book, clock: string): string | undefined {
  const found = book.desk.orders[order];
  const now = Date.parse(minutesLater(0));
  return (
    found && readClocks(found, clockTables(book.desk), now).find(({ rule }) => rule.clock === clock)?.dueAt
  );
}

const pickUpIn = (amount: number): RuleChange => ({
  table: 'clocks',
  id: 'pick-up',
  change: { limit: { unit: 'minutes', amount } },
});

describe('a change of a clock', () => {
  it('counts for clocks that begin afterwards; one that runs keeps the limit it began with', () => {
    const book = bookWith({ type: 'order-registered', order: orderWith() });
    tell(book, [sent], minutesLater(0));
    change(book, pickUpIn(30), 5);
    expect(dueOf(book, 'pick-up')).toBe(minutesLater(15));
    tell(book, [elsewhere], minutesLater(10));
    expect(dueOf(book, 'pick-up')).toBe(minutesLater(40));
    expect(presentRules(book.desk).find(({ id }) => id === 'pick-up')?.limit).toEqual({
      unit: 'minutes',
      amount: 30,
    });
  });

  it('changes nothing but what it names', () => {
    const book = bookWith();
    const before = presentRules(book.desk).find(({ id }) => id === 'pick-up');
    change(book, pickUpIn(30));
    const after = presentRules(book.desk).find(({ id }) => id === 'pick-up');
    expect(after).toEqual({
      ...before,
      limit: { unit: 'minutes', amount: 30 },
      since: Date.parse(minutesLater(0)),
    });
    expect(presentRules(book.desk)).toHaveLength(presentRules(bookWith().desk).length);
  });

  it('is taken back by the shipped row, which counts from then on', () => {
    const book = bookWith({ type: 'order-registered', order: orderWith() });
    change(book, pickUpIn(30), -20);
    change(book, { table: 'clocks-reset', id: 'pick-up' }, -10);
    tell(book, [sent], minutesLater(0));
    expect(dueOf(book, 'pick-up')).toBe(minutesLater(15));
  });

  it('lets a clock begin no more when its row is put out of use', () => {
    const book = bookWith({ type: 'order-registered', order: orderWith() });
    change(book, { table: 'clocks', id: 'pick-up', change: { isActive: false } }, -1);
    tell(book, [sent], minutesLater(0));
    expect(dueOf(book, 'pick-up')).toBeUndefined();
    expect(dueOf(book, 'arrival')).toBe(minutesLater(20));
  });

  it.each([
    ['for a trade', { trades: ['hotel'] }, 'hotel', 5],
    ['not for another trade', { trades: ['hotel'] }, 'property', 15],
    ['for some days', { fromOn: '2026-11-20', toOn: '2026-11-22' }, 'property', 5],
    ['not after them', { fromOn: '2026-11-20', toOn: '2026-11-21' }, 'property', 15],
    ['not before them', { fromOn: '2026-11-23', toOn: null }, 'property', 15],
  ] as const)('makes a row %s that stands over the general one', (_name, more, trade, minutes) => {
    const book = bookWith({ type: 'order-registered', order: orderWith() });
    tell(book, [{ type: 'settings-changed', settings: { ...book.desk.settings, trade } }]);
    const own = {
      ...pickUpIn(5),
      copyAs: 'pick-up-own',
      change: { ...more, limit: { unit: 'minutes', amount: 5 } },
    };
    change(book, ruleChange.parse(own), -1);
    tell(book, [sent], minutesLater(0));
    expect(dueOf(book, 'pick-up')).toBe(minutesLater(minutes));
  });

  it('puts a row that was made here out of use instead of shipping it again', () => {
    const book = bookWith();
    change(book, ruleChange.parse({ ...pickUpIn(5), copyAs: 'own' }));
    change(book, { table: 'clocks-reset', id: 'own' });
    expect(presentRules(book.desk).find(({ id }) => id === 'own')?.isActive).toBe(false);
  });

  it('is refused for a row that is not there, and for a name that is taken', () => {
    const nobody = { table: 'clocks', id: 'nobody', change: {} } as const;
    expect(refusalOf(bookWith(), nobody)).toEqual({ kind: 'rule-unknown', what: 'nobody' });
    expect(refusalOf(bookWith(), { table: 'clocks-reset', id: 'nobody' })).toMatchObject({
      kind: 'rule-unknown',
    });
    const taken = { table: 'clocks', id: 'pick-up', copyAs: 'arrival', change: {} } as const;
    expect(refusalOf(bookWith(), taken)).toEqual({ kind: 'number-taken', what: 'arrival' });
  });
});

describe('a change of a number', () => {
  it.each([
    ['hold-seconds', 0, { min: 1, max: 3_600 }],
    ['sample-percent', 101, { min: 0, max: 100 }],
    ['callback-from', 20, { min: 0, max: 19 }],
    ['callback-until', 9, { min: 10, max: 24 }],
  ] as const)('refuses %s = %d', (id, value, bounds) => {
    expect(refusalOf(bookWith(), { table: 'numbers', id, value })).toEqual({
      kind: 'out-of-bounds',
      ...bounds,
    });
  });

  it('counts at once', () => {
    const book = bookWith();
    change(book, { table: 'numbers', id: 'hold-seconds', value: 45 });
    expect(book.desk.numbers).toEqual({ 'hold-seconds': 45 });
  });
});

describe('a change of the calendar', () => {
  it('makes a day a holiday, a working day, and an ordinary one again', () => {
    const book = bookWith();
    const set = (day: 'rest' | 'work' | null) => {
      const wish = { on: '2026-11-23', day: day && { on: '2026-11-23', kind: day, name: '店庆' } };
      change(book, { table: 'calendar', ...wish });
      return isWorkday('2026-11-23', book.desk.workdays);
    };
    expect([set('rest'), set('work'), set(null)]).toEqual([false, true, true]);
  });

  it('reads days from text, in either language, and says which line it cannot read', () => {
    const book = bookWith();
    const text = '\uFEFF2027-10-01,rest,国庆节\n2027/10/09，班，国庆节\r\n\n2027-10-02\tholiday';
    change(book, { table: 'calendar-import', source: '国务院', text });
    expect(book.desk.workdays.years).toEqual([2027]);
    expect(Object.values(book.desk.workdays.days).map(({ on, kind }) => `${on} ${kind}`)).toEqual([
      '2027-10-01 rest',
      '2027-10-09 work',
      '2027-10-02 rest',
    ]);
    const broken = { table: 'calendar-import', source: '国务院', text: '2027-10-01,rest\n明天,休' } as const;
    expect(refusalOf(bookWith(), broken)).toEqual({ kind: 'calendar-unreadable', line: 2 });
  });

  it('never writes a shipped year over one that is known', () => {
    const book = bookWith();
    const day = { on: '2027-01-01', kind: 'rest', name: '' } as const;
    tell(book, planCalendar(book.desk, 'shipped', [day]));
    expect(planCalendar(book.desk, 'shipped', [day])).toEqual([]);
    expect(planCalendar(book.desk, 'shipped', [day, { ...day, on: '2028-01-01' }])).toMatchObject([
      { years: [2028], days: [{ on: '2028-01-01' }] },
    ]);
  });
});

describe('a change of people', () => {
  const person = {
    id: 'n',
    level: 'manager',
    department: null,
    name: '夜班',
    phone: '',
    from: '20:00',
    to: '06:00',
  } as const;

  it('names somebody and takes the name away', () => {
    const book = bookWith();
    change(book, { table: 'people', person });
    expect(book.desk.dutyPeople).toEqual({ n: person });
    change(book, { table: 'people-remove', id: 'n' });
    expect(book.desk.dutyPeople).toEqual({});
    expect(refusalOf(book, { table: 'people-remove', id: 'n' })).toMatchObject({ kind: 'rule-unknown' });
  });

  it('is refused for a department that is not there', () => {
    const lost = { ...person, department: 'nowhere' };
    expect(refusalOf(bookWith(), { table: 'people', person: lost })).toMatchObject({
      kind: 'department-unknown',
    });
  });
});
