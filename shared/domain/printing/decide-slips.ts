import { kindRule } from '../../rules/kinds.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { findOrderFor } from '../order/find-order.ts';
import { newSlipJob } from './new-slip-job.ts';
import { queueSlip } from './queue-slip.ts';
import type { SlipJob, SlipState } from './slip-job.ts';

/** Prints an order's slip again; the copy is numbered and marked 补打 on the paper. */
export const decidePrintSlip: Decide<
  { order: string; reason: string; printerId?: string | undefined },
  { slip: string; copy: number }
> = (book, input, actor) => {
  const found = findOrderFor(book, input.order, 'print');
  if (!found.ok) return found;
  if (input.printerId !== undefined && !entryOf(book.desk.printers, input.printerId)) {
    return refused({ kind: 'printer-unknown', what: input.printerId });
  }
  const slip = kindRule(found.value.kind).slip ?? 'work-order';
  const job = queueSlip(
    book,
    { slip, order: found.value, reason: input.reason, printerId: input.printerId },
    actor,
  );
  return decided([{ type: 'slip-queued', job }], { slip: job.id, copy: job.copy });
};

/** A test page for one printer. */
export const decideTestPage: Decide<{ printerId: string }, { slip: string }> = (
  book,
  { printerId },
  actor,
) => {
  if (!entryOf(book.desk.printers, printerId)) return refused({ kind: 'printer-unknown', what: printerId });
  const job = newSlipJob(book, { slip: 'test', printerId }, actor);
  return decided([{ type: 'slip-queued', job }], { slip: job.id });
};

/** What a person may say of a slip, and from which states. */
const personMoves = {
  /** The paper is in my hand. */
  confirm: { from: ['sent', 'unknown'], to: 'confirmed' },
  /** Send the same copy once more; after `unknown` only a person can know that none came out. */
  retry: { from: ['failed', 'unknown'], to: 'queued' },
  cancel: { from: ['queued', 'failed', 'unknown'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly SlipState[]; to: SlipState }>;
export type SlipMove = keyof typeof personMoves;

/** What a person decides about a slip: it came out, send it again, or leave it. */
export const decideMoveSlip: Decide<{ slip: string; move: SlipMove }, { slip: string; state: SlipState }> = (
  book,
  { slip, move },
) => {
  const job = entryOf(book.desk.slipJobs, slip);
  if (!job) return refused({ kind: 'slip-unknown', what: slip });
  const { from, to }: { from: readonly SlipState[]; to: SlipState } = personMoves[move];
  if (!from.includes(job.state)) return refused({ kind: 'slip-not-stuck', state: job.state });
  return decided([{ type: 'slip-moved', jobId: slip, state: to, trouble: null, file: null }], {
    slip,
    state: to,
  });
};

/** Sends a waiting slip to another printer; the same copy, so nothing is doubled. */
export const decideReroute: Decide<{ slip: string; printerId: string }, { slip: string }> = (
  book,
  input,
  actor,
) => {
  const job = entryOf(book.desk.slipJobs, input.slip);
  if (!job) return refused({ kind: 'slip-unknown', what: input.slip });
  if (!entryOf(book.desk.printers, input.printerId))
    return refused({ kind: 'printer-unknown', what: input.printerId });
  if (!['queued', 'failed', 'unknown'].includes(job.state))
    return refused({ kind: 'slip-not-stuck', state: job.state });
  const moved: SlipJob = {
    ...job,
    id: actor.newId(),
    printerId: input.printerId,
    state: 'queued',
    trouble: null,
  };
  return decided(
    [
      { type: 'slip-moved', jobId: job.id, state: 'cancelled', trouble: null, file: null },
      { type: 'slip-queued', job: { ...moved, queuedAt: actor.at, changedAt: actor.at } },
    ],
    { slip: moved.id },
  );
};

/** Paper is back: everything of a printer that certainly did not come out is queued again, oldest first. */
export const decideResumePrinter: Decide<{ printerId: string }, { slips: number }> = (
  book,
  { printerId },
) => {
  const failed = Object.values(book.desk.slipJobs).filter(
    (job) => job.printerId === printerId && job.state === 'failed',
  );
  return decided(
    failed.map(
      (job) => ({ type: 'slip-moved', jobId: job.id, state: 'queued', trouble: null, file: null }) as const,
    ),
    { slips: failed.length },
  );
};
