import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinyinOf } from '../../../../electron/core/directory/pinyin.ts';
import { planImport, type ImportPlan } from '../../../../electron/core/exchange/plan-import.ts';
import { readTable } from '../../../../electron/core/exchange/read-table.ts';
import { REGISTER_HEADINGS, registerRows } from '../../../../electron/core/exchange/register-rows.ts';
import { loadSample } from '../../../../electron/core/exchange/sample.ts';
import { generateDirectory } from '../../../../resources/sample/directory.ts';
import { matchHeadings } from '../../../../shared/domain/directory/headings.ts';
import { person, type Person } from '../../../../shared/domain/directory/person.ts';
import { place, type Place } from '../../../../shared/domain/directory/place.ts';

type Book = { readonly places: readonly Place[]; readonly people: readonly Person[] };
const EMPTY: Book = { places: [], people: [] };

function numbered(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}

async function plan(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  book = EMPTY,
  prefix = 'new-',
): Promise<ImportPlan> {
  const table = { headings, rows, firstRow: 2 };
  const making = { newId: numbered(prefix), pinyinOf, noteBy: '刘敏', noteOn: '2026-11-24' };
  const planned = await planImport({ table, mapping: matchHeadings(headings), ...book, ...making });
  if (!planned.ok) throw new Error(planned.error.kind);
  return planned.value;
}

/** The book after the plan was accepted. */
function applied(book: Book, accepted: ImportPlan): Book {
  const places = new Map(
    [...book.places, ...accepted.newPlaces, ...accepted.changedPlaces].map((each) => [each.id, each]),
  );
  const people = new Map(
    [...book.people, ...accepted.newPeople, ...accepted.changedPeople].map((each) => [each.id, each]),
  );
  return { places: [...places.values()], people: [...people.values()] };
}

const HEADINGS = ['房号', '姓名', '称呼', '电话', '车牌', '身份', '单位', '面积', 'VIP', '备注'];
const WANG = [
  '3-1203',
  '王秀兰',
  '女士',
  '138 1234 5521',
  '浙A·B1234',
  '业主',
  '',
  '89.6㎡',
  '是',
  '先打电话。',
];

