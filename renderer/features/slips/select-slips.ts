import type { DeskState } from '../../../shared/domain/book.ts';
import { PDF_PRINTER, type Printer } from '../../../shared/domain/printing/printer.ts';
import type { SlipJob, SlipState } from '../../../shared/domain/printing/slip-job.ts';

export type SlipView = 'queue' | 'today' | 'blank';

/** How many slips that are done stay below the queue, so that the last ones are at hand for a reprint. */
const LAST_DONE = 8;

/** What asks for a person first: a question, then a stop, then what is on its way. */
const rank: Readonly<Record<SlipState, number>> = {
  unknown: 0,
  failed: 1,
  sending: 2,
  queued: 3,
  sent: 4,
  confirmed: 4,
  cancelled: 4,
};

/** Whether a slip still waits for paper or for an answer. */
export function isWaiting({ state }: SlipJob): boolean {
  return rank[state] < rank.sent;
}

/** The waiting slips, those that ask first, else in the order they will come out. */
export function selectWaiting(jobs: DeskState['slipJobs']): SlipJob[] {
  return Object.values(jobs)
    .filter(isWaiting)
    .sort(
      (a, b) =>
        rank[a.state] - rank[b.state] || a.queuedAt.localeCompare(b.queuedAt) || a.id.localeCompare(b.id),
    );
}

/** The slips settled on a local day, newest first; `dayOf` gives the day of a moment. */
export function selectDone(
  jobs: DeskState['slipJobs'],
  day: string,
  dayOf: (at: string) => string,
): SlipJob[] {
  return Object.values(jobs)
    .filter((job) => !isWaiting(job) && dayOf(job.changedAt) === day)
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt) || b.id.localeCompare(a.id));
}

/** The rows of a view; the queue ends with the last slips that are done. */
export function rowsOf(
  view: Exclude<SlipView, 'blank'>,
  waiting: readonly SlipJob[],
  done: readonly SlipJob[],
): readonly SlipJob[] {
  return view === 'today' ? done : [...waiting, ...done.slice(0, LAST_DONE)];
}

/** A printer that holds its slips back until somebody says that it is ready. */
export interface StoppedPrinter {
  readonly printerId: string;
  /** The oldest slip that did not come out. */
  readonly failed: SlipJob;
  /** All that wait for this printer, the failed ones too. */
  readonly waiting: readonly SlipJob[];
}

/** The printers that have stopped, the longest-standing first. */
export function selectStopped(waiting: readonly SlipJob[]): StoppedPrinter[] {
  const oldest = (a: SlipJob, b: SlipJob) => a.queuedAt.localeCompare(b.queuedAt);
  const failed = waiting.filter(({ state }) => state === 'failed').sort(oldest);
  const printerIds = [...new Set(failed.map(({ printerId }) => printerId))];
  return printerIds.flatMap((printerId) => {
    const first = failed.find((job) => job.printerId === printerId);
    if (!first) return [];
    const held = waiting.filter(
      (job) => job.printerId === printerId && (job.state === 'failed' || job.state === 'queued'),
    );
    return [{ printerId, failed: first, waiting: held }];
  });
}

/** Whether nothing at this desk prints on paper, so that every slip becomes a PDF. */
export function isWithoutPrinter(printers: DeskState['printers']): boolean {
  return Object.values(printers).every(({ transport }) => transport.kind === 'file');
}

/** The other printers a slip can go to, its fallback first and PDF last. */
export function otherPrinters(printers: DeskState['printers'], printerId: string): Printer[] {
  const fallback = printers[printerId]?.fallback;
  const place = ({ id }: Printer) => (id === fallback ? 0 : id === PDF_PRINTER ? 2 : 1);
  return Object.values(printers)
    .filter(({ id }) => id !== printerId)
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name));
}
