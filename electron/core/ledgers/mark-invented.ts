import type { Book } from '../../../shared/domain/book.ts';
import type { LedgerCell } from '../../../shared/domain/ledger/ledger.ts';
import type { Language } from '../../../shared/domain/primitives.ts';
import { settingOf } from '../../../shared/slips/slip-layout.ts';
import type { Table } from './table.ts';

/** What a file of an invented book is marked with, in the language of the file; empty for a real one. */
export function inventedMark({ desk }: Pick<Book, 'desk'>, language: Language): string {
  if (desk.centre?.isSample !== true) return '';
  return settingOf({ ...desk, centre: { ...desk.centre, language } }).words.practice;
}

/** A table whose sheet and every row say that they are invented, so that none of them is taken for real wherever it is put. */
export function marked({ sheet, columns, portions }: Table, mark: string): Table {
  if (mark === '') return { sheet, columns, portions };
  return {
    // Before the name: spreadsheets cut long ones off.
    sheet: `${mark} ${sheet}`,
    columns: [...columns, { id: 'invented', label: mark, type: 'text', width: 10 }],
    portions: withMark(portions, mark),
  };
}

async function* withMark(
  portions: Table['portions'],
  mark: string,
): AsyncGenerator<readonly (readonly LedgerCell[])[]> {
  for await (const rows of portions) yield rows.map((row) => [...row, mark]);
}
