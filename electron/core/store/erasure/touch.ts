import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';

const numbers = /[A-Z]\d{6}-C?\d{4,}/g;

/**
 * Says quickly whether a line of the journal, or a piece of many lines, may hold something of a scope.
 *
 * It looks at the raw text, so it says yes too often but never no to a line that scrubbing would change: whatever is
 * scrubbed stands in a line that names the person, the order or the call, or holds a telephone.
 */
export function createTouch({ people, orders, calls, texts }: Touched): (text: string) => boolean {
  return (text) =>
    namesPerson(text, people) || namesRecord(text, orders, calls) || texts.anywhere(text) !== text;
}

/** What is looked for; the sets may grow while it is. */
export type Touched = Pick<Scrubbing, 'people' | 'orders' | 'calls'> & {
  readonly texts: Pick<Scrubbing['texts'], 'anywhere'>;
};

function namesPerson(text: string, people: ReadonlySet<string>): boolean {
  // As JSON writes them, so that ids with quotes or backslashes are found as well.
  for (const id of people) if (text.includes(JSON.stringify(id))) return true;
  return false;
}

function namesRecord(text: string, orders: ReadonlySet<string>, calls: ReadonlySet<string>): boolean {
  if (orders.size + calls.size === 0) return false;
  for (const [number] of text.matchAll(numbers)) if (orders.has(number) || calls.has(number)) return true;
  return false;
}

const erasedMark = '"erased":true';

/** Whether a line, or a piece of many lines, may have been erased before. */
export function mayBeErased(text: string): boolean {
  return text.includes(erasedMark);
}
