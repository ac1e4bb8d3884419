import { join } from 'node:path';
import { bytesIfThere, namesIn } from '../store/backup/copy-file.ts';
import { checkpointFiles } from '../store/checkpoint.ts';
import { renamePatiently, replaceFile } from '../store/durable-file.ts';
import { createBreather } from '../store/erasure/breather.ts';
import { sweepLeftovers } from '../store/erasure/take-files.ts';
import { syncFolder, type Files } from '../store/files.ts';
import { historyFolder, journalFolder } from '../store/open-book.ts';
import { listSegments, replaceSegment, segmentName } from '../store/segments.ts';
import { ok } from '../../../shared/result.ts';
import { dropAside, endAnew } from './anew.ts';
import { orTrouble } from './bundle-trouble.ts';
import { textLines, textOf } from './journal-text.ts';
import { atMirror } from './mirror-lane.ts';
import {
  desksFolder,
  readStand,
  stagedSegment,
  stagingPlace,
  writeStand,
  type MirrorStand,
} from './mirror.ts';

/**
 * Ends what an import left: goes on with one that counts already, takes back one that does not.
 *
 * Called before anything is read or taken; does nothing to a mirror that is at rest.
 */
export async function settleMirror(files: Files, place: string): Promise<MirrorStand | null> {
  await endAnew(files, place);
  const stand = await readStand(files, place);
  for (const each of [place, join(place, 'waiting'), journalFolder(place)]) await sweepLeftovers(files, each);
  if (stand?.owed) return carryOut(files, place, stand, stand.owed);
  await files.rm(stagingPlace(place), { recursive: true, force: true });
  await cutBack(files, place, stand);
  return stand;
}

/**
 * Ends what was left at the mirrors of a book; called by whoever has its lock, when it was opened.
 *
 * Answers what could not be ended, as technical lines: another desk's book is no reason not to open the own one.
 */
export async function settleMirrors(files: Files, folder: string): Promise<string[]> {
  const troubles: string[] = [];
  const names = await namesIn(files, desksFolder(folder));
  const mirrors = new Set(names.flatMap((name) => /^([0-9a-f]{16})(?:\.anew)?$/.exec(name)?.[1] ?? []));
  for (const name of mirrors) {
    const place = join(desksFolder(folder), name);
    const settled = await orTrouble(place, async () =>
      ok(await atMirror(place, () => settleMirror(files, place))),
    );
    if (!settled.ok) troubles.push(`${name}: ${JSON.stringify(settled.error)}`);
  }
  return troubles;
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
  if (stand.hasErased) await dropAside(files, place);
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
