import type { Files } from './files.ts';
import type { CheckpointStand } from './checkpoint.ts';
import { journalStart } from './journal-reader.ts';
import { parseLine } from './journal-line.ts';
import { listSegments, readSegment, SegmentUnreadable, type SegmentEntry } from './segments.ts';

/**
 * Whether the journal has, right before a checkpoint's place, the very change that the checkpoint ends with.
 *
 * A checkpoint of another desk, or one that is ahead of a shortened journal, does not fit.
 */
export async function lastLineFits(
  files: Files,
  journal: string,
  { place, lastLineBytes }: CheckpointStand,
): Promise<boolean> {
  if (place.seq === 0) return place.hash === journalStart.hash;
  // Right behind a rotation the last change lies at the end of the segment before.
  const isRotated = place.offset === 0;
  const wanted = isRotated ? place.segment - 1 : place.segment;
  const entry = (await listSegments(files, journal)).find(({ segment }) => segment === wanted);
  if (!entry) return false;
  const bytes = isRotated
    ? (await bytesFrom(files, journal, entry, 0)).subarray(-lastLineBytes)
    : await bytesFrom(files, journal, entry, Math.max(0, place.offset - lastLineBytes));
  const read = parseLine(bytes.toString('utf8', 0, lastLineBytes - 1));
  if (read.kind === 'lost') return read.lost.lost.to === place.seq && read.lost.hash === place.hash;
  return read.kind === 'line' && read.line.seq === place.seq && read.line.hash === place.hash;
}

/** The hash of a journal's first change, which names the book; null when the journal has none that can be read. */
export async function readOrigin(files: Files, journal: string): Promise<string | null> {
  const entry = (await listSegments(files, journal)).find(({ segment }) => segment === journalStart.segment);
  if (!entry) return null;
  const bytes = await bytesFrom(files, journal, entry, 0);
  const end = bytes.indexOf('\n');
  const read = parseLine(bytes.toString('utf8', 0, Math.max(0, end)));
  return read.kind === 'line' ? read.line.hash : null;
}

async function bytesFrom(files: Files, journal: string, entry: SegmentEntry, from: number): Promise<Buffer> {
  try {
    return await readSegment(files, journal, entry, from);
  } catch (error) {
    if (error instanceof SegmentUnreadable) return Buffer.alloc(0);
    throw error;
  }
}
