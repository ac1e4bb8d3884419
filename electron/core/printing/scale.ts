import { rowBytes } from './raster.ts';
import type { Bitmap } from './raster.ts';
import { DOTS_PER_MM } from './thermal-paper.ts';

/** Height of a scale in dots. */
export const SCALE_ROWS = 24;

interface Tick {
  /** Dots from the left. */
  readonly at: number;
  readonly height: number;
}

/** A tick every millimetre, two dots wide, longer at 5 and 10. */
function ticksOf(dots: number): readonly Tick[] {
  return Array.from({ length: Math.floor((dots - 2) / DOTS_PER_MM) + 1 }, (_, mm) => ({
    at: mm * DOTS_PER_MM,
    height: mm % 10 === 0 ? SCALE_ROWS : mm % 5 === 0 ? 18 : 12,
  }));
}

/** The numbers above a scale, one for each centimetre that has room for it; `at` in dots. */
export function scaleNumbers(dots: number): readonly { readonly at: number; readonly text: string }[] {
  return Array.from({ length: Math.floor(dots / (10 * DOTS_PER_MM)) + 1 }, (_, cm) => ({
    at: cm * 10 * DOTS_PER_MM,
    text: String(cm * 10),
  })).filter(({ at, text }) => at + text.length * 12 <= dots);
}

/** The ticks as an SVG path, in dots. */
export function scalePath(dots: number): string {
  return ticksOf(dots)
    .map(({ at, height }) => `M${String(at)},0h2v${String(height)}h-2z`)
    .join('');
}

/** The ticks as a bitmap. */
export function scaleBitmap(dots: number): Bitmap {
  const stride = rowBytes(dots);
  const bits = new Uint8Array(stride * SCALE_ROWS);
  for (const { at, height } of ticksOf(dots))
    for (let y = 0; y < height; y += 1)
      for (let x = at; x < at + 2; x += 1) {
        const index = y * stride + (x >> 3);
        bits[index] = (bits[index] ?? 0) | (0x80 >> (x & 7));
      }
  return { width: dots, height: SCALE_ROWS, bits };
}
