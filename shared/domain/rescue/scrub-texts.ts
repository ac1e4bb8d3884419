import type { ScrubScope } from './scrub-scope.ts';

/** Stands where personal data was; it says nothing, not even a length. */
export const ERASED = '▇▇';

const FULL_WIDTH_ZERO = 0xff10;
const DIGIT = '[0-9０-９]';
/** What people write between the digits of a telephone; never a sign that JSON would write in another way. */
const BETWEEN = '[ \\u00a0\\u3000\\-‐‑‒–—－.．·()（）/]{0,2}';
const SHORTEST_WORD = 2;

/** Ways in which a scope replaces texts. */
export interface ScrubTexts {
  /** Any text of the book: telephones that are only this person's. */
  anywhere(text: string): string;
  /** A text about the matter, in a record of the scope. */
  about(text: string): string;
  /** A text that names workers and staff, in a record of the scope. */
  beside(text: string): string;
  /** Whether a text holds a word of the scope or a telephone that is only this person's, wherever it stands. */
  holds(text: string): boolean;
}

/** Makes the replacing functions of a scope; a text without anything to replace comes back as it is. */
export function scrubTexts(
  scope: Pick<ScrubScope, 'takes' | 'words' | 'phones' | 'sharedPhones'>,
): ScrubTexts {
  const wide = anyOf(scope.phones.map(phonePattern));
  const named = anyOf(scope.words.flatMap(wordPattern));
  const inner = anyOf([
    ...scope.words.flatMap(wordPattern),
    ...[...scope.phones, ...scope.sharedPhones].map(phonePattern),
  ]);
  const anywhere = (text: string): string => text.replace(wide, ERASED);
  const beside = (text: string): string => text.replace(inner, ERASED);
  return {
    anywhere,
    beside,
    about: scope.takes === 'needles' ? beside : (text) => (text.trim() === '' ? text : ERASED),
    holds: (text) => text.search(wide) !== -1 || text.search(named) !== -1,
  };
}

/** Longer patterns first, so that a name does not leave the rest of a longer one standing. */
function anyOf(patterns: readonly string[]): RegExp {
  const longestFirst = [...new Set(patterns)].sort((a, b) => b.length - a.length);
  // Nothing to look for: a pattern that fits nowhere.
  return new RegExp(longestFirst.length === 0 ? '(?!)' : longestFirst.join('|'), 'giu');
}

/**
 * A telephone in every way in which it is written: with separators, full-width, with +86 or without, a landline also
 * without its area code.
 *
 * Ten digits and more cannot be something else and are found inside longer ones too; fewer must stand by themselves.
 */
function phonePattern(digits: string): string {
  const whole = spaced(digits);
  if (/^1\d{10}$/.test(digits)) return `(?:(?:[+＋]|${spaced('00')})?${spaced('86')}${BETWEEN})?${whole}`;
  const local = localPart(digits);
  const short = local === null ? [] : [alone(spaced(local))];
  return [digits.length >= 10 ? whole : alone(whole), ...short].join('|');
}

function localPart(digits: string): string | null {
  const areaCode = /^0(?:10|2\d|[3-9]\d\d)(?=\d{7,8}$)/.exec(digits)?.[0];
  return areaCode === undefined ? null : digits.slice(areaCode.length);
}

function alone(pattern: string): string {
  return `(?<!${DIGIT})${pattern}(?!${DIGIT})`;
}

function spaced(digits: string): string {
  const full = (digit: string) => String.fromCharCode(FULL_WIDTH_ZERO + Number(digit));
  return [...digits].map((digit) => `[${digit}${full(digit)}]`).join(BETWEEN);
}

/** A name, Chinese also with spaces between its characters; a single character is part of too many words. */
function wordPattern(word: string): string[] {
  const signs = [...word.trim()];
  if (signs.length < SHORTEST_WORD) return [];
  const isHan = signs.every((sign) => /\p{Script=Han}/u.test(sign));
  return [signs.map(escaped).join(isHan ? '[ \\u3000]?' : '')];
}

function escaped(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
