import { z } from 'zod';
import { fact } from '../fact.ts';
import { id } from '../primitives.ts';
import { exportFormat, exportOutcome, exportSubject } from './export-receipt.ts';

/** What happens to an export: it is written down before the first byte leaves the book. */
export const exportFacts = [
  fact('export-begun', {
    export: id,
    subject: exportSubject,
    format: exportFormat,
    personal: z.boolean(),
    reason: z.string().max(500),
    /** The name it is written under until it is whole; what is left of it after a cut is removed. */
    file: z.string().max(1_200).default(''),
  }),
  fact('export-ended', {
    export: id,
    outcome: exportOutcome,
    file: z.string().max(1_000),
    rows: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
    sha256: z.string().max(64),
  }),
] as const;
