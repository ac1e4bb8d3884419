import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNumbers } from '../../../../electron/core/access/masking.ts';
import { maskPhone } from '../../../../shared/domain/phone.ts';

const keys = [
  'phone',
  'phones',
  'phone-1',
  'door',
  'consent',
  'consents',
  'centre',
  'staff',
  'name',
  'loans',
  'who',
];
const openKeys = new Set(['centre', 'staff']);
const noDoor = { placeId: null, name: '', personId: null, owner: '', phone: '' };

const { value: anything } = fc.letrec<{ value: unknown; record: object }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('13812345521', '8012', '', '王秀兰', null, 7, true),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('record'),
  ),
  record: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 5, noNullPrototype: true }),
}));

/** What is to leave the core, in the plainest way: everything copied, key by key. */
function plainlyMasked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainlyMasked);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskedEntry(key, inner)]));
}

function maskedEntry(key: string, inner: unknown): unknown {
  if (openKeys.has(key)) return inner;
  if (key.startsWith('phone')) return maskedPhone(inner);
  if (key === 'door' && isRecord(inner)) return noDoor;
  if (key === 'consent' && isRecord(inner)) return { ...inner, from: '', note: '' };
  return plainlyMasked(inner);
}

function maskedPhone(value: unknown): unknown {
  if (typeof value === 'string') return maskPhone(value);
  return Array.isArray(value) ? value.map(maskedPhone) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Consents stand in lists of records only; anything else under that name is no answer of the core. */
function hasOddConsents(value: unknown): boolean {
  return /"consents":(?!\[\])/.test(JSON.stringify(value) ?? '');
}

describe('what leaves the core', () => {
  it('has every telephone masked, every door and consent hidden, and all else as it was', () =>
    fc.assert(
      fc.property(anything, (value) => {
        fc.pre(!hasOddConsents(value));
        const before = structuredClone(value);
        expect(maskNumbers(value)).toEqual(plainlyMasked(value));
        expect(value).toEqual(before);
      }),
      { numRuns: 2_000 },
    ));

  it('is the very same where nothing has to be hidden, so that nothing is copied for nothing', () => {
    const plain = {
      things: [{ code: 'K-001', parts: ['a'], door: null, loan: null }],
      staff: [{ phone: '13812345521' }],
    };
    expect(maskNumbers(plain)).toBe(plain);
    const { things } = maskNumbers({ ...plain, who: { phone: '13812345521' } });
    expect(things).toBe(plain.things);
  });

  it('names of a key of an owner neither door nor whoever agreed', () => {
    const thing = {
      code: 'K-055',
      door: { placeId: 'p-3-1203', name: '3-1203', personId: 'c-1', owner: '王秀兰', phone: '13812345521' },
      consents: [{ from: '王秀兰', way: 'phone', note: '她说可以', at: 'x', by: '1001', untilOn: null }],
    };
    expect(JSON.stringify(maskNumbers({ things: [thing] }))).not.toMatch(/王秀兰|3-1203|5521|她说可以/);
  });
});
