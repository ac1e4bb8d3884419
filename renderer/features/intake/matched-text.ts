/** A text in three parts, the middle one to be underlined. */
export type MatchedText = readonly [before: string, found: string, after: string];

/** Splits a text where it was found; positions count characters as the text is written. */
export function splitAt(text: string, from: number, length: number): MatchedText {
  return [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
}

/**
 * Splits a telephone number where it was found; positions count digits, and a masked one counts as its digit.
 *
 * `138 **** 5521` found by `5521` at digit 7 underlines the last four.
 */
export function splitPhone(phone: string, from: number, length: number): MatchedText {
  const digits = [...phone].flatMap((char, at) => (/[\d*]/.test(char) ? [at] : []));
  const begin = digits[from];
  const end = digits[from + length - 1];
  return begin === undefined || end === undefined ? [phone, '', ''] : splitAt(phone, begin, end - begin + 1);
}
