import { z } from 'zod';
import { moment } from '../primitives.ts';

/** One copy of the book that was opened and replayed before it was believed. */
export const backup = z.strictObject({
  /** Folder name of the copy: its moment and the last change in it. */
  name: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{6}Z-\d+$/),
  at: moment,
  seq: z.int().nonnegative(),
  /** First eight characters of the hash of the last change. */
  head: z.string(),
  bytes: z.int().nonnegative(),
  /** Which rule keeps it: one of the last ten, the one of its day, of its month. */
  keptAs: z.array(z.enum(['recent', 'day', 'month'])),
  place: z.enum(['own', 'second']),
});
export type Backup = z.output<typeof backup>;

/** What is in a backup, for the look before a restore. */
export const backupContents = z.strictObject({
  name: z.string(),
  at: moment,
  seq: z.int(),
  centre: z.string(),
  letter: z.string(),
  openOrders: z.int(),
  orders: z.int(),
  calls: z.int(),
  places: z.int(),
  people: z.int(),
  staff: z.int(),
  /** Changes of the present book that are not in the backup. */
  changesSince: z.int(),
});
export type BackupContents = z.output<typeof backupContents>;

/** How the optional second folder is (a stick, a share). */
export const secondFolder = z.strictObject({
  folder: z.string(),
  state: z.enum(['not-set', 'ready', 'absent', 'not-writable', 'failed']),
  lastAt: moment.nullable(),
  detail: z.string(),
});
export type SecondFolder = z.output<typeof secondFolder>;
