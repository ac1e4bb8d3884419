import type { Language } from '../../../shared/domain/primitives.ts';

/** A local day in parts; `weekday` and `monthName` are in the language of the screen. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: string;
  readonly monthName: string;
}

/** Reads moments in one time zone; a formatter is made once, since making one is slow. */
export function createCalendar(language: Language, timeZone: string) {
  // 'en-US' writes Sep; 'en-GB' would write Sept. The 24 h clock and the order of parts do not come from here.
  const locale = language === 'en' ? 'en-US' : 'zh-CN';
  const days = dayFormat(locale, timeZone);
  const plainDays = dayFormat(locale, 'UTC');
  const keys = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const times = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return {
    day: (at: string | number): CalendarDay => parts(days, new Date(at)),
    localDay: (on: string): CalendarDay => parts(plainDays, new Date(`${on}T00:00:00Z`)),
    /** `2026-11-24` */
    key: (at: string | number): string => keys.format(new Date(at)),
    /** `14:32:05` */
    time: (at: string | number): string => times.format(new Date(at)),
  };
}

interface DayFormat {
  readonly numbers: Intl.DateTimeFormat;
  readonly names: Intl.DateTimeFormat;
}

function dayFormat(locale: string, timeZone: string): DayFormat {
  return {
    numbers: new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
    names: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', month: 'short' }),
  };
}

function parts(format: DayFormat, at: Date): CalendarDay {
  const [year = 0, month = 0, day = 0] = format.numbers.format(at).split('-').map(Number);
  const names = format.names.formatToParts(at);
  const name = (type: Intl.DateTimeFormatPartTypes) => names.find((part) => part.type === type)?.value ?? '';
  return { year, month, day, weekday: name('weekday'), monthName: name('month') };
}
