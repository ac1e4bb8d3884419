import { z } from 'zod';
import { fact } from '../fact.ts';
import { id } from '../primitives.ts';

/** A desk that goes from one PC to another, with its letter and its numbers. */
export const moveFacts = [
  /** The last change here: from now on the desk lives in the file, and then at another PC. */
  fact('desk-moved', { move: id, file: z.string().max(1_000), reason: z.string().max(500) }),
  /** It lives here now. */
  fact('desk-arrived', { move: id }),
] as const;
