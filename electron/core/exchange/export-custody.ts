import { selectCustody, type CustodyLine } from '../../../shared/domain/custody/select-custody.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { CustodySubject } from '../../../shared/domain/ledger/file-subject.ts';
import type { LedgerColumn } from '../../../shared/domain/ledger/ledger.ts';
import { inPortions, type Table } from '../ledgers/table.ts';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { custodySheet, type CustodySheet } from './custody-sheet.ts';

const NARROWEST = 8;
const WIDEST = 40;
/** So many rows say how wide a column is. */
const ROWS_MEASURED = 200;

/** Every line of a list as a table, whatever part of it a screen shows; telephones are masked in it. */
export async function custodyTable(
  { of: kind, filter, language }: CustodySubject,
  { store, clock }: { readonly store: Pick<Store, 'book' | 'read'>; readonly clock: Clock },
): Promise<Table> {
  const { desk } = store.book;
  const all = { ...filter, limit: Number.MAX_SAFE_INTEGER, offset: 0 };
  const now = Date.parse(clock.now());
  const { lines } = await store.read((book) => selectCustody(book.desk, kind, all, now));
  const register = filter.register === undefined ? undefined : entryOf(desk.registers, filter.register);
  const sheet = custodySheet(desk, { kind, register, language });
  return { sheet: sheet.name, columns: columnsOf(sheet, lines), portions: inPortions(rowsOf(sheet, lines)) };
}

async function* rowsOf({ rowOf }: CustodySheet, lines: readonly CustodyLine[]): AsyncGenerator<string[]> {
  for (const line of lines) yield rowOf(line);
}

function columnsOf({ headings, rowOf }: CustodySheet, lines: readonly CustodyLine[]): LedgerColumn[] {
  const first = lines.slice(0, ROWS_MEASURED).map(rowOf);
  return headings.map((label, at) => {
    const widths = [label, ...first.map((row) => row[at] ?? '')].map(lengthOf);
    const width = Math.min(WIDEST, Math.max(NARROWEST, ...widths) + 2);
    return { id: String(at), label, type: 'text', width };
  });
}

/** In characters of a digit's width: a Chinese one takes two. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
