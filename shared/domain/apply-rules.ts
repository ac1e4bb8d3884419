import { defaultClockRules } from '../rules/clock-table.ts';
import type { DeskState } from './book.ts';
import { fromClockRule1 } from './clock/clock-rule-1.ts';
import type { Sample, Standing, StandingTask } from './clock/standing.ts';
import type { ChangeStamp, Fact } from './facts.ts';

/** So many draws stay at hand; the journal has all of them. */
const SAMPLES_AT_HAND = 31;

const neverDone: Standing = { dueOn: null, dueAt: null, doneOn: null, doneAt: null, doneBy: null };

/** Applies changes of the tables that clocks, callbacks and scripts are read by; every table is replaced, not changed. */
export function applyToRules(desk: DeskState, fact: Fact, stamp: ChangeStamp): void {
  switch (fact.type) {
    case 'desk-opened':
      desk.openedInstant = Date.parse(stamp.at) + desk.setBackMs;
      return;
    case 'clock-set-back':
      desk.setBackMs += Math.max(0, Date.parse(fact.from) - Date.parse(fact.to));
      return;
    case 'clock-set-forward':
      desk.setBackMs = Math.max(0, desk.setBackMs - fact.byMs);
      return;
    case 'clock-rule-saved': {
      const today = defaultClockRules.find(({ id }) => id === fact.rule.id);
      if (today)
        desk.clockRules = [
          ...desk.clockRules,
          fromClockRule1(fact.rule, today, Date.parse(stamp.at) + desk.setBackMs),
        ];
      return;
    }
    case 'rule-changed':
      desk.clockRules = [...desk.clockRules, { ...fact.rule, since: Date.parse(stamp.at) + desk.setBackMs }];
      return;
    case 'number-changed':
      desk.numbers = { ...desk.numbers, [fact.number]: fact.value };
      return;
    case 'duty-person-saved':
      desk.dutyPeople = { ...desk.dutyPeople, [fact.person.id]: fact.person };
      return;
    case 'duty-person-removed':
      desk.dutyPeople = without(desk.dutyPeople, fact.id);
      return;
    case 'snippet-saved':
      desk.snippets = { ...desk.snippets, [fact.snippet.id]: fact.snippet };
      return;
    case 'snippet-removed':
      desk.snippets = without(desk.snippets, fact.id);
      return;
    case 'case-written':
      desk.cases = { ...desk.cases, [fact.article.id]: fact.article };
      return;
    case 'case-removed':
      desk.cases = without(desk.cases, fact.id);
      return;
    default:
      applyToCalendar(desk, fact, stamp);
  }
}

function applyToCalendar(desk: DeskState, fact: Fact, { at, by }: ChangeStamp): void {
  switch (fact.type) {
    case 'calendar-loaded': {
      const { days, years } = desk.workdays;
      const loaded = Object.fromEntries(fact.days.map((day) => [day.on, day]));
      desk.workdays = {
        days: { ...days, ...loaded },
        years: [...new Set([...years, ...fact.years])].sort((a, b) => a - b),
      };
      return;
    }
    case 'calendar-day-set': {
      const { days, years } = desk.workdays;
      const rest = without(days, fact.on);
      desk.workdays = { days: fact.day ? { ...rest, [fact.on]: fact.day } : rest, years };
      return;
    }
    case 'standing-due':
      stand(desk, fact.task, { dueOn: fact.on, dueAt: fact.dueAt });
      return;
    case 'standing-done':
      stand(desk, fact.task, { doneOn: fact.on, doneAt: at, doneBy: by });
      return;
    case 'sample-drawn':
      desk.samples = [...desk.samples, fact.sample satisfies Sample].slice(-SAMPLES_AT_HAND);
      return;
    default:
  }
}

function stand(desk: DeskState, task: StandingTask, change: Partial<Standing>): void {
  desk.standing = { ...desk.standing, [task]: { ...(desk.standing[task] ?? neverDone), ...change } };
}

function without<T>(table: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = table;
  return rest;
}
