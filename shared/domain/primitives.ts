import { z } from 'zod';

/** A moment in ISO 8601 UTC, for example `2026-11-22T08:00:00.000Z`. */
export const moment = z.iso.datetime({ offset: true });

/** A local calendar day, for example `2026-11-22`. */
export const localDay = z.iso.date();

/** A time of the day by the clock on the wall, for example `17:00`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** An opaque identifier made by the composition root. */
export const id = z.string().min(1).max(64);

/** The longest free text that a record accepts, in UTF-16 units. */
export const LONGEST_TEXT = 5_000;

/** Free text a person typed; never empty after trimming. */
export const text = z
  .string()
  .max(LONGEST_TEXT)
  .refine((value) => value.trim().length > 0, { message: 'blank' });

/** Free text that may be left empty. */
export const optionalText = z.string().max(LONGEST_TEXT);

/** A short label: a name, a title, an extension. */
export const label = z.string().trim().min(1).max(120);

/** The letter that keeps the numbers of several desks apart. */
export const deskLetter = z.string().regex(/^[A-Z]$/);

/** The number people read, for example `A261122-0007`. */
export const orderNumber = z.string().regex(/^[A-Z]\d{6}-\d{4,}$/);

/** The number of a call or visit, for example `A261122-C0007`. */
export const callNumber = z.string().regex(/^[A-Z]\d{6}-C\d{4,}$/);

/** The language of a screen or a slip. */
export const language = z.enum(['zh-CN', 'en']);
export type Language = z.output<typeof language>;
