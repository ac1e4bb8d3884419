import { join } from 'node:path';
import { z } from 'zod';
import { deskLetter, moment } from '../../../shared/domain/primitives.ts';
import { bytesIfThere, namesIn } from '../store/backup/copy-file.ts';
import { replaceFile } from '../store/durable-file.ts';
import type { Files } from '../store/files.ts';
import { segmentName } from '../store/segments.ts';
import { BundleTrouble } from './bundle-trouble.ts';
import { mirrorStates } from './mirror-states.ts';

/*
 * The mirror of another desk: `desks/<first 16 of its origin>/` beside the own book.
 *
 *   journal/     the lines that were taken, in the segments in which they stand there
 *   evidence/    the files that they name
 *   mirror.json  how far the journal counts; written last, so that an import is there whole or not at all
 *   staging/     what an import has made ready and not yet put in its place
 *   waiting/     bundles that begin behind what is here
 *   desk.json, directory.json, history/, view.json   made from the journal, may be deleted
 *
 * `desks/<…>.anew/` is a mirror that is being taken anew and is to stand in the place of the one that is there.
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
  /** The digest of the last change, which a receipt proves itself by. */
  digest: sha256,
  states: mirrorStates,
  /** Lines were erased, and what vouches for them stands in changes that have not come yet. */
  isUnvouched: z.boolean(),
  /** A bundle came sealed; from then on a plain one is not believed by itself. */
  wasSealed: z.boolean(),
  /** A line came erased: what was put aside of this desk may hold what it said before. */
  hasErased: z.boolean().default(false),
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

/** The folder of the mirrors. */
export function desksFolder(folder: string): string {
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
  throw new BundleTrouble({ kind: 'mirror-broken', what: join(place, 'mirror.json') });
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
  /** Null while all that came begins behind the first change, and when what it says of itself cannot be read. */
  readonly stand: MirrorStand | null;
  /** It has to be taken anew. */
  readonly isBroken: boolean;
  readonly waiting: readonly string[];
}

/** The desks whose changes lie beside a book with this origin; its own, as a restored book may have it, is left out. */
export async function listDesks(files: Files, folder: string, origin: string | null): Promise<ForeignDesk[]> {
  const desks: ForeignDesk[] = [];
  const names = await namesIn(files, desksFolder(folder));
  for (const name of names.filter((each) => /^[0-9a-f]{16}$/.test(each)).sort()) {
    if (origin?.startsWith(name) === true) continue;
    const place = join(desksFolder(folder), name);
    const waiting = (await namesIn(files, join(place, 'waiting'))).filter((each) => each.endsWith('.bundle'));
    const stand = await standOrBroken(files, place);
    if (stand === 'broken') desks.push({ place, stand: null, isBroken: true, waiting });
    else if (stand !== null || waiting.length > 0) desks.push({ place, stand, isBroken: false, waiting });
  }
  return desks;
}

/** How far a mirror counts; `broken` when what it says of itself cannot be read. */
export async function standOrBroken(files: Files, place: string): Promise<MirrorStand | null | 'broken'> {
  try {
    return await readStand(files, place);
  } catch (error) {
    if (error instanceof BundleTrouble) return 'broken';
    throw error;
  }
}
