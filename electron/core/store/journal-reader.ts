import { setImmediate as turn } from 'node:timers/promises';
import type { Files } from './files.ts';
import { GENESIS, readLine, readLineInTurns, type JournalLine, type LineTrouble } from './journal-line.ts';
import {
  listSegments,
  readSegment,
  segmentName,
  SegmentUnreadable,
  packedName,
  type SegmentEntry,
} from './segments.ts';

/** Where in the journal a reader stands: after `offset` bytes of a segment, having seen `seq` and `hash`. */
export interface JournalPlace {
  readonly segment: number;
  readonly offset: number;
  readonly seq: number;
  readonly hash: string;
}

/** The beginning of every journal. */
export const journalStart: JournalPlace = { segment: 1, offset: 0, seq: 0, hash: GENESIS };

/** Where reading stopped because what stands there cannot be believed. */
export interface Damage {
  /** File name and number of the segment. */
  readonly file: string;
  readonly segment: number;
  /** Line of that segment counted from where reading began in it, from 1; 0 when the whole file is missing or broken. */
  readonly line: number;
  readonly trouble: LineTrouble | 'missing-segment' | 'unreadable-segment' | 'too-short';
}

/** What reading to the end found. */
export interface JournalEnd {
  /** The end of what can be believed. */
  readonly end: JournalPlace;
  readonly lastAt: string | null;
  /** Length of the last line that was read, with its end; 0 when none was. */
  readonly lastLineBytes: number;
  /** Bytes of a torn last line, from `end.offset` on; never acknowledged. */
  readonly torn: Buffer | null;
  readonly damage: Damage | null;
  /** Changes that a repair had to give up. */
  readonly lost: readonly { from: number; to: number }[];
}

/** What a reader of the journal is told while it goes on. */
export interface JournalListener {
  onLine(line: JournalLine, place: JournalPlace): void | Promise<void>;
  /** Called between portions with the segment and its share that is read, 0 to 1. */
  onProgress?(segment: number, share: number): void;
  /** The last change to read; what follows is left alone. */
  readonly upTo?: number;
  readonly signal?: AbortSignal;
}

const NEWLINE = 0x0a;
/** How long lines are read before everything else gets its turn, in milliseconds. */
const PORTION_MS = 8;

/**
 * Reads every line after a place, in order, and stops at the first that cannot be believed.
 *
 * An unbelievable end is a torn line only when nothing follows it, neither in its segment nor in a later one;
 * otherwise it is damage. Source: performance notes §6.1. Reading gives way to other work every few milliseconds.
 */
export async function readJournal(
  files: Files,
  folder: string,
  from: JournalPlace,
  listener: JournalListener,
): Promise<JournalEnd> {
  const segments = (await listSegments(files, folder)).filter(({ segment }) => segment >= from.segment);
  const reading: Reading = {
    place: from,
    lastAt: null,
    lastLineBytes: 0,
    lost: [],
    listener,
    began: performance.now(),
  };
  for (const [index, entry] of segments.entries()) {
    if (entry.segment !== from.segment + index)
      return stopped(reading, from.segment + index, 0, 'missing-segment');
    const later = segments.slice(index + 1);
    const stop = await readOne(files, folder, entry, reading, () => areEmpty(files, folder, later));
    if (stop) return stop;
  }
  // A journal that begins behind its first segment has lost the first, unless there is none at all.
  if (segments.length === 0 && from.offset > 0) return stopped(reading, from.segment, 0, 'missing-segment');
  return ended(reading, null, null);
}

interface Reading {
  place: JournalPlace;
  lastAt: string | null;
  lastLineBytes: number;
  readonly lost: { from: number; to: number }[];
  readonly listener: JournalListener;
  began: number;
}

