import type { Files } from './files.ts';
import { parseLine, type JournalLine } from './journal-line.ts';
import { listSegments, readSegment, SegmentUnreadable, type SegmentEntry } from './segments.ts';

/** Where the chain stands after a line. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** What of a segment can be kept, and what is missing before and between it. */
export interface Salvaged {
  readonly segment: number;
  /** Null when the file is missing or cannot be unpacked. */
  readonly original: Buffer | null;
  /** The lines that hold, with a line for each gap before them; the same bytes when nothing was wrong. */
  readonly text: string;
  readonly isWhole: boolean;
  readonly kept: number;
  readonly lost: readonly { from: number; to: number }[];
  /** The moments of the first and last change that hold. */
  readonly firstAt: string | null;
  readonly end: ChainEnd;
}

/**
 * Goes through the segments from one on and keeps every line that proves itself, whatever lies between.
 *
 * A line proves itself by its digest and hash; its place is proven by the chain, or by standing right behind a gap whose
 * end its own `prev` names. Nothing is written.
 */
export async function* salvage(
  files: Files,
  journal: string,
  from: { segment: number; offset: number } & ChainEnd,
): AsyncGenerator<Salvaged> {
  const entries = new Map((await listSegments(files, journal)).map((entry) => [entry.segment, entry]));
  const last = Math.max(from.segment, ...entries.keys());
  let end: ChainEnd = { seq: from.seq, hash: from.hash };
  let gone: Salvaged | null = null;
  for (let segment = from.segment; segment <= last; segment += 1) {
    const original = await bytesOf(files, journal, entries.get(segment));
    const start = segment === from.segment && original !== null ? from.offset : 0;
    const one = salvageLines(segment, original, start, end);
    end = one.end;
    if (original === null) {
      if (gone) yield gone;
      gone = one;
      continue;
    }
    const [filled, rest]: [Salvaged | null, Salvaged] = gone ? moveGap(gone, one) : [null, one];
    if (filled) yield filled;
    yield rest;
    gone = null;
  }
  if (gone) yield gone;
}

/** The gap that a missing file left stands in that file, so that the whole one behind it stays as it is. */
function moveGap(gone: Salvaged, next: Salvaged): [Salvaged, Salvaged] {
  const [gap] = next.lost;
  const line = gap ? next.text.slice(0, next.text.indexOf('\n') + 1) : '';
  const isFirst = gap !== undefined && parseLine(line.trimEnd()).kind === 'lost';
  if (!isFirst) return [gone, next];
  const text = next.text.slice(line.length);
  const isWhole = next.lost.length === 1 && next.original !== null && Buffer.from(text).equals(next.original);
  return [
    { ...gone, text: line, lost: [gap] },
    { ...next, text, isWhole, lost: next.lost.slice(1) },
  ];
}

async function bytesOf(
  files: Files,
  journal: string,
  entry: SegmentEntry | undefined,
): Promise<Buffer | null> {
  if (!entry) return null;
  try {
    return await readSegment(files, journal, entry);
  } catch (error) {
    if (error instanceof SegmentUnreadable) return null;
    throw error;
  }
}

function salvageLines(segment: number, original: Buffer | null, start: number, before: ChainEnd): Salvaged {
  const kept: string[] = [original?.toString('utf8', 0, start) ?? ''];
  const lost: { from: number; to: number }[] = [];
  let end = before;
  let count = 0;
  let firstAt: string | null = null;
  for (const text of linesOf(original, start)) {
    const found = placeOf(text);
    if (!found || found.from <= end.seq) continue;
    if (found.from === end.seq + 1 && found.prev !== end.hash) continue;
    if (found.from > end.seq + 1) {
      lost.push({ from: end.seq + 1, to: found.from - 1 });
      kept.push(gapLine({ from: end.seq + 1, to: found.from - 1 }, end.hash, found.prev));
    }
    kept.push(`${found.text}\n`);
    firstAt ??= found.at;
    count += 1;
    end = { seq: found.to, hash: found.hash };
  }
  const text = kept.join('');
  const isWhole = original !== null && lost.length === 0 && Buffer.from(text, 'utf8').equals(original);
  return { segment, original, text, isWhole, kept: count, lost, firstAt, end };
}

function* linesOf(original: Buffer | null, start: number): Generator<string> {
  if (!original) return;
  for (let offset = start; offset < original.length;) {
    const newline = original.indexOf('\n', offset);
    const stop = newline === -1 ? original.length : newline;
    if (stop > offset) yield original.toString('utf8', offset, stop);
    offset = stop + 1;
  }
}

function placeOf(text: string) {
  // A line whose end alone was damaged still holds all it says.
  for (const candidate of [text, text.slice(0, -1)]) {
    const read = parseLine(candidate);
    if (read.kind === 'line') return { ...spanOf(read.line), text: candidate };
    if (read.kind === 'lost') {
      const { lost, prev, hash } = read.lost;
      return { from: lost.from, to: lost.to, prev, hash, at: null, text: candidate };
    }
  }
  return null;
}

function spanOf({ seq, prev, hash, at }: JournalLine) {
  return { from: seq, to: seq, prev, hash, at };
}

/** The line that stands where changes were lost: it holds the chain together. */
export function gapLine(lost: { from: number; to: number }, prev: string, hash: string): string {
  return `${JSON.stringify({ v: 1, lost, prev, hash })}\n`;
}