describe('planImport', () => {
  it('makes a place and a person of a row', async () => {
    const { newPlaces, newPeople, ...rest } = await plan(HEADINGS, [WANG]);
    expect(newPlaces).toEqual([
      {
        id: 'new-1',
        name: '3-1203',
        key: '31203',
        building: '3',
        floor: '12',
        ...pinyinOf('3-1203'),
        areaM2: 89.6,
        note: '',
      },
    ]);
    expect(newPeople).toEqual([
      {
        ...{
          id: 'new-2',
          name: '王秀兰',
          title: 'ms',
          phones: ['13812345521'],
          plates: ['浙AB1234'],
          firm: '',
          vip: true,
        },
        ...{
          roles: [{ placeId: 'new-1', role: 'owner' }],
          note: '先打电话。',
          noteBy: '刘敏',
          noteOn: '2026-11-24',
        },
        ...{ pinyin: 'wangxiulan', initials: 'wxl', refusesCallbacks: false },
      },
    ]);
    expect(rest).toEqual({
      changedPlaces: [],
      changedPeople: [],
      before: { places: new Map(), people: new Map() },
      seen: new Set(),
      unchanged: 0,
      problems: [],
      rowsLeftOut: [],
    });
  });

  it('gives the same plan for the columns in any order', async () => {
    const straight = await plan(HEADINGS, [WANG]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...HEADINGS.keys()], { minLength: HEADINGS.length }),
        async (order) => {
          const shuffled = <T>(cells: readonly T[]) =>
            order.map((at) => cells[at]).filter((cell) => cell !== undefined);
          expect(await plan(shuffled(HEADINGS), [shuffled(WANG)])).toEqual(straight);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('reads English headings and words', async () => {
    const headings = [
      'Building',
      'Unit',
      'Room',
      'Owner',
      'Title',
      'Mobile',
      'Tel',
      'Plate',
      'Role',
      'Firm',
      'Area',
      'VIP',
      'Remarks',
    ];
    const row = [
      '3',
      '2',
      '1203',
      'Emma Brooks',
      'Ms.',
      '+86 138 1234 5521',
      '0571-8800 1234 / 8012',
      'b 1234',
      'tenant',
      '',
      '1,089.5 sqm',
      'yes',
      'n',
    ];
    const { newPlaces, newPeople } = await plan(headings, [row]);
    expect(newPlaces[0]).toMatchObject({ name: '3-2-1203', building: '3', floor: '12', areaM2: 1089.5 });
    expect(newPeople[0]).toMatchObject({
      title: 'ms',
      phones: ['13812345521', '0571-8800 1234', '8012'],
      plates: ['B1234'],
      vip: true,
    });
    expect(newPeople[0]?.roles[0]?.role).toBe('tenant');
  });

  it('puts people of one place together, and one person of several places', async () => {
    const rows = [
      ['3-1203', '王秀兰', '13812345521'],
      ['3栋1203室', '陈德明', '13812348846'],
      ['31203', '王秀兰', '0571-88001234'],
      ['8-0502', '王秀兰', '+86 138-1234-5521'],
      ['9-0801', '王秀兰', '13900001111'],
      ['8-1503', '', ''],
    ];
    const { newPlaces, newPeople } = await plan(['房号', '姓名', '电话'], rows);
    expect(newPlaces.map(({ name }) => name)).toEqual(['3-1203', '8-0502', '9-0801', '8-1503']);
    expect(newPeople.map(({ name, phones, roles }) => [name, phones, roles.length])).toEqual([
      ['王秀兰', ['13812345521', '0571-88001234'], 2],
      ['陈德明', ['13812348846'], 1],
      ['王秀兰', ['13900001111'], 1],
    ]);
  });

  it('never takes two flats for one because their digits are the same', async () => {
    const { newPlaces } = await plan(['房号'], [['1-1101'], ['11-101'], ['11101']]);
    expect(newPlaces.map(({ name }) => name)).toEqual(['1-1101', '11-101', '11101']);
  });

  it('adds to what the book holds and takes nothing away', async () => {
    const book = applied(EMPTY, await plan(HEADINGS, [WANG]));
    const row = [
      '３－１２０３',
      '王秀兰',
      '先生',
      '0571-88001234',
      '',
      '租户',
      '云帆电梯',
      '90',
      '否',
      '别的话',
    ];
    const { newPlaces, newPeople, changedPlaces, changedPeople } = await plan(
      HEADINGS,
      [row],
      book,
      'later-',
    );
    expect([newPlaces, newPeople, changedPlaces]).toEqual([[], [], []]);
    expect(changedPeople).toEqual([
      { ...book.people[0], phones: ['13812345521', '0571-88001234'], firm: '云帆电梯' },
    ]);
  });

  it.each<[string, string[], object]>([
    ['no place', ['', '王秀兰', '', '13812345521'], { column: 1, kind: 'missing-place', value: '' }],
    [
      'a telephone without a name',
      ['3-1203', '', '', '13812345521'],
      { column: 2, kind: 'missing-name', value: '' },
    ],
    [
      'a masked telephone',
      ['3-1203', '王', '', '138****5521'],
      { column: 4, kind: 'bad-phone', value: '138****5521' },
    ],
    [
      'a telephone that became a figure',
      ['3-1203', '王', '', '1.38E+10'],
      { column: 4, kind: 'bad-phone', value: '1.38E+10' },
    ],
    [
      'six telephones',
      ['3-1203', '王', '', '801/802/803/804/805/806'],
      { column: 4, kind: 'too-many-phones', value: '801/802/803/804/805/806' },
    ],
    [
      'a strange plate',
      ['3-1203', '王', '', '', '没有车?'],
      { column: 5, kind: 'bad-plate', value: '没有车?' },
    ],
    [
      'a strange role',
      ['3-1203', '王', '', '', '', '邻居'],
      { column: 6, kind: 'unknown-role', value: '邻居' },
    ],
    ['a strange title', ['3-1203', '王', '博士'], { column: 3, kind: 'unknown-title', value: '博士' }],
    [
      'a strange area',
      ['3-1203', '王', '', '', '', '', '', '八十'],
      { column: 8, kind: 'bad-area', value: '八十' },
    ],
    [
      'a negative area',
      ['3-1203', '王', '', '', '', '', '', '-5'],
      { column: 8, kind: 'bad-area', value: '-5' },
    ],
    [
      'a strange VIP mark',
      ['3-1203', '王', '', '', '', '', '', '', '大概'],
      { column: 9, kind: 'unknown-vip', value: '大概' },
    ],
    [
      'a room that became a date',
      ['2026-03-12', '王'],
      { column: 1, kind: 'place-became-date', value: '2026-03-12' },
    ],
    [
      'a name too long',
      ['3-1203', '王'.repeat(121)],
      { column: 2, kind: 'too-long', value: '王'.repeat(80) },
    ],
  ])('lists %s by row and column and leaves the row out', async (_, cells, problem) => {
    const bad = HEADINGS.map((_heading, at) => cells[at] ?? '');
    const { problems, rowsLeftOut, newPlaces, newPeople } = await plan(HEADINGS, [WANG, bad]);
    expect(problems).toEqual([{ row: 3, ...problem }]);
    expect(rowsLeftOut).toEqual([3]);
    expect([newPlaces.length, newPeople.length]).toEqual([1, 1]);
  });

  it('lists rows that repeat or contradict an earlier one', async () => {
    const rows = [
      ['3-1203', '王秀兰', '90'],
      ['', '', ''],
      ['3-1203', '王秀兰', '90'],
      ['3-1203', '陈德明', '91'],
    ];
    const { problems, newPeople } = await plan(['房号', '姓名', '面积'], rows);
    expect(problems).toEqual([
      { row: 4, column: null, kind: 'duplicate-row', value: '2' },
      { row: 5, column: null, kind: 'contradicts-row', value: '2' },
    ]);
    expect(newPeople.map(({ name }) => name)).toEqual(['王秀兰']);
  });

  it('takes a supplier with a firm and without a place', async () => {
    const { problems, newPeople, newPlaces } = await plan(
      ['房号', '姓名', '公司'],
      [['', '高志强', '云帆电梯维保']],
    );
    expect([problems, newPlaces]).toEqual([[], []]);
    expect(newPeople[0]).toMatchObject({ name: '高志强', roles: [], firm: '云帆电梯维保' });
  });

  it('follows the columns that the person has chosen', async () => {
    const table = { headings: ['A', 'B', '姓名'], rows: [['3-1203', '王秀兰', '不是姓名']], firstRow: 2 };
    const request = { table, ...EMPTY, newId: numbered('n'), pinyinOf };
    const chosen = await planImport({ ...request, mapping: ['place', 'name', null] });
    expect(chosen.ok && chosen.value.newPeople[0]?.name).toBe('王秀兰');
    expect(await planImport({ ...request, mapping: [null, 'phone', null] })).toEqual({
      ok: false,
      error: { kind: 'no-usable-column' },
    });
  });

  it('tells its progress, stops when asked, and then has no plan', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => [`3-${at}`, `王${at}`]);
    const table = { headings: ['房号', '姓名'], rows, firstRow: 2 };
    const request = { table, mapping: ['place', 'name'] as const, ...EMPTY, newId: numbered('n'), pinyinOf };
    const control = new AbortController();
    const seen: number[] = [];
    const onProgress = (done: number, total: number) => {
      expect(total).toBe(1_000);
      seen.push(done);
      if (done >= 300) control.abort();
    };
    const stopped = await planImport(
      { ...request, mapping: [...request.mapping] },
      { signal: control.signal, onProgress },
    );
    expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(seen).toEqual([50, 100, 150, 200, 250, 300]);
  });

  it('finds nothing to do in the register of the book itself, whatever the book', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 90 }),
        async (seed, places, people) => {
          const first = await plan(REGISTER_HEADINGS, rowsOf(generateDirectory({ places, people, seed })));
          expect(first.problems).toEqual([]);
          const book = applied(EMPTY, first);
          const second = await plan(REGISTER_HEADINGS, rowsOf(book), book, 'again-');
          expect(second).toMatchObject({
            newPlaces: [],
            newPeople: [],
            changedPlaces: [],
            changedPeople: [],
            problems: [],
          });
          expect(second.unchanged).toBe(rowsOf(book).length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('brings a book back from its register: same places, same people', async () => {
    const sample = await sampleCentre();
    const signed = { noteBy: '刘敏', noteOn: '2026-11-24' };
    const back = applied(EMPTY, await plan(REGISTER_HEADINGS, rowsOf(sample)));
    const described = (book: Book) => {
      const nameOf = new Map(book.places.map(({ id, name }) => [id, name]));
      const people = book.people.map(({ id: _id, roles, ...rest }) => ({
        ...{ ...rest, ...(rest.note === '' ? {} : signed) },
        roles: roles.map(({ placeId, role }) => `${nameOf.get(placeId)} ${role}`),
      }));
      return {
        places: book.places.map(({ id: _id, ...rest }) => rest).sort(byName),
        people: people.sort(byName),
      };
    };
    expect(described(back)).toEqual(described(sample));
  });

  it('makes records that the book accepts, of the register that comes with the sample', async () => {
    const sample = await sampleCentre();
    const bytes = await readFile(new URL('../../../../resources/sample/owner-register.csv', import.meta.url));
    const read = await readTable(bytes);
    if (!read.ok) throw new Error(read.error.kind);
    const { headings, rows } = read.value;
    const planned = await plan(headings, rows, sample);
    expect(planned).toMatchObject({ unchanged: 140, problems: [], changedPlaces: [], changedPeople: [] });
    expect([planned.newPlaces.length, planned.newPeople.length]).toEqual([60, 60]);
    for (const each of planned.newPlaces) place.parse(each);
    for (const each of planned.newPeople) person.parse(each);
  });
});

function rowsOf(book: Book): string[][] {
  return registerRows(book.places, book.people);
}

type Named = { readonly name: string; readonly phones?: readonly string[] };

function byName(a: Named, b: Named): number {
  const key = ({ name, phones }: Named) => `${name} ${phones?.join(' ') ?? ''}`;
  return key(a) < key(b) ? -1 : 1;
}

async function sampleCentre(): Promise<Book> {
  return loadSample(
    JSON.parse(await readFile(new URL('../../../../resources/sample/centre.json', import.meta.url), 'utf8')),
  );
}
