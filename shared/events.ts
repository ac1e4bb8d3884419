import { z } from 'zod';
import { moment } from './domain/primitives.ts';
import { changeStamp, factSchema } from './domain/facts.ts';

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
    task: z.enum(['import']),
    done: z.int(),
    total: z.int(),
    at: moment,
  }),
  /** The book behind the window was exchanged (sample and back): load everything anew. */
  z.strictObject({ kind: z.literal('book-exchanged') }),
]);
export type DeskEvent = z.output<typeof deskEvent>;
