import { createScrubbing } from '../../../../shared/domain/rescue/scrub-facts.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import { gatherBesideJournal } from './beside-journal.ts';
import { segmentsToRead, type JournalReading } from './journal-reading.ts';
import { eraseSegment } from './erase-segment.ts';
import { notOfOthers } from './evidence-of-others.ts';
import { openStaging, type ErasurePlan } from './staging.ts';
import { createTouch } from './touch.ts';

/** What was staged: what is left to do, and what will be told in the book. */
export interface Staged {
  readonly plan: ErasurePlan;
  readonly vouchers: { segment: number; digest: string }[];
  readonly changes: number;
}

/**
 * Makes the new bytes of every segment that holds something of the scope, and keeps them beside the book.
 *
 * Nothing in the book is changed yet. After a crash here the staging folder belongs to no erasure and is swept.
 */
export async function stageErasure(
  scope: ScrubScope,
  erasures: readonly string[],
  reading: JournalReading & { readonly folder: string; readonly newSalt: () => string },
): Promise<Staged> {
  const { files, folder, newSalt, breathe } = reading;
  const scrubbing = createScrubbing(scope);
  const touches = createTouch(scrubbing);
  const beside = gatherBesideJournal(scrubbing);
  const staging = openStaging(files, folder, erasures[0] ?? '');
  const vouchers: Staged['vouchers'] = [];
  let changes = 0;
  for await (const { segment, bytes } of segmentsToRead(reading)) {
    const work = { scrubbing, touches, newSalt, breathe, onFacts: beside.see };
    const erased = await eraseSegment(bytes, work);
    if (!erased) continue;
    await staging.keepSegment(segment, erased.bytes);
    vouchers.push({ segment, digest: erased.voucher });
    changes += erased.changes;
  }
  const plan: ErasurePlan = {
    version: 1,
    erasures: [...erasures],
    scope,
    segments: vouchers.map(({ segment }) => segment),
    days: beside.days(),
    // Others may have handed in the same file at any time.
    evidence: await notOfOthers(beside.evidence(), scrubbing, { ...reading, from: 1 }),
  };
  await staging.keepPlan(plan);
  return { plan, vouchers, changes };
}
