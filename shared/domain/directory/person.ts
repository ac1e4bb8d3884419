import { z } from 'zod';
import { id, label, optionalText } from '../primitives.ts';

/** What a person is to a place. */
export const personRole = z.enum([
  'owner',
  'tenant',
  'family',
  'guest',
  'patient',
  'staff',
  'supplier',
  'other',
]);
export type PersonRole = z.output<typeof personRole>;

/** How a person is addressed. */
export const personTitle = z.enum(['mr', 'ms', 'none']);
export type PersonTitle = z.output<typeof personTitle>;

/** A resident, guest, patient, supplier or any other person who calls. */
export const person = z.strictObject({
  id,
  name: label,
  title: personTitle,
  phones: z.array(z.string().min(3).max(40)).max(5),
  plates: z.array(z.string().min(2).max(20)).max(5),
  roles: z.array(z.strictObject({ placeId: id, role: personRole })).max(20),
  firm: z.string().max(120),
  vip: z.boolean(),
  note: optionalText,
  noteBy: z.string().max(60),
  noteOn: z.string().max(10),
  pinyin: z.string().max(400),
  initials: z.string().max(120),
  /** Does not want to be called back (R7). */
  refusesCallbacks: z.boolean().default(false),
});
export type Person = z.output<typeof person>;
