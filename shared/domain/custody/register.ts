import { z } from 'zod';
import { role } from '../desk/staff.ts';
import { label, optionalText, timeOfDay } from '../primitives.ts';

/** A name for the machine: of a register, a class, a field. */
export const slug = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** What a register does: lend things, keep what is deposited, or let people and vehicles in. */
export const behaviour = z.enum(['lend', 'keep', 'admit']);
export type Behaviour = z.output<typeof behaviour>;

/** A field of a register's own: on the thing, or asked each time something is lent, deposited or let in. */
export const registerField = z.strictObject({
  /** Fields of type phone have ids that begin with `phone-`, so that they are masked like every telephone. */
  id: slug,
  name: label,
  latinName: z.string().max(60),
  of: z.enum(['thing', 'entry']),
  type: z.enum(['text', 'number', 'date', 'phone', 'choice']),
  choices: z.array(label).max(20),
  isRequired: z.boolean(),
});
export type RegisterField = z.output<typeof registerField>;

/** A class of things (site keys, confidential files), of deposits (parcel, found) or of visits (contractor). */
export const custodyClass = z.strictObject({
  id: slug,
  name: label,
  latinName: z.string().max(60),
  /** Lent only with the owner's consent on record. */
  needsConsent: z.boolean(),
  /** Lent only with the PIN of a second member of staff. */
  needsSecond: z.boolean(),
  /** Lent only when one of these roles acts or gives the PIN; null when nobody has to approve. */
  approvers: z.array(role).min(1).nullable(),
  /** Tag, screens and paper show a code and never what it opens. */
  hidesDoor: z.boolean(),
});
export type CustodyClass = z.output<typeof custodyClass>;

/** By when a thing is to be back. */
export const dueRule = z.discriminatedUnion('unit', [
  /** The same day at this hour; from then on so many minutes. */
  z.strictObject({
    unit: z.literal('time-of-day'),
    at: timeOfDay,
    orMinutes: z.int().min(1).max(1_440),
  }),
  z.strictObject({ unit: z.literal('minutes'), amount: z.int().min(1).max(100_000) }),
  /** The day so many days later, at the close of the desk. */
  z.strictObject({
    unit: z.literal('days'),
    amount: z.int().min(0).max(3_650),
    at: timeOfDay,
  }),
  z.strictObject({ unit: z.literal('none') }),
]);
export type DueRule = z.output<typeof dueRule>;

/** One register of the desk: what is in it and by which rules it is lent, kept or let in. */
export const register = z.strictObject({
  id: slug,
  behaviour,
  name: label,
  latinName: z.string().max(60),
  /** How codes of its things begin: `K-`. */
  prefix: z.string().regex(/^[A-Z]{1,4}-$/),
  isActive: z.boolean(),
  classes: z.array(custodyClass).min(1).max(20),
  fields: z.array(registerField).max(20),
  due: dueRule,
  /** How often a loan may be extended. */
  renewals: z.int().min(0).max(20),
  /** What is looked at when it comes back. */
  returnCheck: z.enum(['none', 'condition', 'pages']),
  /** After so many days the owner of a deposit is reminded; after the last one it is unclaimed. */
  remindAfterDays: z.array(z.int().min(1).max(3_650)).max(10),
  /** The register whose things are given out as passes; only for people and vehicles that are let in. */
  passRegister: slug.nullable(),
  /** Names go from visits that ended so many days ago; null keeps them. */
  purgeAfterDays: z.int().min(1).max(3_650).nullable(),
  /** What the person has to be told or asked before: forbidden goods, safety rules; empty when nothing. */
  notice: optionalText,
  latinNotice: optionalText,
  /** Part of the count that a handover needs. */
  isCounted: z.boolean(),
  source: z.string().max(60),
  sentence: z.string().max(400),
});
export type Register = z.output<typeof register>;
