import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filedId, type FiledRecord } from '../../../../../shared/domain/history/filed-record.ts';
import { tempFolder } from '../../../../temp-desk.ts';
import { filedCall, filedEntry, filedOrder, historyIn, idOf, momentOf, searched } from './a-past.ts';
import { someRecords, someText } from './a-record.ts';
import { plainSearch } from './plain-search.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

/** A history that holds these records, the later of two with one number. */
async function historyOf(records: readonly FiledRecord[], folder = temp.folder) {
  const { history } = historyIn(folder);
  await history.file(records);
  return { history, kept: [...new Map(records.map((record) => [filedId(record), record])).values()] };
}

async function inOwnFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const own = await tempFolder();
  try {
    return await work(own.folder);
  } finally {
    await own.remove();
  }
}

const someQuery = fc.oneof(
  someText,
  fc.tuple(someText, someText).map(([a, b]) => `${a} ${b}`),
  fc.constantFrom(
    'wxl',
    'wangxiulan',
    'shan',
    'dyz',
    'emma',
    '5521',
    '138 1234 5521',
    '+8613812345521',
    '+86 5521',
  ),
  fc.constantFrom(
    'A261122-0007',
    '261122',
    '0007',
    '7',
    '12',
    '１２',
    '3-1203',
    '王秀',
    '渗漏',
    'K-001',
    '浙a12345',
    '配电间',
    'b-1',
    'r15',
    '—',
    '+86',
  ),
);

