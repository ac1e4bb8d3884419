import { holdsAll } from './gram-filter.ts';
import { readLineHead } from './search-line.ts';
import { lineHolds, type SearchWord } from './search-words.ts';

/** A line that holds all words: its key, and which record of its day it stands for. */
export type LineMatch = { readonly key: string; readonly ordinal: number };

const LF = 0x0a;
/** The letters before the first field. */
const LINE_HEAD = 13;

/** Whether a day can hold all the words, by the filter that begins at this byte. */
export function mayHold(filters: Uint8Array, from: number, words: readonly SearchWord[]): boolean {
  return words.every((word) => word.some(({ grams }) => holdsAll(filters, from, grams)));
}

/** The lines of a day's text that hold all words, newest first. */
export function matchLines(text: Buffer, words: readonly SearchWord[]): LineMatch[] {
  const [first, ...others] = words;
  if (!first) return [];
  const isSure = first.every(({ part }) => part === 'anywhere') && others.length === 0;
  const matches: LineMatch[] = [];
  for (const start of candidates(text, first)) {
    if (!isSure) {
      const line = text.subarray(start + LINE_HEAD, text.indexOf(LF, start));
      if (!words.every((word) => lineHolds(line, word))) continue;
    }
    matches.push(readLineHead(text, start));
  }
  return matches;
}

/** Where lines begin that hold one of the forms of a word, last line first. */
function candidates(text: Buffer, word: SearchWord): number[] {
  const starts = word.map(({ bytes }) => startsOf(text, bytes));
  if (starts.length === 1) return starts[0] ?? [];
  return [...new Set(starts.flat())].sort((a, b) => b - a);
}

function startsOf(text: Buffer, needle: Buffer): number[] {
  const starts: number[] = [];
  for (let found = text.lastIndexOf(needle); found >= 0;) {
    const start = text.lastIndexOf(LF, found) + 1;
    starts.push(start);
    // A line counts once, so it goes on in the line before.
    found = start === 0 ? -1 : text.lastIndexOf(needle, start - 1);
  }
  return starts;
}
