import { z } from 'zod';
import { slug } from '../custody/register.ts';
import { id, label, localDay, timeOfDay } from '../primitives.ts';

/** A kind of shift: when it begins and ends, and on which days of the week it begins (1 is Monday). */
export const shiftPattern = z.strictObject({
  id: slug,
  name: label,
  latinName: z.string().max(60),
  from: timeOfDay,
  /** The same as `from`, or earlier, means on the next day. */
  until: timeOfDay,
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  isActive: z.boolean(),
});
export type ShiftPattern = z.output<typeof shiftPattern>;

/** Who is on for a shift of a day; nobody is on the roster of a shift that has no entry. */
export const rosterEntry = z.strictObject({ on: localDay, pattern: slug, staff: z.array(id).max(40) });
export type RosterEntry = z.output<typeof rosterEntry>;

/** The three lists of a shift: when it begins, what must be logged meanwhile, before it ends. */
export const checklistName = z.enum(['opening', 'daily', 'closing']);
export type ChecklistName = z.output<typeof checklistName>;

/** One point of a list; `at` is the hour at which it falls due. */
export const checklistItem = z.strictObject({
  id: slug,
  name: label,
  latinName: z.string().max(120),
  at: timeOfDay.nullable(),
});
export type ChecklistItem = z.output<typeof checklistItem>;
