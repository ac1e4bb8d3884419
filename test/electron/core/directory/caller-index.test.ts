import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createCallerIndex,
  matchPair,
  type CallerIndex,
} from '../../../../electron/core/directory/caller-index.ts';
import { homesOf } from '../../../../electron/core/directory/caller-base.ts';
import { comparePairs, type CallerPair } from '../../../../electron/core/directory/caller-order.ts';
import { pinyinOf } from '../../../../electron/core/directory/pinyin.ts';
import { callerQuery } from '../../../../electron/core/directory/search-text.ts';
import type { Person } from '../../../../shared/domain/directory/person.ts';
import { describePlace } from '../../../../shared/domain/directory/place-identity.ts';
import type { Place } from '../../../../shared/domain/directory/place.ts';

function aPlace(name: string, id = name): Place {
  return { id, name, ...describePlace(name), ...pinyinOf(name), areaM2: null, note: '' };
}

function aPerson(name: string, at: readonly string[], rest: Partial<Person> = {}): Person {
  const roles = at.map((placeId) => ({ placeId, role: 'owner' as const }));
  const blank = {
    title: 'none',
    phones: [],
    plates: [],
    firm: '',
    vip: false,
    note: '',
    noteBy: '',
    noteOn: '',
    refusesCallbacks: false,
  } as const;
  return { ...blank, phones: [], plates: [], id: name, name, roles, ...pinyinOf(name), ...rest };
}

async function anIndex(
  places: readonly Place[],
  people: readonly Person[],
  isSettled: boolean,
): Promise<CallerIndex> {
  const index = createCallerIndex();
  for (const place of places) index.savePlace(place);
  for (const person of people) index.savePerson(person);
  if (isSettled) await index.settle();
  return index;
}

const PLACES = [
  '11-1203',
  '3-1203',
  '8-1203',
  '2-0311',
  '31-203',
  '1-1101',
  '11-101',
  '12-0311',
  '会所二楼',
].map((name) => aPlace(name));
const PEOPLE = [
  aPerson('王秀兰', ['3-1203'], { phones: ['13812345521'], plates: ['浙AB1234'] }),
  aPerson('陈德明', ['3-1203'], { roles: [{ placeId: '3-1203', role: 'family' }], phones: ['13812348846'] }),
  aPerson('蒋文涛', ['8-1203'], { roles: [{ placeId: '8-1203', role: 'tenant' }] }),
  aPerson('孟晓蕾', ['2-0311'], { phones: ['0571-88001234', '13566841203'] }),
  aPerson('单晓芸', ['12-0311']),
  aPerson('Emma Brooks', ['12-0311']),
  aPerson('高志强', [], { firm: '云帆电梯维保', phones: ['13900001111'] }),
];

