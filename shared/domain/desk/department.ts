import { z } from 'zod';
import { id, label } from '../primitives.ts';

/** A department that work is sent to: its head signs slips, its workers fetch them. */
export const department = z.strictObject({
  id,
  name: label,
  latinName: z.string().max(60),
  head: z.string().max(60),
  extension: z.string().max(20),
  radio: z.string().max(20),
  workers: z.array(z.string().min(1).max(60)).max(60),
});
export type Department = z.output<typeof department>;
