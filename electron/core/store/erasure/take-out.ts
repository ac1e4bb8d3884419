import { join } from 'node:path';
import { createScrubbing } from '../../../../shared/domain/rescue/scrub-facts.ts';
import { scrubCall, scrubOrder, type Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import { scrubAnswer } from '../../../../shared/domain/rescue/scrub-answer.ts';
import { scrubCustody } from '../../../../shared/domain/rescue/scrub-custody.ts';
import { scrubLogEntry } from '../../../../shared/domain/rescue/scrub-log.ts';
import { scrubHandover } from '../../../../shared/domain/rescue/scrub-shifts.ts';
import { replaceSegment } from '../segments.ts';
import { journalOf } from '../store.ts';
import { filesOf } from './beside-journal.ts';
import { eraseInBackups } from './erase-in-backups.ts';
import type { ErasureParts, OnProgress } from './erasure-parts.ts';
import type { ErasurePlan, Staging } from './staging.ts';
import { takeFromDrafts } from './take-drafts.ts';
import { removeForGood, setAsideOf, slipsOf, sweepLeftovers } from './take-files.ts';

/**
 * Takes out of every file what a plan says; its fact is in the book already.
 *
 * Each step can be done again, so after a crash all of them are. What is promised is that no file holds the bytes any
 * more: blocks that a file system has freed are out of any program's reach. Answers whether the second folder of
 * backups, which was not there, still holds them, and which bundles may, which are no longer where they were written.
 */
export async function takeOut(
  plan: ErasurePlan,
  staging: Staging,
  parts: ErasureParts,
  onProgress: OnProgress,
): Promise<{ secondFolderOwes: boolean; bundles: readonly string[] }> {
  const scrubbing = createScrubbing(plan.scope);
  // Before the lists that were written out go: bundles may lie among them, and are noted when they are removed.
  const bundles = plan.segments.length > 0 ? await parts.removeBundles() : [];
  const steps: (() => Promise<unknown>)[] = [
    () => takeFromAnswers(scrubbing, parts),
    () => replaceCheckpoints(parts),
    () => replaceSegments(plan, staging, parts),
    () => takeFromHistory(plan, scrubbing, parts),
    () => takeFromDrafts(parts.drafts, scrubbing),
    () => takeFiles(plan, scrubbing, parts),
  ];
  for (const [index, step] of steps.entries()) {
    await step();
    onProgress(index + 1, steps.length + 1);
  }
  const { secondFolderOwes } = await eraseInBackups(scrubbing, plan, parts);
  onProgress(1, 1);
  return { secondFolderOwes, bundles };
}

/** Before the checkpoints, which hold them as well. */
function takeFromAnswers(scrubbing: Scrubbing, { store }: ErasureParts): Promise<void> {
  store.depth.changeAnswers((answer) => scrubAnswer(answer, scrubbing));
  return Promise.resolve();
}

/**
 * Writes both generations of the checkpoint anew.
 *
 * Before the segments: a checkpoint that points into a segment would not fit it any more once its lines are shorter,
 * and after a crash the whole journal would have to be replayed. These point behind all of them.
 */
async function replaceCheckpoints({ store }: ErasureParts): Promise<void> {
  for (let generation = 1; generation <= 2; generation += 1) {
    if (await store.depth.writing.checkpoint()) continue;
    throw Object.assign(new Error('The checkpoint could not be replaced'), { code: 'EIO' });
  }
}

async function replaceSegments(
  { segments }: ErasurePlan,
  staging: Staging,
  { store }: ErasureParts,
): Promise<void> {
  const { files, packer } = store.depth;
  const journal = journalOf(store.depth);
  for (const segment of segments) {
    const bytes = await staging.segment(segment);
    await packer.hold(() => replaceSegment(files, journal, segment, bytes));
  }
  await sweepLeftovers(files, journal);
}

async function takeFromHistory(
  { days }: ErasurePlan,
  scrubbing: Scrubbing,
  { history, settlePast }: ErasureParts,
): Promise<void> {
  // What was being made anew or filed before the fact was in the book would bring the old texts back.
  await settlePast();
  await history.rewrite((record) => scrubRecord(record, scrubbing), days);
}

function scrubRecord(record: FiledRecord, scrubbing: Scrubbing): FiledRecord {
  if (record.kind === 'order') return { kind: 'order', order: scrubOrder(record.order, scrubbing) };
  if (record.kind === 'call') return { kind: 'call', call: scrubCall(record.call, scrubbing) };
  if (record.kind === 'custody') return { kind: 'custody', custody: scrubCustody(record.custody, scrubbing) };
  if (record.kind === 'handover')
    return { kind: 'handover', handover: scrubHandover(record.handover, scrubbing) };
  return { kind: 'log', entry: scrubLogEntry(record.entry, scrubbing) };
}

async function takeFiles(
  plan: ErasurePlan,
  scrubbing: Scrubbing,
  { store, drafts, log }: ErasureParts,
): Promise<void> {
  const { files, folder } = store.depth;
  const inDrafts = [...drafts.all(), ...drafts.discarded()].flatMap(({ fields }) => fields.attachments);
  const { orders, custody } = store.book.desk;
  const ofOrders = Object.values(orders).flatMap(({ attachments }) => attachments);
  const ofStays = Object.values(custody).flatMap(filesOf);
  const used = new Set([...inDrafts, ...ofOrders, ...ofStays].map(({ sha256 }) => sha256));
  const evidence = plan.evidence.filter((hash) => !used.has(hash));
  const setAside = await setAsideOf(files, folder, scrubbing, new Set(evidence));
  for (const path of setAside) log.note(`erasure removed ${path.slice(folder.length + 1)}`);
  const slips = await slipsOf(files, folder, scrubbing);
  await removeForGood(files, [
    ...setAside,
    ...slips,
    ...evidence.map((hash) => join(folder, 'evidence', hash)),
  ]);
  for (const place of [folder, join(folder, 'evidence'), join(folder, 'set-aside')])
    await sweepLeftovers(files, place);
}
