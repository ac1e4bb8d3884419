import { phoneDigits } from '../../../../shared/domain/phone.ts';
import { gramsOf } from './gram-filter.ts';
import { historyForm, PHONE_MARK } from './search-line.ts';

/** One form in which a word may stand in a line, and in which part of it. */
type Needle = {
  readonly bytes: Buffer;
  readonly grams: readonly number[];
  readonly part: 'anywhere' | 'texts' | 'phone';
};

/** A word that was typed: one of its forms must be in the line. */
export type SearchWord = readonly Needle[];

const SHORTEST_PHONE_DIGITS = 3;

/**
 * The words of a search, the most telling first; all of them must be in a record. Empty when nothing was typed.
 *
 * One or two digits are not looked for in telephones, where they are always; digits with separators and +86 are
 * compared with the digits of a telephone as well. `alsoAs` gives further forms of a word, for example the mark of somebody
 * whose name it is.
 */
export function searchWords(
  typed: string,
  alsoAs: (word: string) => readonly string[] = () => [],
): SearchWord[] {
  const words = typed
    .normalize('NFKC')
    .split(/\s+/)
    .map((word) => ({ word, form: historyForm(word) }))
    .filter(({ form }) => form !== '');
  const telling = words.filter(({ word }) => !/^(\+|00)86$/.test(word));
  return (telling.length > 0 ? telling : words)
    .map(({ word, form }) => [
      ...needlesOf(word, form),
      ...alsoAs(word).map((other) => needle(historyForm(other), 'anywhere')),
    ])
    .sort((a, b) => shortest(b) - shortest(a));
}

function needlesOf(word: string, form: string): SearchWord {
  const isShortNumber = /^\d+$/.test(form) && form.length < SHORTEST_PHONE_DIGITS;
  const literal = needle(form, isShortNumber ? 'texts' : 'anywhere');
  if (!/^[+\d\-().·—–/]+$/.test(word)) return [literal];
  const digits = phoneDigits(word.replace(/^(\+|00)86/, ''));
  return digits.length < SHORTEST_PHONE_DIGITS || digits === form
    ? [literal]
    : [literal, needle(digits, 'phone')];
}

function needle(form: string, part: Needle['part']): Needle {
  return { bytes: Buffer.from(form), grams: gramsOf(form), part };
}

function shortest(word: SearchWord): number {
  return Math.min(...word.map(({ bytes }) => bytes.length));
}

/** Whether a line, given without what stands before its first field, holds the word. */
export function lineHolds(line: Buffer, word: SearchWord): boolean {
  return word.some(({ bytes, part }) => {
    if (part === 'anywhere') return line.includes(bytes);
    const mark = line.lastIndexOf(PHONE_MARK);
    return part === 'phone' ? line.includes(bytes, mark) : line.subarray(0, mark).includes(bytes);
  });
}
