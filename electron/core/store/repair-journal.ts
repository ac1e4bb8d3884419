import { join } from 'node:path';
import { replaceFile } from './durable-file.ts';
import type { Files } from './files.ts';
import type { JournalPlace } from './journal-reader.ts';
import { journalFolder } from './open-book.ts';
import { gapLine, salvage, type Salvaged } from './salvage.ts';
import { listSegments, packedName, packSegment, segmentName } from './segments.ts';
import { keepAside } from './set-aside.ts';

/** What a repair did. */
export interface Repaired {
  readonly kept: number;
  readonly lost: readonly { from: number; to: number }[];
  readonly setAside: readonly string[];
}

/**
 * Makes a journal whole again from a place on: what holds stays, what does not is set aside, gaps are named.
 *
 * Each segment is replaced whole by a new file that was read back, after its old bytes were set aside: a cut of power at
 * any point leaves a folder on which the repair can be run again. After a failed write `failedBehind` names the last change
 * that was acknowledged: what was written behind it is cut off, and the segment gets a new file in any case, because
 * the old one's pages may not be what they seem.
 */
export async function repairJournal(
  files: Files,
  folder: string,
  from: JournalPlace,
  failedBehind: number | null,
): Promise<Repaired> {
  const journal = journalFolder(folder);
  const setAside: string[] = [];
  const lost: { from: number; to: number }[] = [];
  let kept = from.seq;
  for await (const one of salvage(files, journal, from)) {
    lost.push(...one.lost);
    kept = failedBehind ?? kept + one.kept;
    if (one.isWhole && failedBehind === null) continue;
    const text = failedBehind === null ? one.text : cutBehind(one.text, failedBehind);
    if (one.original)
      setAside.push(await keepAside(files, folder, `damaged-${segmentName(one.segment)}`, one.original));
    await putInPlace(files, journal, one, text);
  }
  return { kept, lost, setAside };
}

function cutBehind(text: string, upTo: number): string {
  return text
    .split('\n')
    .filter((line) => line !== '' && seqOf(line) <= upTo)
    .map((line) => `${line}\n`)
    .join('');
}

function seqOf(line: string): number {
  const read = JSON.parse(line) as { seq?: number; lost?: { to: number } }; // salvaged lines are whole
  return read.seq ?? read.lost?.to ?? 0;
}

async function putInPlace(files: Files, journal: string, { segment }: Salvaged, text: string): Promise<void> {
  const path = join(journal, segmentName(segment));
  await replaceFile(path, text, files);
  const back = await files.readFile(path);
  if (back.toString('utf8') !== text) throw new Error(`${segmentName(segment)} reads back differently`);
  const isLast = (await listSegments(files, journal)).at(-1)?.segment === segment;
  if (isLast) await files.rm(join(journal, packedName(segment)), { force: true });
  else await packSegment(files, journal, segment);
}

/**
 * Puts a gap at the end of a journal that lost its end, up to what a checkpoint still knows.
 *
 * Answers the place behind the gap, at which the checkpoint now stands, and the length of the gap's line.
 */
export async function bridgeToCheckpoint(
  files: Files,
  folder: string,
  end: JournalPlace,
  known: { seq: number; hash: string },
): Promise<{ place: JournalPlace; lastLineBytes: number }> {
  const journal = journalFolder(folder);
  await files.mkdir(journal, { recursive: true });
  const line = gapLine({ from: end.seq + 1, to: known.seq }, end.hash, known.hash);
  const path = join(journal, segmentName(end.segment));
  const isThere = (await listSegments(files, journal)).some(({ segment }) => segment === end.segment);
  const before = isThere ? (await files.readFile(path)).subarray(0, end.offset) : Buffer.alloc(0);
  await replaceFile(path, Buffer.concat([before, Buffer.from(line, 'utf8')]), files);
  const lastLineBytes = Buffer.byteLength(line);
  const offset = before.length + lastLineBytes;
  return { place: { segment: end.segment, offset, seq: known.seq, hash: known.hash }, lastLineBytes };
}
