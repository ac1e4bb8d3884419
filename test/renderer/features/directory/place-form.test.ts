import { describe, expect, it } from 'vitest';
import {
  areaIn,
  placeForm,
  placeFormOf,
  placeInput,
} from '../../../../renderer/features/directory/place-form.ts';

describe('areaIn', () => {
  it.each([
    ['108.5', 108.5],
    ['１０８.５ ㎡', 108.5],
    ['108平方米', 108],
    ['', null],
    ['-3', undefined],
    ['大约一百', undefined],
    ['1000001', undefined],
  ])('%j is %j', (text, area) => {
    expect(areaIn(text)).toBe(area);
  });
});

describe('placeInput', () => {
  it('takes building and floor of a new place from its name', () => {
    const form = placeForm.parse({ ...placeFormOf(null), name: '13-0402', area: '89' });
    expect(placeInput(form, null)).toEqual({
      name: '13-0402',
      building: '13',
      floor: '4',
      areaM2: 89,
      note: '',
    });
  });

  it('keeps what a person emptied at a known place', () => {
    const known = {
      id: 'p',
      name: '13-0402',
      building: '13',
      floor: '4',
      key: '130402',
      pinyin: '',
      initials: '',
      areaM2: null,
      note: '',
    };
    const form = placeForm.parse({ ...placeFormOf(known), building: '' });
    expect(placeInput(form, known)).toMatchObject({ id: 'p', building: '', floor: '4' });
  });
});
