const NARROW = /^[ijlIt.,:;'`|!()[\]{}/\\f-]$/u;
const WIDE_ASCII = /^[mwMW@%]$/u;

/**
 * The width of one character in ems, on the safe side for the fonts in {@link PAGE_FONTS}.
 *
 * Chinese is one em; Latin is measured generously, because type that breaks a little early is better than type that is
 * cut off at the edge.
 */
export function emsOf(grapheme: string): number {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme) && !/^[\p{ASCII}©®]/u.test(grapheme))
    return 1.4;
  if (NARROW.test(grapheme)) return 0.4;
  if (WIDE_ASCII.test(grapheme)) return 1;
  if (/^[A-Z&#]$/u.test(grapheme)) return 0.72;
  if (/^\p{ASCII}$/u.test(grapheme)) return grapheme === ' ' ? 0.34 : 0.6;
  if (/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(grapheme)) return 0.9;
  return Math.max(1, Array.from(grapheme).filter((character) => !/\p{M}/u.test(character)).length);
}

/** Bold type is a little wider. */
export const BOLD_WIDER = 1.07;

/** Fonts with Chinese on Linux, Windows and macOS; the first that is there is taken. */
export const PAGE_FONTS = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',SimSun,sans-serif";
