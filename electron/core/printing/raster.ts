/** A picture of one bit a dot; rows are whole bytes, the leftmost dot is the highest bit, 1 is black. */
export interface Bitmap {
  /** Dots. */
  readonly width: number;
  /** Dots. */
  readonly height: number;
  readonly bits: Uint8Array;
}

/** Bytes of one row of a bitmap of so many dots. */
export function rowBytes(width: number): number {
  return Math.ceil(width / 8);
}

/** Rows of one `GS v 0`: small printers hold no more than this much picture at once. */
const BAND_ROWS = 128;
/** Below this lightness (0 to 255) a dot is black; grey edges of strokes stay, so that thin type does not break. */
const BLACK_BELOW = 160;

/**
 * Packs a picture as a canvas gives it (RGBA, row by row) into one bit a dot.
 *
 * @throws RangeError when the pixels are not width × height × 4 bytes.
 */
export function packBits(rgba: ArrayLike<number>, width: number, height: number): Bitmap {
  if (rgba.length !== width * height * 4)
    throw new RangeError(`${String(rgba.length)} bytes for ${String(width)}×${String(height)}`);
  const stride = rowBytes(width);
  const bits = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (lightness(rgba, (y * width + x) * 4) >= BLACK_BELOW) continue;
      const index = y * stride + (x >> 3);
      bits[index] = (bits[index] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bits };
}

/** Lightness on white paper, 0 (black) to 255. */
function lightness(rgba: ArrayLike<number>, at: number): number {
  const [red, green, blue, alpha] = [
    rgba[at] ?? 0,
    rgba[at + 1] ?? 0,
    rgba[at + 2] ?? 0,
    (rgba[at + 3] ?? 0) / 255,
  ];
  return (red * 0.299 + green * 0.587 + blue * 0.114) * alpha + 255 * (1 - alpha);
}

/** The ESC/POS bytes that print a bitmap: `GS v 0` bands, one below the other. */
export function bitmapToEscPos(bitmap: Bitmap): Uint8Array {
  const stride = rowBytes(bitmap.width);
  const bands: Uint8Array[] = [];
  for (let top = 0; top < bitmap.height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, bitmap.height - top);
    const head = [0x1d, 0x76, 0x30, 0, stride & 255, stride >> 8, rows & 255, rows >> 8];
    bands.push(Uint8Array.from(head), bitmap.bits.subarray(top * stride, (top + rows) * stride));
  }
  return Buffer.concat(bands);
}
