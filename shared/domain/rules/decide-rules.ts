import { defaultClockRules } from '../../rules/clock-table.ts';
import type { ClockRule } from '../../rules/clocks.ts';
import { numberOf, shippedNumber, type NumberId } from '../../rules/numbers.ts';
import type { CalendarDay } from '../../rules/workdays.ts';
import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import type { Book, DeskState } from '../book.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { readCalendarText } from './calendar-text.ts';
import type { RuleChange } from './rule-change.ts';

const done = { done: true } as const;
type Done = typeof done;
type ChangeOf<T extends RuleChange['table']> = Extract<RuleChange, { table: T }>;

/** The present version of every row of the clock table, in the order of the shipped table. */
export function presentRules({ clockRules }: Pick<DeskState, 'clockRules'>): ClockRule[] {
  return [...new Map(clockRules.map((rule) => [rule.id, rule])).values()];
}

/** Changes one of the tables that managers edit. */
export const decideChangeRules: Decide<{ change: RuleChange }, Done> = (book, { change }) => {
  const facts = factsOf(book, change);
  return facts.ok ? decided(facts.value, done) : facts;
};

function factsOf(book: Book, change: RuleChange): Result<Fact[], Refusal> {
  switch (change.table) {
    case 'clocks':
      return changeClock(book, change);
    case 'clocks-reset':
      return resetClock(book, change.id);
    case 'numbers':
      return changeNumber(book, change);
    case 'people':
      return change.person.department !== null && !entryOf(book.desk.departments, change.person.department)
        ? refused({ kind: 'department-unknown', what: change.person.department })
        : ok([{ type: 'duty-person-saved', person: change.person }]);
    case 'people-remove':
      return entryOf(book.desk.dutyPeople, change.id)
        ? ok([{ type: 'duty-person-removed', id: change.id }])
        : refused({ kind: 'rule-unknown', what: change.id });
    case 'calendar':
      return ok([
        { type: 'calendar-day-set', on: change.on, day: change.day && { ...change.day, on: change.on } },
      ]);
    case 'calendar-import':
      return importCalendar(change);
  }
}

function changeClock(book: Book, { id, copyAs, change }: ChangeOf<'clocks'>): Result<Fact[], Refusal> {
  const present = presentRules(book.desk);
  const before = present.find((rule) => rule.id === id);
  if (!before) return refused({ kind: 'rule-unknown', what: id });
  if (copyAs !== undefined && present.some((rule) => rule.id === copyAs))
    return refused({ kind: 'number-taken', what: copyAs });
  // A step that is told twice at the same percent would be one step.
  const rule: ClockRule = { ...before, ...withoutUndefined(change), id: copyAs ?? id };
  return ok([{ type: 'rule-changed', rule }]);
}

function withoutUndefined<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never; // nothing but undefined is gone
}

function resetClock(book: Book, id: string): Result<Fact[], Refusal> {
  const shipped = defaultClockRules.find((rule) => rule.id === id);
  if (shipped) return ok([{ type: 'rule-changed', rule: shipped }]);
  const own = presentRules(book.desk).find((rule) => rule.id === id);
  if (!own) return refused({ kind: 'rule-unknown', what: id });
  // A row that was made here has no shipped values; it is put out of use.
  return ok([{ type: 'rule-changed', rule: { ...own, isActive: false } }]);
}

function changeNumber(book: Book, { id, value }: ChangeOf<'numbers'>): Result<Fact[], Refusal> {
  const { min, max } = boundsOf(book, id);
  if (value < min || value > max) return refused({ kind: 'out-of-bounds', min, max });
  return ok([{ type: 'number-changed', number: id, value }]);
}

/** The bounds of a number; the calling window must open before it closes. */
function boundsOf({ desk: { numbers } }: Book, id: NumberId): { min: number; max: number } {
  const { min, max } = shippedNumber(id);
  if (id === 'callback-from') return { min, max: numberOf(numbers, 'callback-until') - 1 };
  if (id === 'callback-until') return { min: numberOf(numbers, 'callback-from') + 1, max };
  return { min, max };
}

function importCalendar({ source, text }: ChangeOf<'calendar-import'>): Result<Fact[], Refusal> {
  const days = readCalendarText(text);
  if (!days.ok) return days;
  return ok([calendarFact(source, days.value)]);
}

/** Days of a calendar as a fact; the years they lie in are known whole from there on. */
export function calendarFact(source: string, days: readonly CalendarDay[]): Fact {
  const years = [...new Set(days.map(({ on }) => Number(on.slice(0, 4))))].sort((a, b) => a - b);
  return { type: 'calendar-loaded', source, years, days: [...days] };
}

/** Brings the shipped calendar into the book, as far as its years are not known yet. */
export function planCalendar(
  { workdays }: Pick<DeskState, 'workdays'>,
  source: string,
  days: readonly CalendarDay[],
): Fact[] {
  const fresh = days.filter(({ on }) => !workdays.years.includes(Number(on.slice(0, 4))));
  return fresh.length === 0 ? [] : [calendarFact(source, fresh)];
}
