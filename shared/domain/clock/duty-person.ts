import { z } from 'zod';
import { id, timeOfDay } from '../primitives.ts';
import { level } from './notice.ts';

/** Who stands on a step of the ladder, for one department or for all, at some hours of the day or at all. */
export const dutyPerson = z.strictObject({
  id,
  level: level.exclude(['owner']),
  department: id.nullable(),
  name: z.string().trim().min(1).max(120),
  phone: z.string().max(40),
  /** Local hours; the same hour twice means around the clock, a later one first means over midnight. */
  from: timeOfDay,
  to: timeOfDay,
});
export type DutyPerson = z.output<typeof dutyPerson>;
