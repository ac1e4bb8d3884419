import type { Book } from '../book.ts';
import type { Actor } from '../decision.ts';
import { newSlipJob } from './new-slip-job.ts';
import type { SlipKind } from './printer.ts';
import type { SlipJob } from './slip-job.ts';

/** What is printed of the registers: a lending or a deposit by number, or labels of things by id. */
export interface CustodyPaper {
  readonly slip: Extract<SlipKind, 'loan' | 'thing-label' | 'deposit-tag' | 'custody-list'>;
  readonly numbers?: readonly string[];
  readonly things?: readonly string[];
  readonly copy?: number;
  readonly reason?: string;
  readonly printerId?: string | undefined;
}

/** The job of a loan slip, a tag or a run of labels. */
export function queueCustodySlip(
  book: Book,
  { numbers = [], things = [], ...paper }: CustodyPaper,
  actor: Actor,
): SlipJob {
  return newSlipJob(book, { ...paper, about: { numbers: [...numbers], things: [...things] } }, actor);
}
