import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhonesIn } from '../../../shared/domain/phone.ts';

describe('the telephones in a text', () => {
  it.each([
    ['打 13812345521 找王女士', '打 138 **** 5521 找王女士'],
    ['电话：138 1234 5521，晚上', '电话：138 **** 5521，晚上'],
    ['138-1234-5521', '138 **** 5521'],
    ['+86 13812345521', '138 **** 5521'],
    ['１３８１２３４５５２１', '138 **** 5521'],
    ['物业 0755-82345678 或 010 62345678', '物业 0755****5678 或 010****5678'],
    ['13812345521、13987707730', '138 **** 5521、139 **** 7730'],
  ])('are hidden: %s', (text, masked) => {
    expect(maskPhonesIn(text)).toBe(masked);
  });

  it.each([
    '见 A261122-0007 和 A261122-H0002，钥匙 K-031',
    '内线 8012，3-1203，明早 9:00，11-22 14:20',
    '金额 13800.50，表号 20261122，条码 6901234567892',
    '证 440301199001011234',
  ])('and nothing else: %s', (text) => {
    expect(maskPhonesIn(text)).toBe(text);
  });

  it('are hidden wherever they stand between words', () => {
    const words = fc.constantFrom('王女士', '请打', '，', '：', ' ', '（', '）', 'call', '\n');
    const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
    fc.assert(
      fc.property(fc.array(words), mobile, fc.array(words), (before, phone, after) => {
        const masked = maskPhonesIn(`${before.join('')}${phone}${after.join('')}`);
        expect(masked).not.toContain(phone);
        expect(masked).toContain(`${phone.slice(0, 3)} **** ${phone.slice(-4)}`);
      }),
    );
  });
});
