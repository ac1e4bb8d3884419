import { join } from 'node:path';
import type { Files } from './files.ts';
import { errorCode } from './files.ts';
import { GENESIS, readLine, type JournalLine, type LineTrouble } from './journal-line.ts';

/** Where in the journal a reader stands: after `offset` bytes of a segment, having seen `seq` and `hash`. */
export interface JournalPlace {
  readonly segment: number;
  readonly offset: number;
  readonly seq: number;
  readonly hash: string;
}

/** The beginning of every journal. */
export const journalStart: JournalPlace = { segment: 1, offset: 0, seq: 0, hash: GENESIS };

/** What reading to the end found. */
export interface JournalEnd {
  readonly end: JournalPlace;
  readonly lastAt: string | null;
  /** A torn last line: bytes from `end.offset` on that never were acknowledged. */
  readonly torn: Buffer | null;
  readonly damage: {
    segment: number;
    line: number;
    seq: number;
    trouble: LineTrouble | 'missing-segment';
  } | null;
}

/** The file name of a segment: `000001.ndjson`. */
export function segmentName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.ndjson`;
}

/** The numbers of the segments in a folder, ascending; empty when the folder is not there. */
export async function listSegments(files: Files, folder: string): Promise<number[]> {
  try {
    const names = await files.readdir(folder);
    return names
      .filter((name) => /^\d{6}\.ndjson$/.test(name))
      .map((name) => Number(name.slice(0, 6)))
      .sort((a, b) => a - b);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

const NEWLINE = 0x0a;

/**
 * Reads every line after a place, in order, and stops at the first that cannot be believed.
 *
 * An unbelievable end is a torn line only when nothing follows it, neither in its segment nor in a later one;
 * otherwise it is damage. Source: performance notes §6.1.
 */
export async function readJournal(
  files: Files,
  folder: string,
  from: JournalPlace,
  onLine: (line: JournalLine) => void,
): Promise<JournalEnd> {
  const segments = (await listSegments(files, folder)).filter((segment) => segment >= from.segment);
  let place = from;
  let lastAt: string | null = null;
  for (const [index, segment] of segments.entries()) {
    if (segment !== from.segment + index)
      return ended(place, lastAt, damageAt(segment, 0, place, 'missing-segment'));
    const bytes = await files.readFile(join(folder, segmentName(segment)));
    let offset = segment === from.segment ? from.offset : 0;
    if (offset > bytes.length) return ended(place, lastAt, damageAt(segment, 0, place, 'wrong-sequence'));
    place = { ...place, segment, offset };
    for (let lineNumber = 1; offset < bytes.length; lineNumber += 1) {
      const newline = bytes.indexOf(NEWLINE, offset);
      const stop = newline === -1 ? bytes.length : newline;
      const line = newline === -1 ? 'not-json' : readLine(bytes.toString('utf8', offset, stop), place);
      if (typeof line === 'string') {
        const isLast = newline === -1 || isBlank(bytes, newline + 1);
        const isTorn =
          isLast && line === 'not-json' && (await areEmpty(files, folder, segments.slice(index + 1)));
        if (!isTorn) return ended(place, lastAt, damageAt(segment, lineNumber, place, line));
        return { end: place, lastAt, torn: bytes.subarray(offset), damage: null };
      }
      onLine(line);
      lastAt = line.at;
      offset = stop + 1;
      place = { segment, offset, seq: line.seq, hash: line.hash };
    }
  }
  return ended(place, lastAt, null);
}

function ended(end: JournalPlace, lastAt: string | null, damage: JournalEnd['damage']): JournalEnd {
  return { end, lastAt, torn: null, damage };
}

function damageAt(
  segment: number,
  line: number,
  place: JournalPlace,
  trouble: LineTrouble | 'missing-segment',
): JournalEnd['damage'] {
  return { segment, line, seq: place.seq + 1, trouble };
}

function isBlank(bytes: Buffer, from: number): boolean {
  return bytes.subarray(from).every((byte) => byte === 0 || byte === NEWLINE);
}

async function areEmpty(files: Files, folder: string, segments: readonly number[]): Promise<boolean> {
  for (const segment of segments) {
    if ((await files.stat(join(folder, segmentName(segment)))).size > 0) return false;
  }
  return true;
}
