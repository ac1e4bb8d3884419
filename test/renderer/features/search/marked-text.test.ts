import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallerHit } from '../../../../renderer/features/search/hits.ts';
import {
  markedFirm,
  markedIn,
  markedName,
  markedPhone,
  markedPlace,
} from '../../../../renderer/features/search/marked-text.ts';

function hit(field: string, from: number, length: number): CallerHit {
  return {
    placeId: 'p',
    placeName: '3-1203',
    personId: 'q',
    personName: '王秀兰',
    title: 'ms',
    role: 'owner',
    firm: '宏远防水',
    vip: false,
    phone: '138 **** 5521',
    openOrders: 0,
    overdueLoans: 0,
    calls: 0,
    lastAt: null,
    matched: { field, index: 0, from, length },
  };
}

describe('what is underlined of a caller', () => {
  it.each([
    ['initials wxl', markedName(hit('initials', 0, 3)), ['', '王秀兰', '']],
    ['initials xl', markedName(hit('initials', 1, 2)), ['王', '秀兰', '']],
    ['the name 秀', markedName(hit('name', 1, 1)), ['王', '秀', '兰']],
    ['pinyin xiulan', markedName(hit('pinyin', 4, 6)), ['', '王秀兰', '']],
    ['a telephone, in its name', markedName(hit('phone', 7, 4)), ['王秀兰', '', '']],
    ['the room 1203', markedPlace(hit('place', 2, 4)), ['3-', '1203', '']],
    ['the sound of a place', markedPlace(hit('place', 0, 0)), ['', '3-1203', '']],
    ['the last digits 5521', markedPhone(hit('phone', 7, 4)), ['138 **** ', '5521', '']],
    ['digits inside', markedPhone(hit('phone', 5, 6)), ['138 **', '** 5521', '']],
    ['digits the mask has not', markedPhone(hit('phone', 9, 6)), ['138 **** 5521', '', '']],
    ['the firm', markedFirm(hit('firm', 2, 2)), ['宏远', '防水', '']],
  ])('found by %s', (_by, marked, expected) => {
    expect(marked).toEqual(expected);
  });
});

describe('markedIn', () => {
  it.each([
    ['厨房下水慢', '下水', ['厨房', '下水', '慢']],
    ['３－１２０３ 厨房', '1203', ['３－', '１２０３', ' 厨房']],
    ['Sink  leaks', 'kl', ['Sin', 'k  l', 'eaks']],
    ['厨房', '客厅', ['厨房', '', '']],
    ['厨房', ' ', ['厨房', '', '']],
  ])('%j by %j', (text, typed, expected) => {
    expect(markedIn(text, typed)).toEqual(expected);
  });

  it('loses nothing of the text, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
        (text, typed) => {
          expect(markedIn(text, typed).join('')).toBe(text);
        },
      ),
    );
  });
});
