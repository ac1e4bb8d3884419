import { entryOf } from '../domain/entry-of.ts';
import type { Shift } from '../domain/shift/shift.ts';
import { hourOf, joined, type SheetSetting } from './sheet-words.ts';

/** A shift with its name, hours and number; the number alone once the desk no longer knows more. */
export function shiftText(setting: SheetSetting, number: string): string {
  const shift = entryOf(setting.desk.shifts, number);
  return shift ? joined([shiftName(setting, shift), shiftHours(setting, shift), number]) : number;
}

/** What a shift is called by its pattern; empty for one without. */
export function shiftName({ desk, language }: SheetSetting, { pattern }: Pick<Shift, 'pattern'>): string {
  const found = pattern === null ? undefined : entryOf(desk.shiftPatterns, pattern);
  if (!found) return '';
  return language === 'en' ? found.latinName || found.name : found.name;
}

/** When it begins and ends by its pattern, or when it truly did. */
export function shiftHours({ timeZone }: SheetSetting, shift: Shift): string {
  const from = shift.from ?? shift.openedAt;
  const until = shift.until ?? shift.closedAt;
  return `${hourOf(from, timeZone)}–${until === null ? '' : hourOf(until, timeZone)}`;
}
