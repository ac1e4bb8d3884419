import type { SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import type { PastOfSlip } from './past-of-slip.ts';

/**
 * What slips are about that is no longer at the desk, read before the turn of their printer comes.
 *
 * For each printer one slip at a time: whatever else is queued there passes meanwhile.
 */
export interface PastAhead {
  /** Whether a slip can be printed now; begins to read for it when its printer has nothing else to read. */
  isReady(job: SlipJob): boolean;
  /** What was read for a slip, once; null when nothing was. Throws what kept it from being read. */
  take(job: SlipJob): PastOfSlip | null;
  /** Waits until nothing is being read. */
  idle(): Promise<void>;
}

type Outcome = { readonly past: PastOfSlip } | { readonly trouble: unknown };

interface Reading {
  readonly jobId: string;
  readonly done: Promise<void>;
  outcome: Outcome | null;
}

/** Makes one; `onRead` hears of every slip that became ready. */
export function createPastAhead({
  read,
  isStillQueued,
  onRead,
}: {
  readonly read: (job: SlipJob) => Promise<PastOfSlip>;
  readonly isStillQueued: (jobId: string) => boolean;
  readonly onRead: () => void;
}): PastAhead {
  const byPrinter = new Map<string, Reading>();
  const running = new Set<Promise<void>>();

  function begin(job: SlipJob): void {
    const reading: Reading = {
      jobId: job.id,
      outcome: null,
      done: read(job)
        .then(
          (past): Outcome => ({ past }),
          // Whoever takes it hears it.
          (trouble: unknown): Outcome => ({ trouble }),
        )
        .then((outcome) => {
          reading.outcome = outcome;
          running.delete(reading.done);
          onRead();
        }),
    };
    byPrinter.set(job.printerId, reading);
    running.add(reading.done);
  }

  return {
    isReady(job) {
      const reading = byPrinter.get(job.printerId);
      if (reading?.jobId === job.id) return reading.outcome !== null;
      // One that was recalled is not waited for.
      if (!reading || !isStillQueued(reading.jobId)) begin(job);
      return false;
    },
    take(job) {
      const reading = byPrinter.get(job.printerId);
      if (reading?.jobId !== job.id || !reading.outcome) return null;
      byPrinter.delete(job.printerId);
      if ('trouble' in reading.outcome) throw reading.outcome.trouble;
      return reading.outcome.past;
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
