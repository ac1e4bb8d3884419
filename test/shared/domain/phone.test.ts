import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone, maskPhonesIn } from '../../../shared/domain/phone.ts';

describe('a field of telephones', () => {
  it.each([
    ['13812345521', '138 **** 5521'],
    ['+86 138-1234-5521', '138 **** 5521'],
    ['（+86）13812345521', '138 **** 5521'],
    ['0755-82345678', '0755****5678'],
    ['82345678', '****5678'],
    ['8012', '8012'],
    ['13800138000/13900139000', '138 **** 8000/139 **** 9000'],
    ['13800138000 13900139000', '138 **** 8000 139 **** 9000'],
    ['0755-82345678 13900139000', '0755****5678 139 **** 9000'],
    ['１３８００１３８０００、13900139000转8012', '138 **** 8000、139 **** 9000转8012'],
    ['138 **** 5521', '138 **** 5521'],
    ['138****5521', '138****5521'],
    ['138 **** 5521/13900139000', '138 **** 5521/139 **** 9000'],
    ['*13800138000', '*138 **** 8000'],
    ['1380013*8000', '138 **** 8000'],
    ['138/0013/8000', '138 **** 8000'],
    ['**** 138/0013/8000', '138 **** 8000'],
  ])('hides every one of them: %s', (field, masked) => {
    expect(maskPhone(field)).toBe(masked);
  });

  it('hides as many as stand there, and nothing more the second time', () => {
    const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
    const between = fc.constantFrom('/', ' ', '、', ',', '*', '或', '\n', ' 王 ');
    fc.assert(
      fc.property(fc.array(mobile, { minLength: 1, maxLength: 4 }), between, (phones, sign) => {
        const masked = maskPhone(phones.join(sign));
        for (const phone of phones) expect(masked).not.toContain(phone.slice(3));
        expect(masked).not.toMatch(/\p{Nd}{6}/u);
        expect(maskPhone(masked)).toBe(masked);
      }),
    );
  });

  it('leaves no long run of digits, whatever stands there', () => {
    const written = fc.string({ unit: fc.constantFrom(...'0123456789０１*/ -+王') });
    fc.assert(
      fc.property(written, (field) => {
        expect(maskPhone(field)).not.toMatch(/\p{Nd}{6}/u);
      }),
    );
  });
});

describe('the telephones in a text', () => {
  it.each([
    ['打 13812345521 找王女士', '打 138 **** 5521 找王女士'],
    ['电话：138 1234 5521，晚上', '电话：138 **** 5521，晚上'],
    ['138-1234-5521', '138 **** 5521'],
    ['+86 13812345521', '138 **** 5521'],
    ['１３８１２３４５５２１', '138 **** 5521'],
    ['物业 0755-82345678 或 010 62345678', '物业 0755****5678 或 010****5678'],
    ['3-1203-13800138000', '3-1203-138 **** 8000'],
    ['13800138000-王先生', '138 **** 8000-王先生'],
    ['A261122-0007-13800138000', 'A261122-0007-138 **** 8000'],
    ['0755-82345678-8012', '0755****5678-8012'],
    ['13812345521、13987707730', '138 **** 5521、139 **** 7730'],
  ])('are hidden: %s', (text, masked) => {
    expect(maskPhonesIn(text)).toBe(masked);
  });

  it.each([
    '见 A261122-0007 和 A261122-H0002，钥匙 K-031',
    'A261122-0007 82345678，A261122-123456',
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
