import { clockTables } from './clock-tables.ts';
import { standingTask, type StandingTask } from './standing.ts';
import type { DeskState } from '../book.ts';
import type { Fact } from '../facts.ts';
import type { ClockRule } from '../../rules/clocks.ts';
import { dayAfter, instantOf, localTime, timeOfDayMs, weekdayOf } from '../../rules/local-days.ts';

/** Tasks of days that are longer past are not asked for any more: nobody can count a day of last month. */
const DAYS_BACK = 14;

/** The present row of a task of the calendar. */
export function standingRule(desk: Pick<DeskState, 'clockRules'>, task: StandingTask): ClockRule | undefined {
  return desk.clockRules.findLast(({ clock }) => clock === task);
}

/** When the task of a rule is due on a local day, in milliseconds by the clock on the wall; null on other days. */
function dueOn({ limit }: ClockRule, day: string, timeZone: string): number | null {
  if (limit.unit === 'time-of-day') return instantOf(day, timeOfDayMs(limit.at), timeZone);
  if (limit.unit === 'weekday' && weekdayOf(day) === limit.weekday)
    return instantOf(day, timeOfDayMs(limit.at), timeZone);
  return null;
}

/** The tasks of the calendar that have fallen due since they last did, one fact for each day, earliest first. */
export function dueStandingFacts(desk: DeskState, now: number): Fact[] {
  const { timeZone } = clockTables(desk);
  const today = localTime(now, timeZone).day;
  const facts = standingTask.options.flatMap((task): Extract<Fact, { type: 'standing-due' }>[] => {
    const rule = standingRule(desk, task);
    if (!rule?.isActive) return [];
    const from = firstDay(desk, task, today, timeZone);
    const due: Extract<Fact, { type: 'standing-due' }>[] = [];
    for (let on = from; on <= today; on = dayAfter(on)) {
      const at = dueOn(rule, on, timeZone);
      // What was due before the desk was opened for the first time, nobody owes.
      if (at === null || at > now || at + desk.setBackMs < desk.openedInstant) continue;
      due.push({ type: 'standing-due', task, on, dueAt: new Date(at).toISOString() });
    }
    return due;
  });
  return facts.sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

function firstDay(desk: DeskState, task: StandingTask, today: string, timeZone: string): string {
  const last = desk.standing[task]?.dueOn;
  const opened = localTime(desk.openedInstant - desk.setBackMs, timeZone).day;
  const earliest = dayAfter(today, -DAYS_BACK);
  const after = last ? dayAfter(last) : opened;
  return after > earliest ? after : earliest;
}
