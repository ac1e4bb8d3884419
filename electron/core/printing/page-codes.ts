import { code128, drawingSVG, qrcode } from 'bwip-js/node';
import { mm } from './page-svg.ts';

/** Quiet zones the two codes ask for, in their modules. */
const BARS_QUIET = 10;
/** A wider module only makes the code longer. */
const WIDEST_MODULE_MM = 0.33;
/** What a needle or a laser still sets cleanly and a scanner still reads. */
const NARROWEST_MODULE_MM = 0.19;

/** A code as SVG with its size in millimetres. */
export interface DrawnCode {
  readonly svg: (x: number, y: number) => string;
  readonly widthMm: number;
}

/** Code 128 in at most so much room, quiet zones included; null when the bars would be too fine to scan. */
export function drawBars(content: string, roomMm: number, heightMm: number): DrawnCode | null {
  const svg = code128({ bcid: 'code128', text: content, height: 10, scale: 1 }, drawingSVG());
  const modules = widthOf(svg);
  const module = Math.min(WIDEST_MODULE_MM, roomMm / (modules + 2 * BARS_QUIET));
  if (module < NARROWEST_MODULE_MM) return null;
  const quiet = BARS_QUIET * module;
  return {
    svg: (x, y) => placed(svg, x + quiet, y, modules * module, heightMm),
    widthMm: (modules + 2 * BARS_QUIET) * module,
  };
}

/** A QR code (error correction M) that fills a square. */
export function drawQr(content: string, sideMm: number): DrawnCode {
  // The library's types leave out the options of single codes, such as eclevel.
  const options = { bcid: 'qrcode', text: content, eclevel: 'M', scale: 1 };
  const svg = qrcode(options, drawingSVG());
  return { svg: (x, y) => placed(svg, x, y, sideMm, sideMm), widthMm: sideMm };
}

function placed(svg: string, x: number, y: number, width: number, height: number): string {
  const place = `x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}" preserveAspectRatio="none"`;
  return svg.replace('<svg ', `<svg ${place} `).trim();
}

function widthOf(svg: string): number {
  const width = /viewBox="0 0 (\d+)/.exec(svg)?.[1];
  if (width === undefined) throw new Error('The code has no view box');
  return Number(width) / unitOf(svg);
}

/** The drawing doubles its units; the narrowest bar of Code 128 is one module. */
function unitOf(svg: string): number {
  return Math.min(...Array.from(svg.matchAll(/stroke-width="(\d+)"/g), (match) => Number(match[1])));
}
