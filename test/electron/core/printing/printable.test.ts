import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { isInChineseFont, printable } from '../../../../electron/core/printing/printable.ts';
import { CORPUS, expectedOnPaper, withoutWhite } from '../../../printing/corpus.ts';

describe('what may go to paper', () => {
  it.each([
    ['一\r\n二\n\r三', '一\n二\n\n三'],
    ['a\tb\u00a0c', 'a b c'],
    ['¥35', '￥35'],
    ['\u001b@', '〓@'],
    ['', ''],
  ])('%j becomes %j', (typed, printed) => {
    expect(printable(typed)).toBe(printed);
  });

  it('is what the rule says, code point by code point', () => {
    for (let code = 0; code <= 0x10ffff; code += code < 0x3000 || code > 0xd000 ? 1 : 7) {
      const character = String.fromCodePoint(code);
      expect(withoutWhite(printable(character)), `U+${code.toString(16)}`).toBe(
        withoutWhite(expectedOnPaper(character)),
      );
      if (code > 0x10000) code += 97;
    }
  });

  it('stays as it is the second time', () => {
    for (const { typed } of CORPUS) expect(printable(printable(typed))).toBe(printable(typed));
  });
});

describe('what a Chinese printer font has', () => {
  it.each([
    ['维修单 A261124', true],
    ['〓', true],
    ['￥', true],
    ['é', true],
    ['¥', false],
    ['€', false],
    ['𠮷', false],
    ['䶮', false],
    ['\ue000', false],
    ['\u00a0', false],
    ['😀', false],
  ])('%s: %s', (text, isThere) => {
    expect(isInChineseFont(text)).toBe(isThere);
  });

  it('has nothing that would go as four bytes', () => {
    for (let code = 0x20; code <= 0xffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (isInChineseFont(character))
        expect(iconv.encode(character, 'gb18030').length).toBeLessThanOrEqual(2);
    }
  });

  it('has the 6,763 characters of GB 2312', () => {
    let count = 0;
    for (let row = 0xb0; row <= 0xf7; row += 1)
      for (let column = 0xa1; column <= 0xfe; column += 1) {
        const character = iconv.decode(Buffer.from([row, column]), 'gb2312');
        if (/^\p{Script=Han}$/u.test(character) && isInChineseFont(character)) count += 1;
      }
    expect(count).toBe(6_763);
  });
});
