import { z } from 'zod';

const NEWLINE = 0x0a;

/** What of a line says where it stands in the chain; the rest is not looked at. */
const standing = z.union([
  z.object({ seq: z.int(), hash: z.string() }),
  z
    .object({ lost: z.object({ to: z.int() }), hash: z.string() })
    .transform(({ lost, hash }) => ({ seq: lost.to, hash })),
]);

/** Where a change ends in the bytes of a segment, and how long its line is with its end. */
export interface LinePlace {
  readonly offset: number;
  readonly lineBytes: number;
}

/** The place of a change in a segment; null when it is not there. Lines are asked by halving, so few are read. */
export function placeOfChange(bytes: Buffer, seq: number): LinePlace | null {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const from = lineStart(bytes, (low + high) >> 1);
    const to = lineEnd(bytes, from);
    const found = standingOf(bytes, from, to)?.seq;
    if (found === undefined) return null;
    if (found === seq) return { offset: to, lineBytes: to - from };
    if (found < seq) low = to;
    else high = from;
  }
  return null;
}

/** The place of the last change of a segment; null for one without lines. */
export function lastPlace(bytes: Buffer): LinePlace | null {
  if (bytes.length === 0) return null;
  return { offset: bytes.length, lineBytes: bytes.length - lineStart(bytes, bytes.length - 1) };
}

/** Whether two forms of a segment end with the same change of the same chain. */
export function endsAlike(a: Buffer, b: Buffer): boolean {
  const [left, right] = [a, b].map((bytes) =>
    standingOf(bytes, lineStart(bytes, bytes.length - 1), bytes.length),
  );
  return left !== null && left?.hash === right?.hash;
}

function standingOf(bytes: Buffer, from: number, to: number): z.output<typeof standing> | null {
  try {
    const parsed = standing.safeParse(JSON.parse(bytes.toString('utf8', from, to)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The first byte of the line that holds this byte; the end of a line belongs to it. */
function lineStart(bytes: Buffer, at: number): number {
  return at <= 0 ? 0 : bytes.lastIndexOf(NEWLINE, at - 1) + 1;
}

function lineEnd(bytes: Buffer, from: number): number {
  const newline = bytes.indexOf(NEWLINE, from);
  return newline === -1 ? bytes.length : newline + 1;
}
