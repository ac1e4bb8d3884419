import { readFile, rm, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { History } from '../../../../../electron/core/store/history/history.ts';
import type { Loan } from '../../../../../shared/domain/custody/custody.ts';
import { isWhose, type Whose } from '../../../../../shared/domain/custody/whose.ts';
import { filedAt, filedId, type FiledRecord } from '../../../../../shared/domain/history/filed-record.ts';
import { tempFolder } from '../../../../temp-desk.ts';
import { filedDeposit, filedLoan, filedOrder, filedVisit, historyIn, momentOf, searched } from './a-past.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

const ofThing = (thing: string): Whose => ({ thing, borrower: null });
const ofBorrower = (borrower: string): Whose => ({ thing: null, borrower });
const withBorrower = (borrower: string): Loan['who'] => ({
  borrower,
  personId: null,
  kind: 'contractor',
  name: '吴永强',
  firm: '安捷机电',
  phone: '13900010002',
});

/** The numbers that history tells of a thing or a person, up to 200 unless said otherwise. */
async function numbersOf(history: History, whose: Whose, most = 200, living: readonly string[] = []) {
  const found = await history.custodyOf({ whose, most, isLiving: (number) => living.includes(number) });
  return { numbers: found.custody.map(({ number }) => number), unreadDays: found.unreadDays };
}

/** The plainest answer: look at all of them. */
function plainly(records: readonly FiledRecord[], whose: Whose): string[] {
  return records
    .filter((record) => record.kind === 'custody' && isWhose(record.custody, whose))
    .map((record) => ({ at: Date.parse(filedAt(record)), id: filedId(record) }))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
    .map(({ id }) => id);
}

describe('the past of a thing and of a person', () => {
  it('is told newest first, through months and years', async () => {
    const { history } = historyIn(temp.folder);
    const numbers = ['A261122-L0002', 'A261122-L0001', 'A261031-L0009', 'A250301-L0001', 'A241231-L0004'];
    await history.file([
      ...numbers.map((number) => filedLoan(number, { openedAt: momentOf(number, Number(number.at(-1))) })),
      filedLoan('A261101-L0003', { thing: 'k-2' }),
      filedOrder('A261122-0001', { text: 'k-1' }),
      filedDeposit('A261122-D0003', { what: 'k-1' }),
    ]);
    expect(await numbersOf(history, ofThing('k-1'))).toEqual({ numbers, unreadDays: [] });
    expect(await numbersOf(history, ofThing('k-1'), 3)).toEqual({
      numbers: numbers.slice(0, 3),
      unreadDays: [],
    });
    expect((await numbersOf(history, ofThing('k-9'))).numbers).toEqual([]);
    expect((await numbersOf(history, { thing: null, borrower: null })).numbers).toEqual([]);
  });

  it('holds the visits that had a pass, and what a person borrowed of any register', async () => {
    const { history } = historyIn(temp.folder);
    await history.file([
      filedVisit('A261122-V0001'),
      filedVisit('A261122-V0002', { pass: null }),
      filedLoan('A261122-L0003', { thing: 'p-1', who: withBorrower('b-7') }),
      filedLoan('A261120-L0001', { register: 'documents', who: withBorrower('b-7') }),
    ]);
    expect((await numbersOf(history, ofThing('p-1'))).numbers).toEqual(
      ['A261122-V0001', 'A261122-L0003'].sort().reverse(),
    );
    expect((await numbersOf(history, ofBorrower('b-7'))).numbers).toEqual(['A261122-L0003', 'A261120-L0001']);
  });

  it('is not confused by ids that begin, end or go on alike, however many there are', async () => {
    const { history } = historyIn(temp.folder);
    const alike = ['1', 'k-11', 'xk-1', 'thing-with-a-long-id-that-ends-k-1', 'K-1', 'k'];
    const others = Array.from({ length: 300 }, (_, index) =>
      filedLoan(`A2611${10 + (index % 12)}-L${String(index + 100).padStart(4, '0')}`, {
        thing: alike[index % alike.length] ?? '',
        who: withBorrower(`b-1${index}`),
        note: 'k-1 b-1',
      }),
    );
    await history.file([...others, filedLoan('A261101-L0001', { who: withBorrower('b-1') })]);
    expect((await numbersOf(history, ofThing('k-1'), 1)).numbers).toEqual(['A261101-L0001']);
    expect((await numbersOf(history, ofBorrower('b-1'), 1)).numbers).toEqual(['A261101-L0001']);
    expect((await numbersOf(history, ofThing('K-1'))).numbers).toHaveLength(50);
  });

  it('goes on behind what was taken back at once and what lives at the desk, until it has enough', async () => {
    const { history } = historyIn(temp.folder);
    const taken = Array.from({ length: 60 }, (_, index) =>
      filedLoan(`A261120-L${String(index + 1).padStart(4, '0')}`, { state: 'withdrawn' }),
    );
    await history.file([
      ...taken,
      filedLoan('A261122-L0001'),
      filedLoan('A261119-L0001'),
      filedLoan('A261118-L0001'),
      filedLoan('A260101-L0001'),
    ]);
    expect((await numbersOf(history, ofThing('k-1'), 2, ['A261122-L0001'])).numbers).toEqual([
      'A261119-L0001',
      'A261118-L0001',
    ]);
  });

  it('is what a plain look at every record gives', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            day: fc.constantFrom('261122', '261121', '261031', '251231'),
            index: fc.integer({ min: 1, max: 30 }),
            minutes: fc.integer({ min: 0, max: 2 }),
            thing: fc.constantFrom('k-1', 'k-11', '1', 'p-1'),
            borrower: fc.constantFrom('b-1', 'b-11', 'b'),
            kind: fc.constantFrom('loan', 'visit', 'deposit'),
            state: fc.constantFrom('returned', 'withdrawn'),
          }),
          { maxLength: 60 },
        ),
        fc.integer({ min: 1, max: 30 }),
        async (stays, most) => {
          const own = await tempFolder();
          try {
            const records = stays.map(
              ({ day, index, minutes, thing, borrower, kind, state }): FiledRecord => {
                const number = (letter: string) => `A${day}-${letter}${String(index).padStart(4, '0')}`;
                const more = { openedAt: momentOf(number('L'), minutes), who: withBorrower(borrower) };
                if (kind === 'deposit') return filedDeposit(number('D'), more);
                if (kind === 'visit')
                  return filedVisit(number('V'), { ...more, pass: { thing, code: thing.toUpperCase() } });
                return filedLoan(number('L'), { ...more, thing, state: state as Loan['state'] });
              },
            );
            const { history } = historyIn(own.folder);
            await history.file(records);
            const kept = [...new Map(records.map((record) => [filedId(record), record])).values()];
            for (const whose of [ofThing('k-1'), ofThing('p-1'), ofBorrower('b-1'), ofBorrower('b')])
              expect((await numbersOf(history, whose, most)).numbers).toEqual(
                plainly(kept, whose).slice(0, most),
              );
          } finally {
            await own.remove();
          }
        },
      ),
      { numRuns: 60 },
    ));
});

