import { barcode } from 'receiptline';

/** Dots of one column of a receipt printer: half a Chinese character of 24 dots. */
export const DOTS_PER_COLUMN = 12;

/**
 * What both codes of a slip hold, or null when the text cannot be a code.
 *
 * Numbers of this house are short ASCII; only that is read by every scanner in every keyboard layout.
 */
export function codeContent(text: string): string | null {
  return /^[!-~][ -~]{0,78}$/.test(text) ? text : null;
}

/**
 * The widest module of Code 128 (in dots: 3 or 2) that fits so many columns, or null when none does.
 *
 * At two dots (0.25 mm, the least a cheap scanner reads) the margin of the paper serves as the quiet zone.
 */
export function barcodeModule(content: string, columns: number): 3 | 2 | null {
  const room = columns * DOTS_PER_COLUMN;
  const bars = (width: number): number =>
    barcode.generate({ data: content, type: 'code128', width, height: 24, hri: false }).length;
  if (bars(3) + 2 * 10 * 3 <= room) return 3;
  return bars(2) <= room ? 2 : null;
}
