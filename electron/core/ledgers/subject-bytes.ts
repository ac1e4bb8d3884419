import type { ExportFormat } from '../../../shared/domain/ledger/export-receipt.ts';
import type { CustodySubject, FileSubject } from '../../../shared/domain/ledger/file-subject.ts';
import type { LedgerCell } from '../../../shared/domain/ledger/ledger.ts';
import { ledgerSheet } from '../../../shared/slips/ledger-sheet.ts';
import { departmentText, reportSheet } from '../../../shared/slips/report-sheet.ts';
import { settingOf } from '../../../shared/slips/slip-layout.ts';
import { custodyTable } from '../exchange/export-custody.ts';
import type { LongWork } from '../exchange/slices.ts';
import type { Clock } from '../ports.ts';
import { unlessAborted } from '../unless-aborted.ts';
import type { PdfMaker } from '../printing/printer.ts';
import { makeReport } from '../reports/make-report.ts';
import type { ReportSource } from '../reports/report-source.ts';
import { reportTables, type ReportTable } from '../reports/report-table.ts';
import { csvOf } from './csv-writer.ts';
import { openLedger, type LedgerSource } from './ledger-rows.ts';
import { inventedMark, marked } from './mark-invented.ts';
import { inPortions, largerPortions, type Table } from './table.ts';
import { xlsxOf } from './xlsx-writer.ts';

/** What is written out, and how. */
export interface ExportWish {
  readonly subject: FileSubject;
  readonly format: ExportFormat;
  readonly personal: boolean;
}

/** What the writing needs. */
export interface ExportParts extends LedgerSource {
  readonly past: ReportSource['past'] & LedgerSource['past'];
  readonly clock: Clock;
  readonly toPdf: PdfMaker;
}

interface CountedWork extends LongWork {
  readonly onRow: () => void;
}

type Bytes = AsyncGenerator<string | Uint8Array>;
type Ledger = Extract<FileSubject, { kind: 'ledger' }>;
type ReportSubject = Extract<FileSubject, { kind: 'report' }>;

/** The file of an export in portions as it is made; `onRow` hears of each row that came to it. */
export function subjectBytes(
  parts: ExportParts,
  { subject, format, personal }: ExportWish,
  work: CountedWork,
): Bytes {
  switch (subject.kind) {
    case 'ledger':
      return ledgerBytes(parts, { subject, format, personal }, work);
    case 'report':
      return reportBytes(parts, { subject, format }, work);
    case 'custody':
      return custodyBytes(parts, { subject, format }, work);
  }
}

async function* ledgerBytes(
  parts: ExportParts,
  { subject, format, personal }: ExportWish & { readonly subject: Ledger },
  { onRow, ...work }: CountedWork,
): Bytes {
  const { desk } = parts.store.book;
  const ledger = openLedger(parts, subject, { personal }, work);
  const portions = counted(ledger.portions, onRow);
  if (format === 'pdf') {
    const all: LedgerCell[][] = [];
    for await (const rows of portions) all.push(...rows);
    const sheet = ledgerSheet(desk, { wish: subject, columns: ledger.columns, rows: all });
    yield await unlessAborted(() => parts.toPdf(sheet), work.signal);
    return;
  }
  const whole = { sheet: ledger.title, columns: ledger.columns, portions: largerPortions(portions) };
  const table = marked(whole, inventedMark({ desk }, subject.language));
  const { timeZone } = settingOf(desk);
  if (format === 'csv') yield* csvOf(table, { timeZone });
  else yield* xlsxOf([table], { timeZone });
}

/** A list of a register is a table of its own; on paper it is a slip. */
async function* custodyBytes(
  parts: ExportParts,
  { subject, format }: Pick<ExportWish, 'format'> & { readonly subject: CustodySubject },
  { onRow }: CountedWork,
): Bytes {
  const { desk } = parts.store.book;
  const whole = await custodyTable(subject, parts);
  const table = marked(
    { ...whole, portions: counted(whole.portions, onRow) },
    inventedMark({ desk }, subject.language),
  );
  const { timeZone } = settingOf(desk);
  if (format === 'csv') yield* csvOf(table, { timeZone });
  else yield* xlsxOf([table], { timeZone });
}

/** CSV knows one table only and gets the figures; a workbook gets a sheet for each. */
async function* reportBytes(
  parts: ExportParts,
  { subject, format }: Pick<ExportWish, 'format'> & { readonly subject: ReportSubject },
  { onRow, ...work }: CountedWork,
): Bytes {
  const { desk } = parts.store.book;
  const { language } = subject;
  const mark = inventedMark({ desk }, language);
  const report = await makeReport(parts, subject, work);
  const [figures, ...others] = reportTables(report, language, (id) => departmentText({ desk, language }, id));
  for (const _row of [figures, ...others].flatMap((table) => table?.rows ?? [])) onRow();
  const { timeZone } = settingOf(desk);
  if (format === 'pdf')
    yield await unlessAborted(() => parts.toPdf(reportSheet(desk, { report, language })), work.signal);
  else if (format === 'xlsx')
    yield* xlsxOf(
      [figures, ...others].flatMap((table) => (table ? [tableOf(table, mark)] : [])),
      { timeZone },
    );
  else if (figures) yield* csvOf(tableOf(figures, mark), { timeZone });
}

function tableOf({ sheet, columns, rows }: ReportTable, mark: string): Table {
  return marked({ sheet, columns, portions: inPortions(inTurn(rows)) }, mark);
}

async function* inTurn<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

async function* counted<T>(
  portions: AsyncIterable<readonly T[]>,
  onRow: () => void,
): AsyncGenerator<readonly T[]> {
  for await (const rows of portions) {
    for (const _row of rows) onRow();
    yield rows;
  }
}
