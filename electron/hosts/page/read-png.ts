import { inflateSync } from 'node:zlib';

/** A picture as a canvas gives it: red, green, blue, alpha, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = '89504e470d0a1a0a';
/** Bytes of a pixel by the colour types that Chromium writes: RGB and RGBA. */
const pixelBytes: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * Reads a PNG as Chromium's own pictures are: 8 bits, RGB or RGBA, not interlaced.
 *
 * Throws RangeError for any other. Source: PNG specification (W3C), clauses 5, 9 and 11.
 */
export function readPng(png: Buffer): Pixels {
  if (png.subarray(0, 8).toString('hex') !== SIGNATURE) throw new RangeError('Not a PNG');
  const chunks = readChunks(png);
  const head = chunks.find(({ type }) => type === 'IHDR')?.content;
  if (!head) throw new RangeError('A PNG without a head');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const bytes = pixelBytes[head.readUInt8(9)];
  if (head.readUInt8(8) !== 8 || head.readUInt8(12) !== 0 || !bytes)
    throw new RangeError('A PNG of another kind');
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content));
  const rows = unfilter(inflateSync(packed), width * bytes, height, bytes);
  return { width, height, rgba: bytes === 4 ? rows : withAlpha(rows) };
}

function readChunks(png: Buffer): { type: string; content: Buffer }[] {
  const chunks = [];
  for (let at = 8; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      content: png.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

function unfilter(filtered: Buffer, stride: number, height: number, bytes: number): Uint8Array {
  if (filtered.length !== (stride + 1) * height) throw new RangeError('A PNG of the wrong length');
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= bytes ? (rows[at - bytes] ?? 0) : 0;
      const above = y > 0 ? (rows[at - stride] ?? 0) : 0;
      const corner = x >= bytes && y > 0 ? (rows[at - stride - bytes] ?? 0) : 0;
      rows[at] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      throw new RangeError(`A PNG row of the unknown filter ${String(filter)}`);
  }
}

/** The neighbour nearest to left + above − corner; in doubt left, then above. */
function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4)
    rgba.set(rgb.subarray(from, from + 3), to);
  return rgba;
}
