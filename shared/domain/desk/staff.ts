import { z } from 'zod';
import { label } from '../primitives.ts';

/** The roles of the desk (R10); `shared/rules/permissions.ts` says what each may do. */
export const role = z.enum(['clerk', 'supervisor', 'manager', 'admin']);
export type Role = z.output<typeof role>;

/** A person who signs in at the desk; the PIN's hash lies elsewhere and never leaves the core. */
export const staff = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,20}$/),
  name: label,
  /** The name in Latin letters, for the English screens. */
  latinName: z.string().max(60),
  role,
  phone: z.string().max(40),
  isActive: z.boolean(),
});
export type Staff = z.output<typeof staff>;

/** A PIN has exactly six digits: four would fall in 80 minutes to somebody who steals the file. */
export const pin = z.string().regex(/^\d{6}$/);
