import type { Book } from '../../../shared/domain/book.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { LedgerCell, LedgerColumn, LedgerWish } from '../../../shared/domain/ledger/ledger.ts';
import { ledgerSettingOf, type LedgerRecord } from '../../../shared/slips/ledgers/ledger-setting.ts';
import { filterFor, ledgerColumns, ledgers } from '../../../shared/slips/ledgers/ledgers.ts';
import type { LongWork } from '../exchange/slices.ts';
import type { Store } from '../store/store.ts';
import { periodRecords, type RecordSource } from './period-records.ts';
import { residentRecords } from './resident-records.ts';

/** Where ledgers are made from. */
export interface LedgerSource extends RecordSource {
  readonly store: Pick<Store, 'book' | 'read'>;
}

/** A ledger that is being made: what it is called, its columns, and its rows one after the other. */
export interface OpenLedger {
  readonly title: string;
  readonly columns: LedgerColumn[];
  readonly rows: AsyncIterable<LedgerCell[]>;
}

/** Begins a ledger; nothing is read before its rows are asked for, and they end early when the signal is aborted. */
export function openLedger(
  source: LedgerSource,
  wish: LedgerWish,
  { personal }: { readonly personal: boolean },
  work: LongWork = {},
): OpenLedger {
  const { book } = source.store;
  const setting = ledgerSettingOf(book.desk, {
    language: wish.language,
    personal,
    phoneOf: (id) => (id === null ? '' : (entryOf(book.directory.people, id)?.phones[0] ?? '')),
  });
  const ledger = ledgers[wish.ledger];
  const filter = filterFor(wish.ledger, wish.filter);

  async function* rows(): AsyncGenerator<LedgerCell[]> {
    for await (const record of recordsOf(source, wish, work)) {
      const cells = ledger.cells(record, setting, filter);
      if (cells) yield cells;
    }
  }

  return {
    title: setting.formName[wish.ledger],
    columns: ledgerColumns(wish.ledger, setting),
    rows: rows(),
  };
}

function recordsOf(
  source: LedgerSource,
  { ledger, fromOn, toOn }: LedgerWish,
  work: LongWork,
): AsyncIterable<LedgerRecord> {
  return ledger === 'residents'
    ? residentRecords(source.store, work)
    : periodRecords(source, { fromOn, toOn }, work);
}

/** The first rows of a ledger, and whether that is all of it. */
export async function firstRows(
  { rows }: OpenLedger,
  limit: number,
): Promise<{ rows: LedgerCell[][]; isComplete: boolean }> {
  const first: LedgerCell[][] = [];
  for await (const row of rows) {
    if (first.length === limit) return { rows: first, isComplete: false };
    first.push(row);
  }
  return { rows: first, isComplete: true };
}

/** The letter of a desk, as it stands in the names of its files. */
export function letterOf({ desk }: Pick<Book, 'desk'>): string {
  return desk.centre?.letter ?? 'A';
}
