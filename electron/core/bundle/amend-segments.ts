import { replaceFile } from '../store/durable-file.ts';
import type { Breathe } from '../store/erasure/breather.ts';
import { readWhicheverForm } from '../store/erasure/journal-reading.ts';
import type { Files } from '../store/files.ts';
import { parseLine } from '../store/journal-line.ts';
import { journalFolder } from '../store/open-book.ts';
import { listSegments } from '../store/segments.ts';
import { unreadable } from './bundle-trouble.ts';
import { linesIn, placeOf, textOf } from './journal-text.ts';
import { stagedSegment } from './mirror.ts';
import type { BundleLine } from './walk-bundle.ts';

/** Erased lines that take the place of those that were taken before, by segment and number. */
export type Amendments = Map<number, Map<number, BundleLine>>;

/** Notes an erased line. */
export function noteAmendment(amendments: Amendments, line: BundleLine): void {
  const ofSegment = amendments.get(line.segment) ?? new Map<number, BundleLine>();
  amendments.set(line.segment, ofSegment);
  ofSegment.set(line.seq, line);
}

/** What was made ready: the segments and their new lengths. */
export interface StagedSegments {
  readonly lengths: ReadonlyMap<number, number>;
  /** How many lines differ. */
  readonly lines: number;
}

/**
 * Makes the segments with their erased lines and keeps them beside the journal.
 *
 * A line is exchanged only for one with the same hash: number, moment, author and links stay what they were. Throws the
 * trouble of a bundle where it names a line that is another one here.
 */
export async function stageAmendments(
  { files, place, breathe }: { files: Files; place: string; breathe: Breathe },
  amendments: Amendments,
): Promise<StagedSegments> {
  const journal = journalFolder(place);
  const lengths = new Map<number, number>();
  let lines = 0;
  const entries = new Map((await listSegments(files, journal)).map((entry) => [entry.segment, entry]));
  for (const [segment, wanted] of amendments) {
    const entry = entries.get(segment);
    if (!entry) throw unreadable('amended segment');
    const amended = await amend(await readWhicheverForm(files, journal, entry), wanted, breathe);
    if (amended.lines === 0) continue;
    await replaceFile(stagedSegment(place, segment), amended.bytes, files);
    lengths.set(segment, amended.bytes.length);
    lines += amended.lines;
  }
  return { lengths, lines };
}

async function amend(
  bytes: Buffer,
  wanted: ReadonlyMap<number, BundleLine>,
  breathe: Breathe,
): Promise<{ bytes: Buffer; lines: number }> {
  const parts: Buffer[] = [];
  let found = 0;
  let lines = 0;
  for (const line of linesIn(bytes)) {
    const amended = wanted.get(placeOf(line)?.seq ?? 0);
    parts.push(amended?.bytes ?? line);
    if (!amended) continue;
    const read = parseLine(textOf(line));
    if (read.kind !== 'line' || read.line.hash !== amended.hash) throw unreadable('amended line');
    found += 1;
    if (!line.equals(amended.bytes)) lines += 1;
    await breathe();
  }
  if (found < wanted.size) throw unreadable('amended line');
  return { bytes: Buffer.concat(parts), lines };
}
