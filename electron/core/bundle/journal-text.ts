import type { Files } from '../store/files.ts';
import { parseLine } from '../store/journal-line.ts';
import type { Breathe } from '../store/erasure/breather.ts';
import { readWhicheverForm } from '../store/erasure/journal-reading.ts';
import { listSegments, type SegmentEntry } from '../store/segments.ts';

const NEWLINE = 0x0a;
/** How a line begins that the book has written; what stands there is proven by whoever needs it. */
const head = /^\{"v":1,"seq":(\d+),"at":"([^"]+)"/;
/** As much of a line as its beginning takes. */
const HEAD_BYTES = 80;

/** A line of a journal as it stands there, with its end. */
export interface TextLine {
  readonly segment: number;
  /** Where it begins in its segment. */
  readonly at: number;
  readonly bytes: Buffer;
}

/** The lines of a journal from a segment on, in order. A beginning of a line without its end is left out. */
export async function* textLines(
  files: Files,
  journal: string,
  from: number,
  breathe: Breathe,
): AsyncGenerator<TextLine> {
  for (const entry of await listSegments(files, journal)) {
    if (entry.segment < from) continue;
    let at = 0;
    for (const bytes of linesIn(await readWhicheverForm(files, journal, entry))) {
      yield { segment: entry.segment, at, bytes };
      at += bytes.length;
      await breathe();
    }
  }
}

/** The lines of a segment's bytes, each with its end. */
export function* linesIn(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length;) {
    const newline = bytes.indexOf(NEWLINE, at);
    if (newline === -1) return;
    yield bytes.subarray(at, newline + 1);
    at = newline + 1;
  }
}

/** A stretch of a segment. */
export interface Slice {
  readonly segment: number;
  readonly at: number;
  readonly bytes: number;
}

const PORTION_BYTES = 64 * 1024;

/** The bytes of some stretches of a journal, in portions; fewer where a segment has become shorter. */
export async function* portionsOfSlices(
  files: Files,
  journal: string,
  slices: readonly Slice[],
): AsyncGenerator<Buffer> {
  const entries = new Map((await listSegments(files, journal)).map((entry) => [entry.segment, entry]));
  for (const { segment, at, bytes } of slices) {
    const entry = entries.get(segment);
    if (!entry) continue;
    const slice = (await readWhicheverForm(files, journal, entry)).subarray(at, at + bytes);
    for (let from = 0; from < slice.length; from += PORTION_BYTES)
      yield slice.subarray(from, from + PORTION_BYTES);
  }
}

/** The text of a line without its end. */
export function textOf(bytes: Buffer): string {
  return bytes.toString('utf8', 0, bytes.length - 1);
}

/** Number and moment of a line; the moment is null for lost changes, the whole null for what is no line. */
export function placeOf(bytes: Buffer): { seq: number; at: string | null } | null {
  const match = head.exec(bytes.toString('latin1', 0, HEAD_BYTES));
  if (match) return { seq: Number(match[1]), at: match[2] ?? null };
  const read = parseLine(textOf(bytes));
  if (read.kind === 'lost') return { seq: read.lost.lost.from, at: null };
  return read.kind === 'line' ? { seq: read.line.seq, at: read.line.at } : null;
}

/** The segment in which a change stands, or would stand; found without reading all of them. */
export async function segmentOf(files: Files, journal: string, seq: number): Promise<number> {
  const entries = await listSegments(files, journal);
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const first = await firstSeq(files, journal, entries[middle]);
    if (first === null || first > seq) high = middle - 1;
    else low = middle;
  }
  return entries[low]?.segment ?? 1;
}

async function firstSeq(
  files: Files,
  journal: string,
  entry: SegmentEntry | undefined,
): Promise<number | null> {
  if (!entry) return null;
  const [line] = linesIn(await readWhicheverForm(files, journal, entry));
  return line ? (placeOf(line)?.seq ?? null) : null;
}
