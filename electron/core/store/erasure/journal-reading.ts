import type { Files } from '../files.ts';
import { listSegments, readSegment, type SegmentEntry } from '../segments.ts';
import type { Breathe } from './breather.ts';

/** A journal up to a place, and how it is read without holding anybody up. */
export interface JournalReading {
  readonly files: Files;
  readonly journal: string;
  /** Where reading ends; what is written behind it meanwhile is not looked at. */
  readonly end: { readonly segment: number; readonly offset: number };
  /** The first segment that is read; what is before it is known to hold nothing. */
  readonly from?: number;
  readonly breathe: Breathe;
  onProgress(done: number, total: number): void;
}

/** The segments of a journal up to the place where reading ends, oldest first, each with its bytes. */
export async function* segmentsToRead({
  files,
  journal,
  end,
  from = 1,
  onProgress,
}: JournalReading): AsyncGenerator<{ readonly segment: number; readonly bytes: Buffer }> {
  const isWanted = ({ segment }: SegmentEntry): boolean =>
    segment >= from && (segment < end.segment || (segment === end.segment && end.offset > 0));
  const entries = (await listSegments(files, journal)).filter(isWanted);
  for (const [index, entry] of entries.entries()) {
    const bytes = await readWhicheverForm(files, journal, entry);
    const { segment } = entry;
    yield { segment, bytes: segment === end.segment ? bytes.subarray(0, end.offset) : bytes };
    onProgress(index + 1, entries.length);
  }
}

/** A segment may have been packed since the list was made: then its other form is there. */
export async function readWhicheverForm(files: Files, journal: string, entry: SegmentEntry): Promise<Buffer> {
  const now = (await listSegments(files, journal)).find(({ segment }) => segment === entry.segment);
  return readSegment(files, journal, now ?? entry);
}
