import type { Language } from '../../../shared/domain/primitives.ts';

const chinese =
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", sans-serif';

/** The font stacks by language (ux 4.1); "Marks" draw quotes and dashes in the width of the language. */
export const fontStacks: Readonly<Record<Language, string>> = {
  'zh-CN': `"Marks zh", "Segoe UI", ${chinese}`,
  en: `"Marks en", "Segoe UI", ${chinese}`,
};

/** The stack of the Chinese word mark. */
export const markStack = '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", serif';

const marks = 'U+00B7, U+2014, U+2018-2019, U+201C-201D, U+2026';

/** Local faces only: no font is ever loaded from a file or a network. */
export const markFaces = [
  {
    fontFamily: '"Marks zh"',
    src: 'local("Microsoft YaHei UI"), local("Microsoft YaHei"), local("Noto Sans CJK SC")',
    unicodeRange: marks,
  },
  {
    fontFamily: '"Marks en"',
    src: 'local("Segoe UI"), local("Nimbus Sans"), local("DejaVu Sans")',
    unicodeRange: marks,
  },
] as const;

const regular = 400;
const bold = 700;

/** Two weights only: the Chinese system fonts have no true 500 or 600. */
export const weights = { regular, bold } as const;

/** The type scale (ux 4.1): size and line in CSS pixels. */
export const typeScale = {
  cap: { fontSize: '11px', lineHeight: '16px', fontWeight: regular },
  meta: { fontSize: '12px', lineHeight: '16px', fontWeight: regular },
  second: { fontSize: '13px', lineHeight: '18px', fontWeight: regular },
  text: { fontSize: '14px', lineHeight: '20px', fontWeight: regular },
  said: { fontSize: '16px', lineHeight: '24px', fontWeight: regular },
  rowTitle: { fontSize: '16px', lineHeight: '24px', fontWeight: bold },
  title: { fontSize: '20px', lineHeight: '28px', fontWeight: bold },
  clock: { fontSize: '24px', lineHeight: '27px', fontWeight: bold, letterSpacing: '-0.3px' },
  stopwatch: { fontSize: '30px', lineHeight: '34px', fontWeight: bold, letterSpacing: '-0.5px' },
} as const;
export type TypeStyle = keyof typeof typeScale;
