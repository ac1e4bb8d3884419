import type { Refusal } from '../../refusal.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { calendarDay, type CalendarDay } from '../../rules/workdays.ts';

const kinds: Readonly<Record<string, CalendarDay['kind']>> = {
  rest: 'rest',
  work: 'work',
  休: 'rest',
  班: 'work',
  holiday: 'rest',
  workday: 'work',
};

/** Reads a calendar from text: a day a line, `2027-10-01,rest,国庆节`; says which line it cannot read. */
export function readCalendarText(text: string): Result<CalendarDay[], Refusal> {
  const days: CalendarDay[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [on = '', kind = '', ...name] = line.split(/[,，\t]/).map((part) => part.trim());
    const day = calendarDay.safeParse({
      on: on.replace(/^\uFEFF/u, '').replaceAll('/', '-'),
      kind: kinds[kind.toLowerCase()],
      name: name.join(' '),
    });
    if (!day.success) return refuse({ kind: 'calendar-unreadable', line: index + 1 });
    days.push(day.data);
  }
  return days.length === 0 ? refuse({ kind: 'calendar-unreadable', line: 1 }) : ok(days);
}
