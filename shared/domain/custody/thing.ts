import { z } from 'zod';
import { id, label, localDay, moment, optionalText } from '../primitives.ts';
import { slug } from './register.ts';

/** Where a thing is: in its place, out with a holder, or out of use. */
export const thingState = z.enum(['in', 'out', 'lost', 'damaged', 'retired', 'handed-back']);
export type ThingState = z.output<typeof thingState>;

/** What stands on the tag and in the code: short, ASCII, never a door. */
export const thingCode = z
  .string()
  .transform((code) => code.normalize('NFKC').trim().toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9./_-]{0,29}$/));

/** The number of a loan (L), a deposit (D) or a visit (V), for example `A261122-L0007`. */
export const custodyNumber = z.string().regex(/^[A-Z]\d{6}-[LDV]\d{4,}$/);

/** What an entrusted key opens and whose it is; hidden wherever there is no need. */
export const door = z.strictObject({
  placeId: id.nullable(),
  name: z.string().max(120),
  personId: id.nullable(),
  owner: z.string().max(120),
  phone: z.string().max(40),
});
export type Door = z.output<typeof door>;

/** The owner's word that a key may be used. */
export const consent = z.strictObject({
  from: z.string().max(120),
  way: z.enum(['phone', 'in-person', 'written', 'message']),
  note: z.string().max(500),
  at: moment,
  by: id,
  /** The last day it counts; null when it was given for one loan only. */
  untilOn: localDay.nullable(),
});
export type Consent = z.output<typeof consent>;

/** What happens to a thing besides being lent; `rules/thing-acts.ts` says from which state. */
export const thingAct = z.enum(['lose', 'find', 'damage', 'repair', 'retire', 'restore', 'hand-back']);
export type ThingAct = z.output<typeof thingAct>;

/** One thing of a register: a key or a ring, a file, a card, a pass, a radio. */
export const thing = z.strictObject({
  id,
  register: slug,
  class: slug,
  code: z.string().min(1).max(30),
  /** What it is, for people: 二层配电间. Of a class that hides its door it says nothing of the door. */
  name: z.string().max(120),
  /** What a site key opens; no secret. */
  site: z.strictObject({ placeId: id.nullable(), name: z.string().max(120) }).nullable(),
  door: door.nullable(),
  cabinet: z.string().max(40),
  hook: z.int().min(1).max(9_999).nullable(),
  /** How many keys hang on the ring, how many volumes belong together. */
  pieces: z.int().min(1).max(200),
  /** What hangs on the ring, one by one; may be empty. */
  parts: z.array(label).max(60),
  consents: z.array(consent).max(200),
  values: z.record(slug, z.string().max(500)),
  state: thingState,
  /** The loan it is out with. */
  loan: custodyNumber.nullable(),
  note: optionalText,
  receivedAt: moment,
  receivedBy: id,
  /** What happened to it besides loans, oldest first. */
  events: z.array(
    z.strictObject({
      at: moment,
      by: id.nullable(),
      act: thingAct,
      note: z.string().max(500),
      /** The stay it was out with then. */
      loan: custodyNumber.nullable().default(null),
    }),
  ),
  pinyin: z.string().max(400),
  initials: z.string().max(120),
});
export type Thing = z.output<typeof thing>;