async function readOne(
  files: Files,
  folder: string,
  entry: SegmentEntry,
  reading: Reading,
  isLastWritten: () => Promise<boolean>,
): Promise<JournalEnd | null> {
  const { segment } = entry;
  const start = segment === reading.place.segment ? reading.place.offset : 0;
  const bytes = await bytesOf(files, folder, entry, start);
  if (bytes === null) return stopped(reading, segment, 0, 'unreadable-segment', entry.isPacked);
  if (bytes === 'short') return stopped(reading, segment, 0, 'too-short', entry.isPacked);
  reading.place = { ...reading.place, segment, offset: start };
  let offset = 0;
  for (let lineNumber = 1; offset < bytes.length; lineNumber += 1) {
    if (performance.now() - reading.began > PORTION_MS) await giveWay(reading, offset / bytes.length);
    const newline = bytes.indexOf(NEWLINE, offset);
    const stop = newline === -1 ? bytes.length : newline;
    const read =
      newline === -1
        ? ({ kind: 'trouble', trouble: 'not-json' } as const)
        : await readLineInTurns(bytes.toString('utf8', offset, stop), reading.place, turn);
    if (read.kind === 'trouble') {
      const isTorn = !entry.isPacked && isTornEnd(bytes, offset, newline, reading.place);
      return isTorn && (await isLastWritten())
        ? ended(reading, bytes.subarray(offset), null)
        : stopped(reading, segment, lineNumber, read.trouble, entry.isPacked);
    }
    const lastLineBytes = stop + 1 - offset;
    offset = stop + 1;
    const place = { segment, offset: start + offset };
    if (read.kind === 'lost') {
      reading.lost.push(read.lost.lost);
      reading.lastLineBytes = lastLineBytes;
      reading.place = { ...place, seq: read.lost.lost.to, hash: read.lost.hash };
      continue;
    }
    if (read.line.seq > (reading.listener.upTo ?? Number.POSITIVE_INFINITY))
      return ended(reading, null, null);
    reading.place = { ...place, seq: read.line.seq, hash: read.line.hash };
    reading.lastAt = read.line.at;
    reading.lastLineBytes = lastLineBytes;
    await reading.listener.onLine(read.line, reading.place);
  }
  return null;
}

async function giveWay(reading: Reading, share: number): Promise<void> {
  reading.listener.signal?.throwIfAborted();
  reading.listener.onProgress?.(reading.place.segment, share);
  await turn();
  reading.began = performance.now();
}

async function bytesOf(
  files: Files,
  folder: string,
  entry: SegmentEntry,
  from: number,
): Promise<Buffer | 'short' | null> {
  try {
    // Read from the very place: a start with a checkpoint must not cost what lies before it.
    const bytes = await readSegment(files, folder, entry, from);
    if (from === 0 || bytes.length > 0) return bytes;
    const whole = await readSegment(files, folder, entry);
    return whole.length < from ? 'short' : bytes;
  } catch (error) {
    if (error instanceof SegmentUnreadable) return null;
    throw error;
  }
}

function ended(reading: Reading, torn: Buffer | null, damage: Damage | null): JournalEnd {
  const { place, lastAt, lastLineBytes, lost } = reading;
  return { end: place, lastAt, lastLineBytes, torn, damage, lost };
}

function stopped(
  reading: Reading,
  segment: number,
  line: number,
  trouble: Damage['trouble'],
  isPacked = false,
): JournalEnd {
  const file = isPacked ? packedName(segment) : segmentName(segment);
  return ended(reading, null, { file, segment, line, trouble });
}

/**
 * Whether the rest of an open segment looks like a write that power or a kill cut short.
 *
 * Such a write is a beginning of lines without their end, or has pages of NULs where the disk had not come yet. A line
 * that has its end, or lacks nothing but its end, was written whole and then damaged.
 */
function isTornEnd(bytes: Buffer, offset: number, newline: number, before: JournalPlace): boolean {
  if (newline !== -1) return isBlank(bytes, newline + 1) && bytes.subarray(offset, newline).includes(0);
  const withoutLast = bytes.toString('utf8', offset, bytes.length - 1);
  return readLine(withoutLast, before).kind === 'trouble';
}

function isBlank(bytes: Buffer, from: number): boolean {
  return bytes.subarray(from).every((byte) => byte === 0 || byte === NEWLINE);
}

async function areEmpty(files: Files, folder: string, segments: readonly SegmentEntry[]): Promise<boolean> {
  for (const entry of segments) {
    if (entry.isPacked || (await readSegment(files, folder, entry)).length > 0) return false;
  }
  return true;
}
