import type { OutputOf, ParsedInputOf } from '../../../shared/contract.ts';
import { selectCustody, type CustodyLine } from '../../../shared/domain/custody/select-custody.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { LedgerColumn } from '../../../shared/domain/ledger/ledger.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import { settingOf } from '../../../shared/slips/slip-layout.ts';
import { csvOf } from '../ledgers/csv-writer.ts';
import { inventedMark, marked } from '../ledgers/mark-invented.ts';
import { inPortions } from '../ledgers/table.ts';
import { xlsxOf } from '../ledgers/xlsx-writer.ts';
import type { Clock } from '../ports.ts';
import type { Exports } from '../store/exports.ts';
import type { Store } from '../store/store.ts';
import type { Watch } from '../watch/watch.ts';
import { custodySheet, type CustodySheet } from './custody-sheet.ts';

const NARROWEST = 8;
const WIDEST = 40;
/** So many rows say how wide a column is. */
const ROWS_MEASURED = 200;

/** Writes every line of a list into a file row by row, whatever part of it a screen shows. */
export async function exportCustody(
  { kind, filter, format }: ParsedInputOf<'custody.export'>,
  { store, clock, watch, exports }: { store: Store; clock: Clock; watch: Watch; exports: Exports },
): Promise<OutputOf<'custody.export'>> {
  await watch.look();
  const at = clock.now();
  const { desk } = store.book;
  const all = { ...filter, limit: Number.MAX_SAFE_INTEGER, offset: 0 };
  const { lines } = await store.read((book) => selectCustody(book.desk, kind, all, Date.parse(at)));
  const register = filter.register === undefined ? undefined : entryOf(desk.registers, filter.register);
  const sheet = custodySheet(desk, kind, register);
  const { timeZone, language } = settingOf(desk);
  const mark = inventedMark(store.book, language);
  const portions = inPortions(rowsOf(sheet, lines));
  const table = marked({ sheet: sheet.name, columns: columnsOf(sheet, lines), portions }, mark);
  const content = format === 'xlsx' ? xlsxOf([table], { timeZone }) : csvOf(table, { timeZone });
  const stem = [mark, sheet.name, desk.centre?.letter ?? 'A', dayOf(at, timeZone)];
  const name = `${stem.filter((part) => part !== '').join('-')}.${format}`;
  return { file: await exports.save(name, content), rows: lines.length };
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
