import { join } from 'node:path';
import { z } from 'zod';
import { deskLetter, moment } from '../../../shared/domain/primitives.ts';
import { bytesIfThere, namesIn } from '../store/backup/copy-file.ts';
import { checkpointFiles } from '../store/checkpoint.ts';
import { renamePatiently, replaceFile } from '../store/durable-file.ts';
import { createBreather } from '../store/erasure/breather.ts';
import { syncFolder, type Files } from '../store/files.ts';
import { historyFolder, journalFolder } from '../store/open-book.ts';
import { listSegments, replaceSegment, segmentName } from '../store/segments.ts';
import { BundleTrouble } from './bundle-trouble.ts';
import { textLines, textOf } from './journal-text.ts';

/*
 * The mirror of another desk: `desks/<first 16 of its origin>/` beside the own book.
 *
 *   journal/     the lines that were taken, in the segments in which they stand there
 *   evidence/    the files that they name
 *   mirror.json  how far the journal counts; written last, so that an import is there whole or not at all
 *   staging/     what an import has made ready and not yet put in its place
 *   waiting/     bundles that begin behind what is here
 *   desk.json, directory.json, history/, view.json   made from the journal, may be deleted
 */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How far a mirror counts; version 1. What lies behind it in the journal was never taken. */
const mirrorStand = z.strictObject({
  version: z.literal(1),
  origin: sha256,
  letter: deskLetter,
  centre: z.string(),
  timeZone: z.string(),
  seq: z.int().positive(),
  hash: sha256,
  segment: z.int().positive(),
  offset: z.int().nonnegative(),
  /** The newest state of the other book that the lines are in: its erasures up to there are done here too. */
  asOf: z.int().positive(),
  takenAt: moment,
  /** What lies in `staging` and has to be put in its place; null when nothing is left to do. */
  owed: z
    .strictObject({
      segments: z.array(z.int().positive()),
      evidence: z.array(sha256),
      /** Lines were erased: what was made from them goes, and the files that no line names any more. */
      erases: z.boolean(),
    })
    .nullable(),
});
export type MirrorStand = z.output<typeof mirrorStand>;

/** The place of a mirror in the folder of the own book. */
export function mirrorFolder(folder: string, origin: string): string {
  return join(desksFolder(folder), origin.slice(0, 16));
}

function desksFolder(folder: string): string {
  return join(folder, 'desks');
}

/** The folder in which an import makes ready what it brings. */
export function stagingPlace(place: string): string {
  return join(place, 'staging');
}

/** The name under which the new bytes of a segment wait. */
export function stagedSegment(place: string, segment: number): string {
  return join(stagingPlace(place), segmentName(segment));
}

/** How far a mirror counts; null when nothing was taken yet. */
export async function readStand(files: Files, place: string): Promise<MirrorStand | null> {
  const bytes = await bytesIfThere(files, join(place, 'mirror.json'));
  if (bytes === null) return null;
  const stand = mirrorStand.safeParse(parsedOrNull(bytes));
  if (stand.success) return stand.data;
  // Written whole or not at all, so the disk changed it; taking more would be built on sand.
  throw new BundleTrouble({ kind: 'folder-unusable', what: join(place, 'mirror.json') });
}

function parsedOrNull(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return null; // refused by the schema
  }
}

/** Writes how far a mirror counts from now on. */
export async function writeStand(files: Files, place: string, stand: MirrorStand): Promise<void> {
  await replaceFile(join(place, 'mirror.json'), `${JSON.stringify(mirrorStand.parse(stand))}\n`, files);
}

/** A desk whose changes were taken in, or wait for those before them. */
export interface ForeignDesk {
  readonly place: string;
  /** Null while all that came begins behind the first change. */
  readonly stand: MirrorStand | null;
  readonly waiting: readonly string[];
}

