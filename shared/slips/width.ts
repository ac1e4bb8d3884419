const ASCII = /^\p{ASCII}$/u;

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Splits text into what a reader sees as single characters; an emoji family or a letter with its accents is one. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(clusters.segment(text), (part) => part.segment);
}

/**
 * Columns one character takes on a receipt: ASCII one, everything else two.
 *
 * This is how printers with a Chinese font set their type: 12 dots for ASCII, 24 for every character of two bytes.
 */
export function columnsOf(grapheme: string): number {
  return ASCII.test(grapheme) ? 1 : 2;
}

/** Columns a whole text takes on a receipt. */
export function columnsOfText(text: string): number {
  return graphemesOf(text).reduce((sum, grapheme) => sum + columnsOf(grapheme), 0);
}

/** Marks that may not begin a line, after GB/T 15834 (punctuation stays with the word before it). */
const CLOSING = new Set('，。、；：？！）》」』】〕〉”’…—％℃·,.;:?!)]}%');
/** Marks that may not end a line. */
const OPENING = new Set('（《「『【〔〈“‘￥([{');
const WORD =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Nd}+#@/\\_'*&=~^-]/u;

/**
 * Breaks text into lines no wider than `limit`, in the unit of `measure`; a newline always breaks.
 *
 * Words and numbers stay whole where a line can hold them, and punctuation keeps to its word. Only spaces are ever
 * dropped, and only where they would stand at a break.
 */
export function wrapText(
  text: string,
  limit: number,
  measure: (grapheme: string) => number,
): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, limit, measure));
}

function wrapLine(line: string, limit: number, measure: (grapheme: string) => number): string[] {
  const lines: string[] = [];
  let current = '';
  let width = 0;
  const close = (): void => {
    lines.push(current);
    current = '';
    width = 0;
  };
  for (const unit of unitsOf(line)) {
    const unitWidth = widthOf(unit, measure);
    if (width + unitWidth <= limit) {
      current += unit.join('');
      width += unitWidth;
      continue;
    }
    if (current !== '') close();
    if (isSpace(unit)) continue;
    for (const grapheme of unit) {
      const graphemeWidth = measure(grapheme);
      if (width + graphemeWidth > limit && current !== '') close();
      current += grapheme;
      width += graphemeWidth;
    }
  }
  if (current !== '' || lines.length === 0) close();
  return lines;
}

/** Groups characters that belong on one line: words, runs of spaces, and marks with what they cling to. */
function unitsOf(line: string): readonly (readonly string[])[] {
  const units: string[][] = [];
  let previous = '';
  for (const grapheme of graphemesOf(line)) {
    const last = units.at(-1);
    if (last !== undefined && staysTogether(previous, grapheme)) last.push(grapheme);
    else units.push([grapheme]);
    previous = grapheme;
  }
  return units;
}

function staysTogether(previous: string, next: string): boolean {
  if (previous === ' ' || next === ' ') return previous === next;
  if (CLOSING.has(next) || OPENING.has(previous)) return true;
  return WORD.test(previous) && WORD.test(next);
}

function isSpace(unit: readonly string[]): boolean {
  return unit[0] === ' ';
}

function widthOf(unit: readonly string[], measure: (grapheme: string) => number): number {
  return unit.reduce((sum, grapheme) => sum + measure(grapheme), 0);
}
