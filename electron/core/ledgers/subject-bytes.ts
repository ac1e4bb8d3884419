import type { ExportFormat, ExportSubject } from '../../../shared/domain/ledger/export-receipt.ts';
import type { LedgerCell } from '../../../shared/domain/ledger/ledger.ts';
import { ledgerSheet } from '../../../shared/slips/ledger-sheet.ts';
import { settingOf } from '../../../shared/slips/slip-layout.ts';
import type { LongWork } from '../exchange/slices.ts';
import type { PdfMaker } from '../printing/printer.ts';
import { csvOf } from './csv-writer.ts';
import { openLedger, type LedgerSource } from './ledger-rows.ts';
import { inPortions } from './table.ts';
import { xlsxOf } from './xlsx-writer.ts';

/** What is written out, and how. */
export interface ExportWish {
  readonly subject: Extract<ExportSubject, { kind: 'ledger' }>;
  readonly format: ExportFormat;
  readonly personal: boolean;
}

/** What the writing needs. */
export interface ExportParts extends LedgerSource {
  readonly toPdf: PdfMaker;
}

/** The file of an export in portions as it is made; `count` hears how many rows came to it. */
export async function* subjectBytes(
  parts: ExportParts,
  { subject, format, personal }: ExportWish,
  { onRow, ...work }: LongWork & { readonly onRow: () => void },
): AsyncGenerator<string | Uint8Array> {
  const { desk } = parts.store.book;
  const ledger = openLedger(parts, subject, { personal }, work);
  const rows = counted(ledger.rows, onRow);
  if (format === 'pdf') {
    const all: LedgerCell[][] = [];
    for await (const row of rows) all.push(row);
    const sheet = ledgerSheet(desk, { wish: subject, columns: ledger.columns, rows: all });
    yield await parts.toPdf(sheet);
    return;
  }
  const table = { sheet: ledger.title, columns: ledger.columns, portions: inPortions(rows) };
  const { timeZone } = settingOf(desk);
  if (format === 'csv') yield* csvOf(table, { timeZone });
  else yield* xlsxOf([table], { timeZone });
}

async function* counted<T>(rows: AsyncIterable<T>, onRow: () => void): AsyncGenerator<T> {
  for await (const row of rows) {
    onRow();
    yield row;
  }
}