describe('a search', () => {
  it('finds what a plain look at every record finds, in the same order', () =>
    fc.assert(
      fc.asyncProperty(
        someRecords,
        fc.array(someQuery, { minLength: 5, maxLength: 10 }),
        (records, queries) =>
          inOwnFolder(async (folder) => {
            const { history, kept } = await historyOf(records, folder);
            for (const query of queries)
              expect([query, (await searched(history, query)).ids]).toEqual([
                query,
                plainSearch(kept, query),
              ]);
          }),
      ),
      { numRuns: 150 },
    ));

  it('goes on where it ended, and tells each hit once', () =>
    fc.assert(
      fc.asyncProperty(someRecords, someQuery, fc.integer({ min: 1, max: 4 }), (records, query, limit) =>
        inOwnFolder(async (folder) => {
          const { history } = await historyOf(records, folder);
          const paged: string[] = [];
          let page = await searched(history, query, { limit });
          for (; page.end.next; page = await searched(history, query, { limit, before: page.end.next })) {
            expect(page.ids.length).toBeLessThanOrEqual(limit);
            paged.push(...page.ids);
          }
          expect([...paged, ...page.ids]).toEqual((await searched(history, query)).ids);
        }),
      ),
      { numRuns: 100 },
    ));

  it('never takes the end of one field and the beginning of the next for a word', async () => {
    const { history } = await historyOf([
      filedOrder('A261122-0001', {
        place: { id: null, name: '会所二' },
        text: '楼灯坏',
        messageFor: 'ab',
        referenceNo: 'cd',
      }),
    ]);
    expect((await searched(history, '二楼')).ids).toEqual([]);
    expect((await searched(history, 'bc')).ids).toEqual([]);
    expect((await searched(history, '会所二')).ids).toEqual(['A261122-0001']);
  });

  it.each(['13812345521', '138-1234-5521', '138 1234 5521', '+86 138 1234 5521', '1234', '5521', '１３８'])(
    'finds a telephone by %s',
    async (typed) => {
      const { history } = await historyOf([filedOrder('A261122-0001')]);
      expect((await searched(history, typed)).ids).toEqual(['A261122-0001']);
    },
  );

  it('does not look for two digits in telephones', async () => {
    const { history } = await historyOf([filedOrder('A261122-0001'), filedOrder('A261122-0038')]);
    expect((await searched(history, '38')).ids).toEqual(['A261122-0038']);
  });

  it('shows an order once, and a call only when it says something of its own', async () => {
    const { history } = await historyOf([
      filedOrder('A261122-0001', { text: '厨房漏水' }),
      filedCall('A261122-C0001', { order: 'A261122-0001', text: '厨房漏水' }),
      filedCall('A261122-C0002', { order: 'A261122-0001', text: '漏水更大了', at: momentOf('A261122', 5) }),
      filedCall('A261123-C0001', { order: 'A261122-0001', text: '厨房漏水' }),
    ]);
    expect((await searched(history, '漏水')).ids).toEqual(['A261123-C0001', 'A261122-C0002', 'A261122-0001']);
  });

  it('carries what a list of hits shows', async () => {
    const at = momentOf('A261122', 30);
    const { history } = await historyOf([
      filedOrder('A261122-0001', { text: '漏水 甲', closedAt: at }),
      filedCall('A261121-C0001', { text: '漏水 乙' }),
      filedEntry('log-1', momentOf('A261120'), '漏水 丙'),
    ]);
    expect((await searched(history, '漏水')).hits).toEqual([
      {
        ...{ kind: 'order', number: 'A261122-0001', of: 'repair', state: 'closed', place: '3-1203' },
        ...{ who: '王秀兰', text: '漏水 甲', registeredAt: momentOf('A261122'), closedAt: at },
      },
      {
        ...{ kind: 'call', number: 'A261121-C0001', of: 'enquiry', order: null, place: '2-0801' },
        ...{ who: '李建国', text: '漏水 乙', at: momentOf('A261121') },
      },
      filedEntry('log-1', momentOf('A261120'), '漏水 丙'),
    ]);
  });

  it('passes over what still lives at the desk', async () => {
    const { history } = await historyOf([filedOrder('A261122-0001'), filedOrder('A261122-0002')]);
    const found = await searched(history, '渗水', { limit: 1, isLiving: (id) => id === 'A261122-0002' });
    expect(found.ids).toEqual(['A261122-0001']);
  });

  it('tells how far back it is, also where it finds nothing', async () => {
    const { history } = await historyOf([
      filedOrder('A261122-0001'),
      filedOrder('A260922-0001', { text: '换灯' }),
    ]);
    const found = await searched(history, '换灯');
    expect(found.reached).toEqual(['2026-11-22', '2026-09-22']);
    expect(found.end).toEqual({ next: null, reachedDay: '2026-09-22', isCancelled: false, unreadDays: [] });
  });

  it('answers nothing to nothing', async () => {
    const { history } = await historyOf([filedOrder('A261122-0001')]);
    expect((await searched(history, ' \u3000\n')).ids).toEqual([]);
  });

  it('stops when it is cancelled, and can be taken up from there', async () => {
    const numbers = ['A261122-0001', 'A261022-0001', 'A260922-0001', 'A260822-0001'];
    const { history } = await historyOf(numbers.map((number) => filedOrder(number)));
    const abort = new AbortController();
    const first: string[] = [];
    const end = await history.search(
      { text: '渗水', limit: 1_000, signal: abort.signal, isLiving: () => false },
      (hits) => {
        first.push(...hits.map(idOf));
        if (first.length === 2) abort.abort();
      },
    );
    expect(first).toEqual(numbers.slice(0, 2));
    expect(end).toMatchObject({ isCancelled: true, reachedDay: '2026-10-22' });
    const rest = await searched(history, '渗水', { before: end.next });
    expect(rest.ids).toEqual(numbers.slice(2));
  });

  it('tells nothing once it was cancelled before it began', async () => {
    const { history } = await historyOf([filedOrder('A261122-0001')]);
    const found = await searched(history, '渗水', { signal: AbortSignal.abort() });
    expect(found).toMatchObject({ ids: [], end: { isCancelled: true, next: null } });
  });

  it('finds everything that was filed before it while others are filed', async () => {
    const { history } = historyIn(temp.folder);
    const number = (index: number) => `A261122-${String(index).padStart(4, '0')}`;
    await history.file([filedOrder(number(1))]);
    for (let round = 2; round < 30; round += 1) {
      const filing = history.file([filedOrder(number(round))]);
      const found = await searched(history, '渗水');
      expect(found.ids.length).toBeGreaterThanOrEqual(round - 1);
      expect(found.end.unreadDays).toEqual([]);
      await filing;
    }
  });
});
