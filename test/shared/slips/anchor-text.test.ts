import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorCode, printedHash, readAnchor } from '../../../shared/slips/anchor-text.ts';
import { shiftPaper as zh } from '../../../shared/words/zh-CN/shiftPaper.ts';
import { shiftPaper as en } from '../../../shared/words/en/shiftPaper.ts';
import { fill } from '../../../shared/words/fill.ts';

const HASH = '9f3a01bc77de42a0'.repeat(4);
const wanted = { seq: 1234, hash: HASH.slice(0, 16) };

describe('an anchor', () => {
  it.each([
    ['as somebody types it', '1234:9f3a01bc77de42a0'],
    ['with spaces and capitals', ' 1234 : 9F3A 01BC 77DE 42A0 '],
    ['with a full-width colon', '1234：9f3a01bc77de42a0'],
    ['without a colon', '1234 9f3a 01bc 77de 42a0'],
  ])('is read %s', (_how, text) => {
    expect(readAnchor(text)).toEqual(wanted);
  });

  it('is read as the sheet has it, in both languages', () => {
    for (const { handover } of [zh, en]) {
      const text = fill(handover.anchor, { handover: 'A261122-H0002', seq: 1234, hash: printedHash(HASH) });
      expect(readAnchor(text)).toEqual(wanted);
    }
  });

  it('is read from what the QR holds, with the whole hash', () => {
    const text = anchorCode('A261122-H0002', { seq: 1234, hash: HASH });
    expect(readAnchor(text)).toEqual({ seq: 1234, hash: HASH });
    // What a QR sets as alphanumeric, two signs in eleven bits.
    expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });

  it.each([
    '',
    '1234',
    '1234:9f3a01',
    'A261122-H0002',
    '0:9f3a01bc',
    `7:${HASH}0`,
    '1234:9f3a01bx',
    'abcd:9f3a01bc',
  ])('is not read from “%s”', (text) => {
    expect(readAnchor(text)).toBeNull();
  });

  it('is read again whatever change and hash it is of', () => {
    const hex = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), hex, (seq, digits) => {
        const hash = digits.map((each) => each.toString(16)).join('');
        expect(readAnchor(anchorCode('Z991231-H0001', { seq, hash }))).toEqual({ seq, hash });
        const text = fill(zh.handover.anchor, { handover: 'Z991231-H12345', seq, hash: printedHash(hash) });
        expect(readAnchor(text)).toEqual({ seq, hash: hash.slice(0, 16) });
      }),
    );
  });
});
