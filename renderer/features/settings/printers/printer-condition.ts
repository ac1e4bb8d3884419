import type { DeskState } from '../../../../shared/domain/book.ts';
import {
  mayHavePrinted,
  type SlipJob,
  type SlipTrouble,
} from '../../../../shared/domain/printing/slip-job.ts';

/** How a printer is, as far as its slips tell. */
export interface PrinterCondition {
  /** Why it has stopped; null while it prints. */
  readonly trouble: SlipTrouble['kind'] | null;
  /** Slips of which nobody knows whether they came out. */
  readonly asks: number;
  readonly waiting: number;
  /** The last test page. */
  readonly lastTest: SlipJob | null;
}

/** Reads the condition of a printer from its slips. */
export function conditionOf(printerId: string, jobs: DeskState['slipJobs']): PrinterCondition {
  const own = Object.values(jobs)
    .filter((job) => job.printerId === printerId)
    .sort((a, b) => a.queuedAt.localeCompare(b.queuedAt));
  return {
    trouble: own.find((job) => job.state === 'failed')?.trouble?.kind ?? null,
    asks: own.filter(mayHavePrinted).length,
    waiting: own.filter((job) => job.state === 'queued' || job.state === 'sending').length,
    lastTest: own.findLast((job) => job.slip === 'test') ?? null,
  };
}
