import { z } from 'zod';
import { moment } from '../primitives.ts';

/**
 * Why a book takes no changes.
 *
 * While it was running: `write-failed`, `disk-full`. Found at opening: everything else; `journal-short` means that the
 * journal ends before what the checkpoint already knows, `desk-moved` that the desk lives at another PC now.
 */
export const readOnlyCause = z.enum([
  'write-failed',
  'disk-full',
  'folder-read-only',
  'opened-elsewhere',
  'journal-damaged',
  'segment-missing',
  'journal-short',
  'desk-moved',
]);
export type ReadOnlyCause = z.output<typeof readOnlyCause>;

/** Whether the book takes changes; a failed write or sync is final until the book is repaired. */
export const health = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sound') }),
  z.strictObject({
    kind: z.literal('read-only'),
    why: readOnlyCause,
    at: moment,
    detail: z.string(),
    /** Of a desk that has moved: its file lies under `detail` and has not its own name yet, so no other PC takes it in. */
    isUnfinished: z.literal(true).optional(),
  }),
]);
export type Health = z.output<typeof health>;

/** Where the journal cannot be believed, and what can still be read behind that place. */
export const journalDamage = z.strictObject({
  /** File name of the segment, and the line in it where reading stopped, counted from 1. */
  segment: z.string(),
  line: z.int().nonnegative(),
  trouble: z.string(),
  /** The first change that is lost, and the last one, when whole lines follow that say so. */
  fromSeq: z.int(),
  toSeq: z.int().nullable(),
  /** Moments of the last whole change before and of the first whole one after the damage. */
  before: moment.nullable(),
  after: moment.nullable(),
  /** Whole changes behind the damage, each proven by itself. */
  readableAfter: z.int(),
});
export type JournalDamage = z.output<typeof journalDamage>;

/** What the recovery screen says (ux 6.14). */
export const recoveryReport = z.strictObject({
  health,
  damage: journalDamage.nullable(),
  /** The last change that this book shows. */
  shownSeq: z.int(),
  shownAt: moment.nullable(),
  lastBackup: z.strictObject({ name: z.string(), at: moment, seq: z.int() }).nullable(),
  setAside: z.array(z.string()),
  canRepair: z.boolean(),
  reference: z.string(),
  technical: z.array(z.string()),
});
export type RecoveryReport = z.output<typeof recoveryReport>;
