import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';

const numbers = /[A-Z]\d{6}-[CLDV]?\d{4,}/g;
/**
 * Counts, shifts, handovers, rounds and supplements name people in their words and nobody by an id, and so do the reasons
 * of exports, bundles, moves and erasures and the notes of samples; there are few of them.
 */
const wordMarks =
  /"(?:stocktakes?-|shifts?-|handover-|round-|standing-|export-|bundle-|desk-(?:dropped|moved)|quality-|receipts-|data-erased|erasures-|supplements":")/;

/**
 * Says quickly whether a line of the journal, or a piece of many lines, may hold something of a scope.
 *
 * It looks at the raw text, so it says yes too often but never no to a line that scrubbing would change: whatever is
 * scrubbed stands in a line that names the person, the order or the call, or holds a telephone.
 */
export function createTouch(touched: Touched): (text: string) => boolean {
  const { people, borrowers, things, texts, takes } = touched;
  const records = [touched.orders, touched.calls, touched.custody, touched.besideCustody];
  return (text) =>
    namesOne(text, people) ||
    namesOne(text, borrowers) ||
    namesOne(text, things) ||
    namesRecord(text, records) ||
    (takes === 'needles' && wordMarks.test(text)) ||
    texts.anywhere(text) !== text;
}

/** What is looked for; the sets may grow while it is. */
export type Touched = Omit<Scrubbing, 'texts'> & {
  readonly texts: Pick<Scrubbing['texts'], 'anywhere'>;
};

function namesOne(text: string, ids: ReadonlySet<string>): boolean {
  // As JSON writes them, so that ids with quotes or backslashes are found as well.
  for (const id of ids) if (text.includes(JSON.stringify(id))) return true;
  return false;
}

function namesRecord(text: string, records: readonly ReadonlySet<string>[]): boolean {
  const wanted = records.filter(({ size }) => size > 0);
  if (wanted.length === 0) return false;
  for (const [number] of text.matchAll(numbers)) if (wanted.some((some) => some.has(number))) return true;
  return false;
}

const erasedMark = '"erased":true';

/** Whether a line, or a piece of many lines, may have been erased before. */
export function mayBeErased(text: string): boolean {
  return text.includes(erasedMark);
}
