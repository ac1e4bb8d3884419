import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { ledgerName, type LedgerCell, type LedgerFilter } from '../../../../shared/domain/ledger/ledger.ts';
import { ledgerSettingOf, type LedgerRecord } from '../../../../shared/slips/ledgers/ledger-setting.ts';
import { filterFor, ledgers } from '../../../../shared/slips/ledgers/ledgers.ts';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../../../temp-desk.ts';
import { liveMorning } from './ledger-desk.ts';

/** What the book itself gives names and numbers to; whatever else is text, somebody may have written a telephone into. */
const OWN =
  /^(id|kind|number|desk|calls|by|at|on|.*(At|On|Id|By)|owner|firstContact|department|register|class|thing|code|state|channel|order|lending|category|outcome|role|title|severity|urgency|source|act|type|event|pass|shift|way|identity|condition|staff|as|sha256|mediaType|handedOver|in|out|roles|supplements|instants|values|steps|notices|moments|consent|serviceMode|pinyin|initials)$/u;

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
let records: LedgerRecord[];
beforeAll(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
  await liveMorning(desk);
  const { orders, calls, custody, log } = desk.store.book.desk;
  const [person] = Object.values(desk.store.book.directory.people);
  if (!person) throw new Error('The sample has people');
  const [order = null] = Object.values(orders);
  const counts = {
    ...{ calls: 1, complaints: 1, repairs: 1, lastCallAt: null },
    ...{
      lastComplaint: { at: '2026-11-22T02:00:00.000Z', order },
      lastRepair: { at: '2026-11-22T02:00:00.000Z', order },
    },
  };
  records = [
    ...Object.values(orders).map((order) => ({ kind: 'order', order }) as const),
    ...Object.values(calls).map((call) => ({ kind: 'call', call }) as const),
    ...Object.values(custody).map((each) => ({ kind: 'custody', custody: each }) as const),
    ...log.map((entry) => ({ kind: 'log', entry }) as const),
    { kind: 'resident', person: { ...person, plates: ['x'] }, role: 'owner', place: '1-101', ...counts },
  ];
});
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

const TELEPHONE = /1390000\d{4}/u;

/** The same with a telephone of its own in every text that somebody may have written. */
function planted<T>(value: T, next = { count: 0 }): T {
  if (Array.isArray(value))
    return value.map((each: unknown) =>
      typeof each === 'string' ? telephone(next) : planted(each, next),
    ) as T; // keeps its shape
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    if (OWN.test(key)) return [key, inner];
    return [key, typeof inner === 'string' ? `张三 ${telephone(next)} 急` : planted(inner, next)];
  });
  return Object.fromEntries(entries) as T; // the same keys, texts stay texts
}

function telephone(next: { count: number }): string {
  return `1390000${String((next.count += 1)).padStart(4, '0')}`;
}

function plantedRecord(record: LedgerRecord): LedgerRecord {
  const entries = Object.entries(record).map(([key, value]: [string, unknown]) => [
    key,
    key === 'kind' || key === 'role' ? value : key === 'place' ? '1-101 13900009999' : planted(value),
  ]);
  return Object.fromEntries(entries) as LedgerRecord; // the same keys, texts stay texts
}

function rowsOf(name: keyof typeof ledgers, personal: boolean, filter: LedgerFilter = {}): LedgerCell[][] {
  const phoneOf = () => '13900008888';
  const setting = ledgerSettingOf(desk.store.book.desk, { language: 'zh-CN', personal, phoneOf });
  return records.flatMap((record) => {
    const cells = ledgers[name].cells(plantedRecord(record), setting, filter);
    return cells ? [cells] : [];
  });
}

describe('telephones in a ledger', () => {
  it.each(ledgerName.options)(
    'of %s: none wherever somebody may have written one, all where asked for',
    (name) => {
      const masked = rowsOf(name, false);
      const full = rowsOf(name, true);
      expect(masked.length).toBeGreaterThan(0);
      for (const [at, { id }] of ledgers[name].columns.entries())
        for (const row of masked) expect(`${id}: ${String(row[at])}`).not.toMatch(TELEPHONE);
      expect(JSON.stringify(full)).toMatch(TELEPHONE);
      expect(full.map((row) => row.length)).toEqual(masked.map((row) => row.length));
    },
  );

  it('are found by the words of a filter only as they are shown masked', () => {
    const text = '139 **** 8888';
    expect(rowsOf('service-calls', true, { text }).length).toBeGreaterThan(0);
    expect(rowsOf('service-calls', true, { text })).toHaveLength(
      rowsOf('service-calls', false, { text }).length,
    );
    expect(rowsOf('service-calls', true, { text: '13900008888' })).toEqual([]);
  });
});

describe('a filter that a ledger does not know of', () => {
  it('says nothing there', () => {
    const filter = { department: 'nowhere', staff: 'nobody', state: 'open' as const, text: 'x' };
    expect(filterFor('key-loans', filter)).toEqual({ staff: 'nobody', state: 'open', text: 'x' });
    expect(filterFor('residents', filter)).toEqual({ text: 'x' });
    expect(filterFor('work-book', filter)).toEqual(filter);
    const { text: _text, ...choices } = filter;
    expect(rowsOf('residents', false, filterFor('residents', choices))).toHaveLength(1);
    expect(rowsOf('key-loans', false, { department: 'nowhere' })).toHaveLength(1);
    expect(rowsOf('work-book', false, { department: 'nowhere' })).toEqual([]);
  });
});
