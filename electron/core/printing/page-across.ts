import { emsOf } from './page-type.ts';
import { escapeXml, mm } from './page-svg.ts';

/** About so far apart, in millimetres: every part of a sheet and every length of a strip has the word on it. */
const TILE_MM = 75;
const TILT = -28;
/** Of the width of a tile. */
const LENGTH = 0.78;
const LARGEST_MM = 26;
/** Light enough for bars and type above it to be read. */
const GREY = '#d2d2d2';

/** A word across the whole page, below everything else: nobody takes the sheet for a real one. */
export function svgAcross(widthMm: number, heightMm: number, word: string | undefined): string {
  if (word === undefined) return '';
  const columns = Math.max(1, Math.round(widthMm / TILE_MM));
  const rows = Math.max(1, Math.round(heightMm / TILE_MM));
  const [width, height] = [widthMm / columns, heightMm / rows];
  const ems = Array.from(word).reduce((sum, character) => sum + emsOf(character), 0);
  const size = Math.min(LARGEST_MM, (LENGTH * Math.min(width, TILE_MM)) / Math.max(1, ems));
  const style = `font-size="${mm(size)}" font-weight="700" text-anchor="middle" fill="${GREY}"`;
  return Array.from({ length: columns * rows }, (_, index) => {
    const x = mm(width * ((index % columns) + 0.5));
    const y = mm(height * (Math.floor(index / columns) + 0.5));
    return `<text x="${x}" y="${y}" ${style} transform="rotate(${String(TILT)} ${x} ${y})">${escapeXml(word)}</text>`;
  }).join('');
}
