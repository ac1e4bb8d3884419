import { z } from 'zod';
import { fact } from '../fact.ts';
import { id } from '../primitives.ts';
import { slipJob, slipState, slipTrouble } from './slip-job.ts';

/** Slips on their way to paper. */
export const slipFacts = [
  fact('slip-queued', { job: slipJob }),
  fact('slip-moved', {
    jobId: id,
    state: slipState,
    trouble: slipTrouble.nullable(),
    file: z.string().max(400).nullable(),
  }),
] as const;
