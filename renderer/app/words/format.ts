import type { Language } from '../../../shared/domain/primitives.ts';
import { en } from '../../../shared/words/en.ts';
import { zhCN } from '../../../shared/words/zh-CN.ts';
import { createCalendar, type CalendarDay } from './calendar.ts';
import { clockText, type ClockFacts, type ClockText } from './clock-text.ts';
import { fill } from './fill.ts';
import { shortNumber } from './short-number.ts';

/**
 * How a day is written: `11月24日 周二`, `11月24日`, `11-24`, `2026-11-24`; `Tue 24 Nov`, `24 Nov`, `24 Nov`,
 * `24 Nov 2026`.
 */
export type DayStyle = 'long' | 'plain' | 'short' | 'full';

/** Everything that is written differently by language, time zone or day. */
export interface Format {
  readonly language: Language;
  readonly timeZone: string;
  /** A moment as a local day. */
  day(at: string | number, style: DayStyle): string;
  /** A local day such as `2026-11-24`, which has no hour and no zone. */
  localDay(on: string, style: DayStyle): string;
  /** `14:32`. */
  time(at: string | number): string;
  /** `14:32:05`. */
  seconds(at: string | number): string;
  /** A day in its shortest safe form: `11-26`, of another year `2025-11-26`; `now` decides which year it is. */
  shortDay(at: string | number, now: number): string;
  /** `18:00` today, else `11-26 18:00` or `2025-11-26 18:00`; `now` decides what today is. */
  moment(at: string | number, now: number): string;
  /** `2026-11-24`: the local day of a moment. */
  dayKey(at: string | number): string;
  /** A duration in milliseconds: `06:12` under an hour, `1 时 28 分` from there on. */
  duration(ms: number): string;
  clock(facts: ClockFacts, now: number): ClockText;
  /** A number as this desk reads it today: `0019`, `1123-0044` or in full (ux 5). */
  number(full: string, desk: string, now: number): string;
}

/** The formats of a language and an IANA time zone; every moment is ISO UTC text or milliseconds. */
export function createFormat(language: Language, timeZone: string): Format {
  const words = language === 'en' ? en.common : zhCN.common;
  const calendar = createCalendar(language, timeZone);
  const two = (n: number) => String(n).padStart(2, '0');
  const write = (day: CalendarDay, style: DayStyle) =>
    fill(words.day[style], { ...day, month2: two(day.month), day2: two(day.day) });
  const time = (at: string | number) => calendar.time(at).slice(0, 5);
  const shortDay = (at: string | number, now: number) => {
    const day = calendar.day(at);
    return write(day, day.year === calendar.day(now).year ? 'short' : 'full');
  };
  return {
    language,
    timeZone,
    day: (at, style) => write(calendar.day(at), style),
    localDay: (on, style) => write(calendar.localDay(on), style),
    time,
    seconds: calendar.time,
    moment: (at, now) =>
      calendar.key(at) === calendar.key(now) ? time(at) : `${shortDay(at, now)} ${time(at)}`,
    shortDay,
    dayKey: calendar.key,
    duration: (ms) => duration(ms, words.clock.hoursMinutes),
    clock: (facts, now) =>
      clockText(facts, now, words.clock, {
        duration: (ms) => duration(ms, words.clock.hoursMinutes),
        day: (at) => write(calendar.day(at), 'short'),
        key: calendar.key,
      }),
    number: (full, desk, now) => shortNumber(full, desk, calendar.key(now)),
  };
}

function duration(ms: number, hoursMinutes: string): string {
  const total = Math.floor(Math.abs(ms) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  if (total < 3600) return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
  return fill(hoursMinutes, { hours: Math.floor(total / 3600), minutes: Math.floor((total % 3600) / 60) });
}
