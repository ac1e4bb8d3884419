import { z } from 'zod';
import { fact } from '../fact.ts';
import { id } from '../primitives.ts';
import { qualityCheck, qualityDraw, qualityPoint } from './quality-draw.ts';

/** What happens to quality samples. */
export const qualityFacts = [
  fact('quality-drawn', { draw: qualityDraw }),
  fact('quality-checked', {
    draw: id,
    record: qualityCheck.shape.record,
    wrong: z.array(qualityPoint),
    note: z.string().max(500),
  }),
] as const;
