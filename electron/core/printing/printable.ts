import iconv from 'iconv-lite';

/**
 * Stands for a character no printer may see (a control, a bidi override, half a surrogate pair).
 *
 * It is the typesetter's mark for a missing character, and it is in GBK, so that it also prints as text.
 */
export const MISSING = '〓';

const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;
const INKLESS = /[\u00ad\u200b\u2060\ufeff]/gu;
const FORBIDDEN =
  /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u206a-\u206f\ufff9-\ufffb]/gu;

/**
 * Turns what people typed into what may go to paper; after it, no byte of theirs is a command and XML 1.0 takes it.
 *
 * Every kind of line break becomes `\n`, tabs and odd spaces become a space, characters without ink go, the half-width
 * yen sign becomes the full-width one (GBK has no other), and whatever must not be printed becomes {@link MISSING}.
 * The text is in Unicode form NFC.
 */
export function printable(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(SPACES, ' ')
    .replace(INKLESS, '')
    .replaceAll('\u00a5', '￥')
    .replace(FORBIDDEN, MISSING)
    .normalize('NFC');
}

/**
 * Whether a printer with an ordinary Chinese font has every character of the text.
 *
 * Such fonts follow GBK: what GB18030 writes with four bytes, or otherwise than GBK (€), comes out as other characters.
 */
export function isInChineseFont(text: string): boolean {
  return Array.from(text).every((character) => isPlainAscii(character) || isGbk(character));
}

function isPlainAscii(character: string): boolean {
  return character === '\n' || (character >= ' ' && character <= '~');
}

/** Characters that have a code of two bytes but no glyph in most printers: private areas, and what came after 1995. */
const LATER_THAN_FONTS = /[\p{Co}\u01f9\u1e3f\u2e80-\u2eff\u3400-\u4dbf\ufe10-\ufe19]/u;

function isGbk(character: string): boolean {
  if (LATER_THAN_FONTS.test(character)) return false;
  const gbk = iconv.encode(character, 'gbk');
  return (
    gbk.length === 2 &&
    gbk.equals(iconv.encode(character, 'gb18030')) &&
    iconv.decode(gbk, 'gbk') === character
  );
}
