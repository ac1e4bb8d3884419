import type { Breathe } from './breather.ts';

const NEWLINE = 0x0a;
/** Text is looked through in pieces of about this size, so that nobody waits for a whole segment. */
const PIECE_BYTES = 128 * 1024;

/** A line of a segment, without its end, and the bytes from `from` to `to` that it takes with its end. */
export interface SegmentLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of a segment that are wanted.
 *
 * A piece of many lines is asked first and passed over when nothing in it is wanted: most of a book is. `isWanted` must
 * therefore say yes to a piece whenever it says yes to one of its lines.
 */
export async function* wantedLines(
  bytes: Buffer,
  isWanted: (text: string) => boolean,
  breathe: Breathe,
): AsyncGenerator<SegmentLine> {
  for (let from = 0; from < bytes.length;) {
    const to = endOfLine(bytes, from + PIECE_BYTES);
    const piece = bytes.toString('utf8', from, to);
    if (isWanted(piece)) yield* linesOf(bytes, from, to, isWanted, breathe);
    await breathe();
    from = to;
  }
}

async function* linesOf(
  bytes: Buffer,
  from: number,
  to: number,
  isWanted: (text: string) => boolean,
  breathe: Breathe,
): AsyncGenerator<SegmentLine> {
  for (let at = from; at < to;) {
    const end = endOfLine(bytes, at);
    const text = bytes.toString('utf8', at, bytes[end - 1] === NEWLINE ? end - 1 : end);
    if (isWanted(text)) yield { text, from: at, to: end };
    await breathe();
    at = end;
  }
}

/** The byte behind the end of the line that holds this byte. */
function endOfLine(bytes: Buffer, at: number): number {
  const newline = at >= bytes.length ? -1 : bytes.indexOf(NEWLINE, at);
  return newline === -1 ? bytes.length : newline + 1;
}
