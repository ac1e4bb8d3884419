/** A text as typed, what must be readable on paper (white space aside), and whether a GBK printer has to have it drawn. */
export interface CorpusText {
  readonly typed: string;
  readonly onPaper: string;
  readonly isDrawn: boolean;
}

/** Texts that a printer with a Chinese font prints as they are. */
const IN_FONT = [
  '张三',
  '李先生',
  '欧阳娜娜',
  '厨房水管爆裂，已关总阀',
  '澄湖苑 8 栋 0502 室',
  '派工单',
  '囍',
  '吉',
  '龘',
  '朱镕基',
  '王珺',
  '喆',
  '仝',
  '、·—￥',
  '“引号”和‘单引号’',
  '《物业管理条例》第十二条',
  '（括号）【方头】〔龟甲〕',
  '①②③ⅠⅡⅢ',
  '℃ ‰ § № ★ ☆ ○ ● ◎ ◇ ◆ □ ■ △ ▲',
  'αβγδ ΑΒΓΔ',
  'абвгд АБВГД',
  'ひらがな カタカナ',
  'ㄅㄆㄇㄈ',
  '─│┌┐└┘├┤',
  'ＡＢＣａｂｃ１２３',
  '全角　空格',
  '139 8812 7730',
  '0571-8888 6666 转 8000',
  '+86 139-8812-7730',
  'A261124-0021',
  'a_b_c',
  '_下划线_',
  '"双引号"',
  '`反引号`',
  '^^^放大^^^',
  '~波浪~',
  '|竖线|',
  '{花括号}',
  '{code:123}',
  '{image:aGVsbG8=}',
  '{x:scale}',
  '\\',
  '\\\\',
  '\\n',
  '\\x41',
  '\\x1b',
  '---',
  '===',
  '-',
  '=',
  '=1+1',
  '+1',
  '@SUM(A1)',
  '<b>粗</b>',
  '&amp; < > " \'',
  '%s %d',
  '$HOME',
  '; rm -rf /',
  "'; DROP TABLE slips;--",
  'http://example.com/?a=1&b=2',
  'AVeryLongWordThatHasNoSpaceAtAllAndMustBeBrokenSomewhereAnyway0123456789',
  '，，，，，，，，，，，，，，，，，，，，，，，，，，，，，，',
  '（（（（（（（（（（（（（（（（（（（（（（（（（（（（（（',
  '￥35.00',
  'café',
  'A&B § 5°',
  '2026年11月24日14时09分',
  '3×4÷2±1≠0≤5≥1∞',
  '≈≡∴∵∠⊥∥',
].map((typed) => ({ typed, onPaper: typed, isDrawn: false }));

/** Texts with characters that only a drawing can show. */
const DRAWN = [
  '𠮷野家',
  '䶮',
  '㛃',
  '𰻝𰻝面',
  '㐂',
  '⺁',
  '︐',
  '😀',
  '👨‍👩‍👧‍👦 一家',
  '🏳️‍🌈',
  '❤️',
  '£ or $',
  'naïve Zoë',
  '한국어',
  'עברית',
  'العربية',
  'ไทย',
  '€ 35',
  '①㊿',
  '♥',
  '©®™',
  '\ue000',
  'Z̷a̸l̵g̶o̷',
  '^\u0301',
  '-\u0327',
  '\u{1f1e8}\u{1f1f3}',
  'ǅ',
  '〜',
].map((typed) => ({ typed, onPaper: typed.normalize('NFC'), isDrawn: true }));

/** Texts that must be changed before any printer sees them. */
const CHANGED: readonly CorpusText[] = [
  { typed: '¥35', onPaper: '￥35', isDrawn: false },
  { typed: '一\n二', onPaper: '一二', isDrawn: false },
  { typed: '一\r\n二\r三', onPaper: '一二三', isDrawn: false },
  { typed: '一\u2028二\u2029三\u0085四\u000b五\u000c六', onPaper: '一二三四五六', isDrawn: false },
  { typed: '列\t列', onPaper: '列列', isDrawn: false },
  { typed: '不\u00a0断\u2003宽\u202f窄', onPaper: '不断宽窄', isDrawn: false },
  { typed: '零\u200b宽\ufeff字\u2060符\u00ad', onPaper: '零宽字符', isDrawn: false },
  { typed: '\u0000', onPaper: '〓', isDrawn: false },
  { typed: '王\u001b@五', onPaper: '王〓@五', isDrawn: false },
  { typed: '\u001dV\u0000 切纸', onPaper: '〓V〓切纸', isDrawn: false },
  { typed: '\u0010\u0014\u0001\u0000\u0001', onPaper: '〓〓〓〓〓', isDrawn: false },
  { typed: '\u001c.\u001cp\u0001\u0000', onPaper: '〓.〓p〓〓', isDrawn: false },
  { typed: '删\u007f除\u009b0m', onPaper: '删〓除〓0m', isDrawn: false },
  { typed: '右\u202e到左\u202c\u2066\u2069\u200f', onPaper: '右〓到左〓〓〓〓', isDrawn: false },
  { typed: '半\ud800个\udc00', onPaper: '半〓个〓', isDrawn: false },
  { typed: '非\ufffe字\uffff', onPaper: '非〓字〓', isDrawn: false },
  { typed: 'e\u0301te\u0301', onPaper: 'été', isDrawn: false },
  { typed: '\u2126', onPaper: 'Ω', isDrawn: false },
];

export const CORPUS: readonly CorpusText[] = [...IN_FONT, ...DRAWN, ...CHANGED];

/** What must be on paper for any text, worked out code point by code point, apart from the code under test. */
export function expectedOnPaper(typed: string): string {
  const kept: string[] = [];
  for (const character of typed) {
    const code = character.codePointAt(0) ?? 0;
    if (isInkless(code)) continue;
    if (isWhite(code)) kept.push(' ');
    else if (code === 0xa5) kept.push('￥');
    else kept.push(isForbidden(code) ? '〓' : character);
  }
  return kept.join('').normalize('NFC');
}

/** Takes out what the comparison leaves aside: spaces and line ends. */
export function withoutWhite(text: string): string {
  return Array.from(text)
    .filter((character) => !isWhite(character.codePointAt(0) ?? 0))
    .join('');
}

function isWhite(code: number): boolean {
  const isBreak = (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
  const isSpace = code === 0x09 || code === 0x20 || code === 0xa0 || code === 0x1680 || code === 0x3000;
  return isBreak || isSpace || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f;
}

function isInkless(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
}

function isForbidden(code: number): boolean {
  const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const isBidi =
    code === 0x61c ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x206f);
  const isNoCharacter =
    (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef) || (code >= 0xfff9 && code <= 0xfffb);
  return isControl || isHalf || isBidi || isNoCharacter;
}
