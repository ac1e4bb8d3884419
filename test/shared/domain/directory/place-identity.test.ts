import { describe, expect, it } from 'vitest';
import { describePlace, placeIdentity } from '../../../../shared/domain/directory/place-identity.ts';

describe('placeIdentity', () => {
  it.each(['3-1203', '3栋1203室', '３－１２０３', '3号楼 1203', '3幢-1203房', ' 3#1203 '])(
    'knows 3-1203 in %j',
    (name) => {
      expect(placeIdentity(name)).toBe('3-1203');
    },
  );

  it('keeps apart two flats that share their digits', () => {
    expect(placeIdentity('1-1101')).not.toBe(placeIdentity('11-101'));
  });

  it('leaves a name without letters as it is', () => {
    expect(placeIdentity(' ★ ')).toBe('★');
  });
});

describe('describePlace', () => {
  it.each([
    ['3-1203', { key: '31203', building: '3', floor: '12' }],
    ['8-0502', { key: '80502', building: '8', floor: '5' }],
    ['3-2-1203', { key: '321203', building: '3', floor: '12' }],
    ['1203', { key: '1203', building: '', floor: '' }],
    ['会所二楼', { key: '会所二楼', building: '', floor: '' }],
  ])('tells building and floor of %j', (name, described) => {
    expect(describePlace(name)).toEqual(described);
  });
});
