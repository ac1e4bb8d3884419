import type { Book } from '../book.ts';
import type { Actor } from '../decision.ts';
import type { SlipKind } from './printer.ts';
import { printerFor } from './queue-slip.ts';
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
export function queueCustodySlip(book: Book, paper: CustodyPaper, actor: Actor): SlipJob {
  const { slip, numbers = [], things = [], copy = 1, reason = '', printerId } = paper;
  return {
    id: actor.newId(),
    slip,
    order: null,
    printerId: printerId ?? printerFor(book.desk.printers, slip),
    copy,
    reason,
    state: 'queued',
    attempts: 0,
    queuedAt: actor.at,
    queuedBy: actor.by,
    changedAt: actor.at,
    trouble: null,
    file: null,
    days: null,
    about: { numbers: [...numbers], things: [...things] },
  };
}
