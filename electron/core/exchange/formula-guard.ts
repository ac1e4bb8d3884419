/** What a spreadsheet takes for the beginning of a formula, also in full width and after spaces or apostrophes. */
const GUARDED = /^'*\s*[=+\-@＝＋－＠]|^'*[\t\r]/u;

/**
 * Keeps a spreadsheet from running what a caller said: an apostrophe goes before a cell that would be a formula.
 *
 * Source: OWASP, CSV injection. A cell that already begins with an apostrophe before such a sign gets another one, so
 * that `unguardCell` always gives back what was there.
 */
export function guardCell(value: string): string {
  return !beginsPlainly(value) && GUARDED.test(value) ? `'${value}` : value;
}

/** Whether a text begins with a digit, a Latin letter or a Chinese character, as nearly all do: none of them begins a formula. */
function beginsPlainly(value: string): boolean {
  const first = value.charCodeAt(0);
  return (
    (first >= 0x30 && first <= 0x39) ||
    (first >= 0x41 && first <= 0x5a) ||
    (first >= 0x61 && first <= 0x7a) ||
    (first >= 0x4e00 && first <= 0x9fff)
  );
}

/** Takes the apostrophe away that `guardCell`, or another program for the same reason, has put before a cell. */
export function unguardCell(value: string): string {
  return value.startsWith("'") && GUARDED.test(value.slice(1)) ? value.slice(1) : value;
}
