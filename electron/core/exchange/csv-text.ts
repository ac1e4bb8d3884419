import { guardCell } from './formula-guard.ts';

/** One line of CSV as Excel reads it: all cells quoted, formulas guarded, ended by CR LF. */
export function csvLine(cells: readonly string[]): string {
  return quotedLine(cells.map(csvCell));
}

/** One line of CSV of cells that stand between quotes as they are. */
export function quotedLine(cells: readonly string[]): string {
  // Joined, a line is one flat text; put together bit by bit it would be a tree that is walked again.
  return `"${cells.join('","')}"\r\n`;
}

/** Begins with a digit, a Latin letter or a Chinese character, so it is no formula, and has no quote: nearly every cell. */
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff][^"]*$/;

/** A text as it stands between the quotes of its cell. */
export function csvCell(cell: string): string {
  // Two million cells are written for a hundred thousand rows.
  if (PLAIN.test(cell)) return cell;
  const guarded = guardCell(cell);
  return guarded.includes('"') ? guarded.replaceAll('"', '""') : guarded;
}

const CANDIDATES = [',', '\t', ';'] as const;
const LINES_LOOKED_AT = 20;

/**
 * Finds the sign between the cells: comma, tab or semicolon.
 *
 * The sign that stands equally often in the most lines wins; commas inside remarks come in changing numbers.
 */
export function detectDelimiter(text: string): ',' | '\t' | ';' {
  const lines = unquoted(text)
    .split(/\r\n|\r|\n/u)
    .filter((line) => line !== '')
    .slice(0, LINES_LOOKED_AT);
  const scores = CANDIDATES.map((sign) => steadiness(lines.map((line) => line.split(sign).length - 1)));
  const best = scores.indexOf(Math.max(...scores));
  return CANDIDATES[best] ?? ',';
}

function steadiness(counts: readonly number[]): number {
  const linesByCount = new Map<number, number>();
  for (const count of counts) if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  return Math.max(0, ...Array.from(linesByCount, ([count, lines]) => lines * 1000 + count));
}

/** Quoted cells fall away, with the signs and line ends they hold. */
function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*(?:"|$)/gu, '');
}
