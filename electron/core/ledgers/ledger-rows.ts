import type { Book } from '../../../shared/domain/book.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { LedgerCell, LedgerColumn, LedgerWish } from '../../../shared/domain/ledger/ledger.ts';
import { ledgerSettingOf, type LedgerRecord } from '../../../shared/slips/ledgers/ledger-setting.ts';
import { filterFor, ledgerColumns, ledgers } from '../../../shared/slips/ledgers/ledgers.ts';
import type { LongWork } from '../exchange/slices.ts';
import type { Store } from '../store/store.ts';
import { periodPortions, type RecordSource } from './period-records.ts';
import { residentPortions, type ResidentSource } from './resident-records.ts';

/** Where ledgers are made from. */
export interface LedgerSource extends RecordSource {
  readonly store: Pick<Store, 'book' | 'read'>;
  readonly past: RecordSource['past'] & ResidentSource['past'];
}

/** A ledger that is being made: what it is called, its columns, and its rows in portions. */
export interface OpenLedger {
  readonly title: string;
  readonly columns: LedgerColumn[];
  readonly portions: AsyncIterable<readonly LedgerCell[][]>;
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

  async function* portions(): AsyncGenerator<LedgerCell[][]> {
    for await (const records of recordsOf(source, wish, work)) {
      const rows: LedgerCell[][] = [];
      for (const record of records) {
        const cells = ledger.cells(record, setting, filter);
        if (cells) rows.push(cells);
      }
      if (rows.length > 0) yield rows;
    }
  }

  return {
    title: setting.formName[wish.ledger],
    columns: ledgerColumns(wish.ledger, setting),
    portions: portions(),
  };
}

function recordsOf(
  source: LedgerSource,
  { ledger, fromOn, toOn }: LedgerWish,
  work: LongWork,
): AsyncIterable<readonly LedgerRecord[]> {
  return ledger === 'residents'
    ? residentPortions(source, work)
    : periodPortions(source, { fromOn, toOn }, work);
}

/** The first rows of a ledger, and whether that is all of it. */
export async function firstRows(
  { portions }: OpenLedger,
  limit: number,
): Promise<{ rows: LedgerCell[][]; isComplete: boolean }> {
  const first: LedgerCell[][] = [];
  for await (const rows of portions) {
    first.push(...rows.slice(0, limit - first.length + 1));
    if (first.length > limit) return { rows: first.slice(0, limit), isComplete: false };
  }
  return { rows: first, isComplete: true };
}

/** The letter of a desk, as it stands in the names of its files. */
export function letterOf({ desk }: Pick<Book, 'desk'>): string {
  return desk.centre?.letter ?? 'A';
}
