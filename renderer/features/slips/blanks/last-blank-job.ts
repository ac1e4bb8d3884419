import type { DeskState } from '../../../../shared/domain/book.ts';
import type { SlipJob } from '../../../../shared/domain/printing/slip-job.ts';

/** The blanks that were printed last, for the preview; null when there are none. */
export function lastBlankJob(jobs: DeskState['slipJobs']): SlipJob | null {
  let last: SlipJob | null = null;
  for (const job of Object.values(jobs))
    if (job.slip === 'emergency-slip' && (last === null || job.queuedAt > last.queuedAt)) last = job;
  return last;
}
