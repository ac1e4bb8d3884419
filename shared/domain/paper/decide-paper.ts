import { decided, refused, type Actor, type Decide } from '../decision.ts';
import type { Book } from '../book.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { newSlipJob } from '../printing/new-slip-job.ts';
import type { SlipJob } from '../printing/slip-job.ts';
import { numbersOf } from './emergency-paper.ts';
import { objectionToPaper } from './enter-paper.ts';

/** How much is to be printed, and where. */
export interface BlankWish {
  readonly slips: number;
  readonly logPages: number;
  readonly printerId?: string | undefined;
}

/** Which numbers are on their way to paper, and by which slips. */
export interface BlankAnswer {
  readonly from: string | null;
  readonly to: string | null;
  readonly slip: string | null;
  readonly logSlip: string | null;
}

/**
 * Prints numbered emergency slips and pages of a blank log for the next power failure.
 *
 * The numbers are in the book before they are on paper. Source: R13 "paper fallback: print blank numbered slips and enter
 * them later with true times (补录 mark)"; 003 6.4 系统故障应对.
 */
export const decidePrintBlank: Decide<BlankWish, BlankAnswer> = (book, wish, actor) => {
  const { slips, logPages, printerId } = wish;
  const letter = book.desk.centre?.letter;
  if (letter === undefined) return refused({ kind: 'not-opened-yet' });
  if (slips + logPages === 0) return refused({ kind: 'nothing-to-print' });
  if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
    return refused({ kind: 'printer-unknown', what: printerId });
  const from = book.desk.emergency.last + 1;
  const to = from + slips - 1;
  const numbers = numbersOf({ from, to }, letter);
  const pages = Array.from({ length: logPages }, (_, at) => `${at + 1}/${logPages}`);
  const slip = slips === 0 ? null : queueBlank(book, { slip: 'emergency-slip', numbers, printerId }, actor);
  const log =
    logPages === 0 ? null : queueBlank(book, { slip: 'blank-log', numbers: pages, printerId }, actor);
  const facts: Fact[] = slips === 0 ? [] : [{ type: 'blanks-printed', batch: actor.newId(), from, to }];
  for (const job of [slip, log]) if (job) facts.push({ type: 'slip-queued', job });
  return decided(facts, {
    from: numbers[0] ?? null,
    to: numbers.at(-1) ?? null,
    slip: slip?.id ?? null,
    logSlip: log?.id ?? null,
  });
};

/** The job of blanks: `numbers` of the slips, or of the pages within their run. */
function queueBlank(
  book: Book,
  paper: Pick<SlipJob, 'slip'> & { readonly numbers: string[]; readonly printerId: string | undefined },
  actor: Actor,
): SlipJob {
  const { numbers, ...wish } = paper;
  return newSlipJob(book, { ...wish, about: { numbers, things: [] } }, actor);
}

/** Says of a blank that nothing will be entered from it: spoiled, lost, thrown away. */
export const decideSpoilBlank: Decide<{ number: string; reason: string }, { number: string }> = (
  book,
  { number, reason },
) => {
  const objection = objectionToPaper(book.desk, number);
  if (objection) return refused(objection);
  return decided([{ type: 'blank-settled', number, fate: { kind: 'spoiled', reason } }], { number });
};
