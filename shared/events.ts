import { z } from 'zod';
import { historyHit } from './domain/history/history-hit.ts';
import { localDay, moment } from './domain/primitives.ts';
import { changeStamp, factSchema } from './domain/facts.ts';

/** Work that takes longer than a breath and can be watched. */
export const longTask = z.enum([
  'import',
  'verify',
  'backup',
  'restore',
  'repair',
  'erasure',
  'history-rebuild',
  'export',
  'report',
  'bundle',
  'move',
  'desk-look',
]);
export type LongTask = z.output<typeof longTask>;

/** What the core tells every open window, without being asked. */
export const deskEvent = z.discriminatedUnion('kind', [
  /** Facts that are on disk; the mirror applies them with the reducer of the core. */
  z.strictObject({ kind: z.literal('facts'), stamp: changeStamp, facts: z.array(factSchema) }),
  /** Somebody signed in, locked, or the book became read-only: ask `session.current` again. */
  z.strictObject({ kind: z.literal('session-changed') }),
  /** Places or people changed. */
  z.strictObject({ kind: z.literal('directory-changed') }),
  /** Long work goes on. */
  z.strictObject({
    kind: z.literal('progress'),
    task: longTask,
    /** Which one, where several of a kind may go on at once. */
    of: z.string().optional(),
    done: z.int(),
    total: z.int(),
    at: moment,
  }),
  /** A search in history found some more, or came to an earlier day. */
  z.strictObject({
    kind: z.literal('history-hits'),
    search: z.string(),
    hits: z.array(historyHit),
    reachedOn: localDay,
  }),
  /** The book behind the window was exchanged (sample and back): load everything anew. */
  z.strictObject({ kind: z.literal('book-exchanged') }),
]);
export type DeskEvent = z.output<typeof deskEvent>;