/** The desks whose changes lie beside a book. */
export async function listDesks(files: Files, folder: string): Promise<ForeignDesk[]> {
  const desks: ForeignDesk[] = [];
  const names = await namesIn(files, desksFolder(folder));
  for (const name of names.filter((each) => /^[0-9a-f]{16}$/.test(each)).sort()) {
    const place = join(desksFolder(folder), name);
    const waiting = (await namesIn(files, join(place, 'waiting'))).filter((each) => each.endsWith('.bundle'));
    const stand = await readStand(files, place);
    if (stand !== null || waiting.length > 0) desks.push({ place, stand, waiting });
  }
  return desks;
}

/**
 * Ends what an import left: goes on with one that counts already, takes back one that does not.
 *
 * Called before anything is read or taken; does nothing to a mirror that is at rest.
 */
export async function settleMirror(files: Files, place: string): Promise<MirrorStand | null> {
  const stand = await readStand(files, place);
  if (stand?.owed) return carryOut(files, place, stand, stand.owed);
  await files.rm(stagingPlace(place), { recursive: true, force: true });
  await cutBack(files, place, stand);
  return stand;
}

async function cutBack(files: Files, place: string, stand: MirrorStand | null): Promise<void> {
  const journal = journalFolder(place);
  for (const { segment, isPacked } of (await listSegments(files, journal)).toReversed()) {
    if (stand !== null && (segment < stand.segment || isPacked)) return;
    const path = join(journal, segmentName(segment));
    if (stand === null || segment > stand.segment) await files.rm(path, { force: true });
    else if ((await files.stat(path)).size > stand.offset) await files.truncate(path, stand.offset);
  }
}

/** Puts in its place what is staged; each step may be done twice. */
async function carryOut(
  files: Files,
  place: string,
  stand: MirrorStand,
  owed: NonNullable<MirrorStand['owed']>,
): Promise<MirrorStand> {
  const journal = journalFolder(place);
  if (owed.erases) await dropView(files, place);
  for (const segment of owed.segments) {
    const bytes = await bytesIfThere(files, stagedSegment(place, segment));
    if (bytes === null) throw new Error(`Segment ${segment} was staged and is gone`);
    if (segment === stand.segment) await replaceFile(join(journal, segmentName(segment)), bytes, files);
    else await replaceSegment(files, journal, segment, bytes);
  }
  await placeEvidence(files, place, owed.evidence);
  if (owed.erases) await dropUnnamed(files, place);
  const settled = { ...stand, owed: null };
  await writeStand(files, place, settled);
  await files.rm(stagingPlace(place), { recursive: true, force: true });
  return settled;
}

async function placeEvidence(files: Files, place: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const evidence = join(place, 'evidence');
  await files.mkdir(evidence, { recursive: true });
  const staged = new Set(await namesIn(files, stagingPlace(place)));
  // One that is not staged any more was put in its place before the last cut.
  for (const name of names.filter((each) => staged.has(each)))
    await renamePatiently(files, join(stagingPlace(place), name), join(evidence, name));
  await syncFolder(files, evidence);
  await syncFolder(files, place);
}

/** Takes away what was made from the journal; it is made anew when the mirror is looked at. */
export async function dropView(files: Files, place: string): Promise<void> {
  for (const name of ['view.json', ...checkpointFiles]) await files.rm(join(place, name), { force: true });
  await files.rm(historyFolder(place), { recursive: true, force: true });
}

const hashes = /"sha256":"([0-9a-f]{64})"/g;

async function dropUnnamed(files: Files, place: string): Promise<void> {
  const evidence = join(place, 'evidence');
  const unnamed = new Set(await namesIn(files, evidence));
  if (unnamed.size === 0) return;
  for await (const { bytes } of textLines(files, journalFolder(place), 1, createBreather()))
    for (const [, hash] of textOf(bytes).matchAll(hashes)) unnamed.delete(hash ?? '');
  for (const name of unnamed) await files.rm(join(evidence, name), { force: true });
}
