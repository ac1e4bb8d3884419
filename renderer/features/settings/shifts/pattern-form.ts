import { z } from 'zod';
import { shiftPattern, type ShiftPattern } from '../../../../shared/domain/shift/pattern.ts';

/** A kind of shift while it is written; the days of the week stand there as ticks. */
export const patternForm = shiftPattern.omit({ id: true, weekdays: true }).extend({
  days: z.array(z.string()).min(1),
});
export type PatternForm = z.output<typeof patternForm>;

/** The days of the week as their ticks are called, Monday first. */
export const weekdayTicks = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** A new kind of shift: every day, eight hours. */
export const newPattern: PatternForm = {
  name: '',
  latinName: '',
  from: '08:00',
  until: '16:00',
  days: [...weekdayTicks],
  isActive: true,
};

/** What the form shows of a pattern. */
export function readPattern({ id: _id, weekdays, ...rest }: ShiftPattern): PatternForm {
  return { ...rest, days: weekdays.map(String) };
}

/** What the book keeps of a form. */
export function writePattern(id: string, { days, ...rest }: PatternForm): ShiftPattern {
  return { id, ...rest, weekdays: days.map(Number).toSorted((a, b) => a - b) };
}
