import type { Book } from '../book.ts';
import { decided, refused, type Actor, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { isHandoverOpen, type Handover } from '../shift/handover.ts';
import { newSlipJob } from './new-slip-job.ts';
import type { SlipJob } from './slip-job.ts';

interface Sheet {
  readonly handover: string;
  readonly copy: number;
  readonly printerId?: string | undefined;
}

/** The job of the sheet of a handover. */
export function queueHandoverSlip(book: Book, { handover, copy, printerId }: Sheet, actor: Actor): SlipJob {
  const about = { numbers: [handover], things: [] };
  return newSlipJob(book, { slip: 'handover', copy, about, printerId }, actor);
}

/** Prints a handover once more, wherever it is kept, or one that still runs as a list to take along. */
export const decidePrintHandover: Decide<
  { handover: Handover; printerId?: string | undefined },
  { slip: string; copy: number }
> = (book, { handover: found, printerId }, actor) => {
  if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
    return refused({ kind: 'printer-unknown', what: printerId });
  const { number } = found;
  const handover = entryOf(book.desk.handovers, number) ?? found;
  // A list of what is still open is none of the copies of the sealed sheet.
  const copy = isHandoverOpen(handover) ? 1 : copiesOf(book, handover) + 1;
  const job = queueHandoverSlip(book, { handover: number, copy, printerId }, actor);
  return decided([{ type: 'slip-queued', job }], { slip: job.id, copy });
};

/** How often a sheet was printed; for one in history also by the slips that are still known. */
function copiesOf({ desk }: Book, { number, copies }: Handover): number {
  const jobs = Object.values(desk.slipJobs).filter(
    ({ slip, about }) => slip === 'handover' && about?.numbers.includes(number) === true,
  );
  return Math.max(copies, ...jobs.map(({ copy }) => copy));
}

/** Prints the page of a day of the duty log. */
export const decidePrintLog: Decide<{ on: string; printerId?: string | undefined }, { slip: string }> = (
  book,
  { on, printerId },
  actor,
) => {
  if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
    return refused({ kind: 'printer-unknown', what: printerId });
  const job = newSlipJob(book, { slip: 'duty-log', days: { from: on, to: on }, printerId }, actor);
  return decided([{ type: 'slip-queued', job }], { slip: job.id });
};