describe.each([
  ['settled', true],
  ['not settled yet', false],
])('find, %s', (_, isSettled) => {
  const find = async (typed: string) => {
    const index = await anIndex(PLACES, PEOPLE, isSettled);
    return index.find(typed, 20).map(({ placeId, personId }) => `${placeId} ${personId}`);
  };

  it.each(['3-1203', '3栋1203', '３－１２０３', '3 1203', '3号楼1203室'])(
    'finds the room typed as %j before all others',
    async (typed) => {
      expect((await find(typed)).slice(0, 2)).toEqual(['3-1203 王秀兰', '3-1203 陈德明']);
    },
  );

  it('finds a room number in every building, in their order, and then the telephone that ends so', async () => {
    const roomsAndTelephone = [
      '3-1203 王秀兰',
      '3-1203 陈德明',
      '8-1203 蒋文涛',
      '11-1203 null',
      '2-0311 孟晓蕾',
    ];
    const beginningSo = ['12-0311 Emma Brooks', '12-0311 单晓芸'];
    expect(await find('1203')).toEqual([...roomsAndTelephone, ...beginningSo, '31-203 null']);
  });

  it('finds rooms that read the same when they are run together', async () => {
    expect(await find('31203')).toEqual(['3-1203 王秀兰', '3-1203 陈德明', '31-203 null']);
    expect((await find('11-101'))[0]).toBe('11-101 null');
    expect((await find('1-1101'))[0]).toBe('1-1101 null');
  });

  it.each([
    ['5521', ['3-1203 王秀兰']],
    ['+86 138 1234 5521', ['3-1203 王秀兰']],
    ['AB12', ['3-1203 王秀兰']],
    ['秀兰', ['3-1203 王秀兰']],
    ['wxl', ['3-1203 王秀兰']],
    ['WangXiu', ['3-1203 王秀兰']],
    ['xiulan', ['3-1203 王秀兰']],
    ['sxy', ['12-0311 单晓芸']],
    ['dxy', ['12-0311 单晓芸']],
    ['brooks', ['12-0311 Emma Brooks']],
    ['电梯', ['null 高志强']],
    ['huisuo', ['会所二楼 null']],
    ['会所', ['会所二楼 null']],
    ['3栋', ['3-1203 王秀兰', '3-1203 陈德明']],
    ['王', []],
    ['--', []],
    ['', []],
    ['21', []],
  ])('answers %j with %j', async (typed, hits) => {
    expect(await find(typed)).toEqual(hits);
  });

  it('says what to underline', async () => {
    const index = await anIndex(PLACES, PEOPLE, isSettled);
    const matched = (typed: string) => index.find(typed, 1)[0]?.matched;
    expect(matched('1203')).toEqual({ field: 'place', index: 0, from: 2, length: 4 });
    expect(matched('3号楼1203')).toEqual({ field: 'place', index: 0, from: 0, length: 6 });
    expect(matched('841203')).toEqual({ field: 'phone', index: 1, from: 5, length: 6 });
    expect(matched('德明')).toEqual({ field: 'name', index: 0, from: 1, length: 2 });
    expect(matched('mabro')).toEqual({ field: 'name', index: 0, from: 2, length: 6 });
    expect(matched('hsel')).toEqual({ field: 'place', index: 0, from: 0, length: 0 });
  });
});

describe('changes', () => {
  it('show at once: somebody moves out, in, and a place is renamed', async () => {
    const index = await anIndex(PLACES, PEOPLE, true);
    index.savePerson(aPerson('蒋文涛', ['11-1203']));
    expect(index.find('1203', 4).map(({ placeId, personId }) => `${placeId} ${personId}`)).toEqual([
      '3-1203 王秀兰',
      '3-1203 陈德明',
      '8-1203 null',
      '11-1203 蒋文涛',
    ]);
    index.savePlace(aPlace('5-0101', '3-1203'));
    expect(index.find('5-0101', 9).map(({ personId }) => personId)).toEqual(['王秀兰', '陈德明']);
    index.removePlace('3-1203');
    expect(index.find('王秀兰', 9).map(({ placeId }) => placeId)).toEqual([null]);
    index.removePerson('王秀兰');
    expect(index.find('王秀兰', 9)).toEqual([]);
  });

  it('are not lost when they come while the index settles', async () => {
    const many = Array.from({ length: 1_500 }, (_, count) => aPlace(`7-${1000 + count}`));
    const index = await anIndex(many, [], false);
    const settled = index.settle();
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    index.savePerson(aPerson('魏晓黎', ['7-1234']));
    index.removePlace('7-1235');
    await settled;
    expect(index.find('7-1234', 5).map(({ personId }) => personId)).toEqual(['魏晓黎']);
    expect(index.find('7-1235', 5)).toEqual([]);
    await index.settle();
    expect(index.find('wxl', 5).map(({ placeId }) => placeId)).toEqual(['7-1234']);
  });
});

