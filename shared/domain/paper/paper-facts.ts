import { z } from 'zod';
import { fact } from '../fact.ts';
import { id } from '../primitives.ts';
import { blankFate, emergencyPaper } from './emergency-paper.ts';
import { emergencyNumber } from './emergency-number.ts';

/** What happens to paper that is printed before a power failure. */
export const paperFacts = [
  /** Numbers that are on paper from here on; they are never given out again. */
  fact('blanks-printed', { batch: id, from: z.int().positive(), to: z.int().positive() }),
  fact('blank-settled', { number: emergencyNumber, fate: blankFate }),
  /** All blanks as a book that knew more had them: after a repair, or without what an erasure took out. */
  fact('blanks-recalled', { emergency: emergencyPaper }),
] as const;