describe('a past that was changed or damaged', () => {
  const days = ['261122', '261121', '261031'];
  const number = (day: string, index = 1) => `A${day}-L000${index}`;
  const records = days.flatMap((day) => [
    filedLoan(number(day)),
    filedLoan(number(day, 2), { thing: 'k-2' }),
  ]);

  it('is told without the records that were rewritten or taken away', async () => {
    const { history } = historyIn(temp.folder);
    await history.file(records);
    await history.rewrite((record) => {
      if (record.kind !== 'custody') return record;
      if (record.custody.number === number('261121')) return null;
      if (record.custody.number === number('261031') && record.custody.kind === 'loan')
        return { kind: 'custody', custody: { ...record.custody, thing: 'k-2' } };
      return record;
    });
    expect((await numbersOf(history, ofThing('k-1'))).numbers).toEqual([number('261122')]);
    expect((await numbersOf(history, ofThing('k-2'))).numbers).toEqual([
      number('261122', 2),
      number('261121', 2),
      number('261031', 2),
      number('261031'),
    ]);
  });

  it('is whole again after the search files were lost', async () => {
    const { history, path } = historyIn(temp.folder);
    await history.file(records);
    for (const month of ['2026-11.find', '2026-10.find']) await rm(path(month));
    history.release();
    expect(await numbersOf(history, ofThing('k-1'))).toEqual({
      numbers: days.map((day) => number(day)),
      unreadDays: [],
    });
  });

  it('says that a broken day is missing, and has it again once its records were put', async () => {
    const { history, path, broken } = historyIn(temp.folder);
    await history.file(records);
    const file = path('2026-11-21.gz');
    const bytes = await readFile(file);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 0xff;
    await writeFile(file, bytes);
    history.release();
    const found = await numbersOf(history, ofThing('k-1'));
    expect(found).toEqual({ numbers: [number('261122'), number('261031')], unreadDays: ['2026-11-21'] });
    expect(broken.map(({ day }) => day)).toEqual(['2026-11-21']);
    await history.file(records);
    expect((await numbersOf(history, ofThing('k-1'))).numbers).toEqual(days.map((day) => number(day)));
  });
});

describe('a search for what was lent', () => {
  it('finds it by code, thing, borrower, firm, sound, purpose, telephone, number and order, never by an id', async () => {
    const { history } = historyIn(temp.folder);
    const loan = filedLoan('A261122-L0001', {
      who: withBorrower('b-7'),
      order: 'A261122-0007',
      note: '钥匙环上少一把',
      values: { floor: '地下二层' },
    });
    await history.file([loan, filedVisit('A261121-V0001'), filedDeposit('A261120-D0001')]);
    const words = [
      'k-001',
      'K-001',
      '配电间',
      '吴永强',
      '安捷机电',
      'wuyongqiang',
      'wyq',
      '检修',
      '13900010002',
      '0002',
    ];
    for (const word of [...words, 'a261122-l0001', 'A261122-0007', '少一把', '地下二层', '安捷 配电间'])
      expect([word, (await searched(history, word)).ids[0]]).toEqual([word, 'A261122-L0001']);
    for (const word of ['浙a12345', '安装空调', '王秀兰', 'P-001', '3-1203'])
      expect([word, (await searched(history, word)).ids]).toEqual([word, ['A261121-V0001']]);
    expect((await searched(history, '纸箱 A-3')).ids).toEqual(['A261120-D0001']);
    for (const word of ['b-7', 'k-1', 'p-1'])
      expect([word, (await searched(history, word)).ids]).toEqual([word, []]);
  });

  it('tells a hit with what it was, who had it and how it ended', async () => {
    const { history } = historyIn(temp.folder);
    await history.file([
      filedLoan('A261122-L0001', { who: withBorrower('b-7') }),
      filedVisit('A261121-V0001'),
      filedDeposit('A261120-D0001'),
    ]);
    expect((await searched(history, '吴永强')).hits).toMatchObject([
      {
        kind: 'custody',
        of: 'loan',
        what: 'K-001 二层配电间',
        who: '吴永强',
        firm: '安捷机电',
        state: 'returned',
      },
      { kind: 'custody', of: 'visit', what: '3-1203 P-001', who: '吴永强', state: 'left' },
      { kind: 'custody', of: 'deposit', what: '纸箱', who: '吴永强', state: 'released' },
    ]);
  });
});
