import { z } from 'zod';
import { fact } from '../fact.ts';
import { id } from '../primitives.ts';
import { exportOutcome, receiptFormat, receiptSubject } from './export-receipt.ts';

/** What Linux takes; Windows takes less. */
const LONGEST_PATH = 4_096;

/** What happens to an export: it is written down before the first byte leaves the book. */
export const exportFacts = [
  fact('export-begun', {
    export: id,
    subject: receiptSubject,
    format: receiptFormat,
    personal: z.boolean(),
    reason: z.string().max(500),
    /** The name it is written under until it is whole; what is left of it after a cut is removed. */
    file: z.string().max(LONGEST_PATH).default(''),
    /** The name it gets then. */
    path: z.string().max(LONGEST_PATH).default(''),
  }),
  /** The file is whole and gets its name next: after a cut its hash tells whether it did. */
  fact('export-made', {
    export: id,
    rows: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
    sha256: z.string().max(64),
  }),
  fact('export-ended', {
    export: id,
    outcome: exportOutcome,
    file: z.string().max(LONGEST_PATH),
    rows: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
    sha256: z.string().max(64),
  }),
] as const;