/** The rule itself, without any index: every pair is compared, the fitting ones are sorted. */
function scan(places: readonly Place[], people: readonly Person[], typed: string, limit: number) {
  const query = callerQuery(typed);
  if (!query) return [];
  const ids = new Set(places.map(({ id }) => id));
  const pairs: CallerPair[] = people.flatMap((person) => {
    const homes = homesOf(person, ids);
    return homes.length === 0
      ? [{ place: null, person }]
      : homes.map((id) => ({ place: places.find((place) => place.id === id) ?? null, person }));
  });
  const inhabited = new Set(pairs.map(({ place }) => place?.id));
  for (const place of places) if (!inhabited.has(place.id)) pairs.push({ place, person: null });
  return pairs
    .flatMap((pair) => {
      const match = matchPair(pair, query);
      return match ? [{ pair, rank: match.rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank || comparePairs(a.pair, b.pair))
    .slice(0, limit)
    .map(({ pair, rank }) => ({
      placeId: pair.place?.id ?? null,
      personId: pair.person?.id ?? null,
      score: 100 - rank * 10,
    }));
}

const PLACE_NAMES = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 3 }))
    .map(([b, s, d]) => `${b}-${s}0${d}`),
  fc.constantFrom('会所', '会所二楼', 'A座1203', '3栋2单元1203室', '1203', '东门岗', '★'),
);
const NAMES = fc
  .tuple(
    fc.constantFrom('王', '单', '仇', '李', '欧阳', '𠮷'),
    fc.constantFrom('秀兰', '伟', '兰', '晓明', ''),
  )
  .map((parts) => parts.join(''));
const places = fc
  .uniqueArray(PLACE_NAMES, { maxLength: 25 })
  .map((names) => names.map((name, at) => aPlace(name, `p${at}`)));
const people = fc
  .array(
    fc.record({
      name: fc.oneof(NAMES, fc.constantFrom('Emma Brooks', 'Ann')),
      roles: fc.array(
        fc.record({
          placeId: fc.integer({ min: 0, max: 30 }).map((at) => `p${at}`),
          role: fc.constantFrom('owner', 'tenant', 'family'),
        }),
        { maxLength: 2 },
      ),
      phones: fc.array(fc.constantFrom('13812341203', '13900111101', '0571-88331203', '8012'), {
        maxLength: 2,
      }),
      plates: fc.array(fc.constantFrom('浙A12031', '浙AD1101'), { maxLength: 1 }),
      firm: fc.constantFrom('', '', '云帆电梯', '1203 Works'),
    }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(({ name, ...rest }, at) => aPerson(name, [], { id: `c${at}`, ...(rest as Partial<Person>) })),
  );
const typed = fc.oneof(
  fc.constantFrom(
    '1203',
    '3-1203',
    '31203',
    '3栋',
    '12',
    '01',
    '101',
    '11-101',
    'wx',
    'wxl',
    'wang',
    'xiulan',
    'lan',
    '秀兰',
    '王',
    '浙A',
    'brook',
    '电梯',
    '会所',
    'hs',
    '81203',
    '138',
    '38123',
    'an',
    'a1',
    '单元',
    '𠮷',
  ),
  fc.string({ unit: fc.constantFrom(...'0123-1栋王秀兰wxlan浙A 楼'), maxLength: 5 }),
);

describe('find against a plain scan', () => {
  it('gives the same hits in the same order, settled or not, after any changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        places,
        people,
        people,
        fc.array(typed, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 12 }),
        async (rooms, first, later, queries, limit) => {
          const index = await anIndex(rooms, first, true);
          const now = new Map(first.map((person) => [person.id, person]));
          for (const [at, person] of later.entries()) {
            if (at % 4 === 3) {
              index.removePerson(person.id);
              now.delete(person.id);
            } else {
              index.savePerson(person);
              now.set(person.id, person);
            }
          }
          const left = rooms.filter((_, at) => at % 5 !== 4);
          for (const room of rooms) if (!left.includes(room)) index.removePlace(room.id);
          const check = () => {
            for (const query of queries) {
              const hits = index
                .find(query, limit)
                .map(({ placeId, personId, score }) => ({ placeId, personId, score }));
              expect(hits).toEqual(scan(left, [...now.values()], query, limit));
            }
          };
          check();
          await index.settle();
          check();
        },
      ),
      { numRuns: 150 },
    );
  });
});
