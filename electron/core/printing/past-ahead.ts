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
  /** Stops and drops whatever is not for one of these slips: it would be old by the time it is printed, or is for nobody. */
  keepOnly(isWanted: (of: Reading) => boolean): void;
  /** Waits until nothing is being read. */
  idle(): Promise<void>;
}

type Outcome = { readonly past: PastOfSlip } | { readonly trouble: unknown };

/** A slip and its printer. */
interface Reading {
  readonly jobId: string;
  readonly printerId: string;
}

interface Running extends Reading {
  readonly stop: AbortController;
  outcome: Outcome | null;
}

/** Makes one; `onRead` hears of every slip that became ready. */
export function createPastAhead({
  read,
  onRead,
}: {
  readonly read: (job: SlipJob, signal: AbortSignal) => Promise<PastOfSlip>;
  readonly onRead: () => void;
}): PastAhead {
  const byPrinter = new Map<string, Running>();
  const running = new Set<Promise<void>>();

  function begin(job: SlipJob): void {
    const { id: jobId, printerId } = job;
    const reading: Running = { jobId, printerId, stop: new AbortController(), outcome: null };
    byPrinter.set(printerId, reading);
    const done = finish(job, reading).finally(() => running.delete(done));
    running.add(done);
  }

  async function finish(job: SlipJob, reading: Running): Promise<void> {
    try {
      reading.outcome = { past: await read(job, reading.stop.signal) };
    } catch (error) {
      // Whoever takes it hears it.
      reading.outcome = { trouble: error };
    }
    onRead();
  }

  return {
    isReady(job) {
      const reading = byPrinter.get(job.printerId);
      if (!reading) begin(job);
      return reading?.jobId === job.id && reading.outcome !== null;
    },
    take(job) {
      const reading = byPrinter.get(job.printerId);
      if (reading?.jobId !== job.id || !reading.outcome) return null;
      byPrinter.delete(job.printerId);
      if ('trouble' in reading.outcome) throw reading.outcome.trouble;
      return reading.outcome.past;
    },
    keepOnly(isWanted) {
      for (const reading of [...byPrinter.values()].filter((each) => !isWanted(each))) {
        byPrinter.delete(reading.printerId);
        reading.stop.abort();
      }
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
