import { z } from 'zod';
import { deskLetter, label, language } from '../primitives.ts';

/** The centre this book belongs to. */
export const centre = z.strictObject({
  name: label,
  letter: deskLetter,
  language,
  /** The IANA zone whose midnight begins a new day of the book. */
  timeZone: z.string().min(1).max(60),
  /** The number residents dial; printed on their part of the slip. */
  phone: z.string().max(40),
  /** True for a book of invented data: every screen says so, and `--simulate` is allowed. */
  isSample: z.boolean(),
});
export type Centre = z.output<typeof centre>;

/** The trades of desks that the procedures come from. */
export const trade = z.enum(['property', 'hospital', 'hotel', 'office', 'hotline']);
export type Trade = z.output<typeof trade>;

/** What a person may set for this desk. */
export const settings = z.strictObject({
  lockAfterMinutes: z.number().min(0.5).max(60),
  theme: z.enum(['system', 'light', 'dark']),
  soundOn: z.boolean(),
  soundVolume: z.number().min(0).max(1),
  /** A closed order within this many days at the same place with the same problem counts as rework. */
  reworkDays: z.int().min(0).max(90),
  /** The trade of the desk; clock rules may be for some trades only. */
  trade: trade.default('property'),
  /** Desktop notifications for what is serious or one's own. */
  notificationsOn: z.boolean().default(true),
  /** Where callers find the desk; sent to those who ask (T6). */
  address: z.string().max(200).default(''),
  /** What the cash box holds besides deposits of borrowers, in yuan: 备用金. */
  floatYuan: z.number().nonnegative().max(1_000_000).multipleOf(0.01).default(500),
});
export type Settings = z.output<typeof settings>;

export const defaultSettings: Settings = {
  lockAfterMinutes: 5,
  theme: 'system',
  soundOn: true,
  soundVolume: 0.6,
  reworkDays: 14,
  trade: 'property',
  notificationsOn: true,
  address: '',
  floatYuan: 500,
};
