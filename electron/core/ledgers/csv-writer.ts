import type { LedgerCell, LedgerColumn } from '../../../shared/domain/ledger/ledger.ts';
import { csvCell, csvLine, quotedLine } from '../exchange/csv-text.ts';
import { letOthersRun } from '../let-others-run.ts';
import type { Table } from './table.ts';
import { wallText } from './wall-time.ts';

/** Without the mark, Excel on a Chinese PC takes UTF-8 for GBK. */
const BOM = '\uFEFF';

/** A table as CSV: UTF-8 with its mark, CR LF, every cell quoted, formulas guarded, moments on the clock of the desk. */
export async function* csvOf(
  { columns, portions }: Table,
  { timeZone }: { readonly timeZone: string },
): AsyncGenerator<string> {
  yield BOM + csvLine(columns.map(({ label }) => label));
  for await (const rows of portions) {
    let text = '';
    for (const row of rows)
      text += quotedLine(columns.map((column, at) => written(row[at], column, timeZone)));
    yield text;
    await letOthersRun();
  }
}

/** A cell as it stands between its quotes; what the clock says needs no look at what somebody may have said. */
function written(cell: LedgerCell | undefined, column: LedgerColumn, timeZone: string): string {
  const text = cellText(cell, column, timeZone);
  return column.type === 'moment' ? text : csvCell(text);
}

/** What a cell says as text. */
export function cellText(
  cell: LedgerCell | undefined,
  { type }: Pick<LedgerColumn, 'type'>,
  timeZone: string,
): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  return type === 'moment' ? wallText(cell, timeZone) : cell;
}
