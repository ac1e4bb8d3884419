import { z } from 'zod';
import { custodyFilter } from '../custody/select-custody.ts';
import { custodySubject, exportSubject } from './export-receipt.ts';

/** What can be written into a file: what can be printed too, or the list of a register as it is narrowed on the screen. */
export const fileSubject = z.discriminatedUnion('kind', [
  ...exportSubject.options,
  custodySubject.extend({ filter: custodyFilter }),
]);
export type FileSubject = z.output<typeof fileSubject>;
export type CustodySubject = Extract<FileSubject, { kind: 'custody' }>;
