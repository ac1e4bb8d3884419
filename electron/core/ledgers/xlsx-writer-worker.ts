import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import type { ColumnType } from '../../../shared/domain/ledger/ledger.ts';

/** What the writing thread is told; it answers every message when it has worked it off. */
export type WriterOrder =
  | {
      readonly kind: 'sheet';
      readonly name: string;
      readonly columns: readonly {
        readonly label: string;
        readonly type: ColumnType;
        readonly width: number;
      }[];
    }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly (string | number | null)[])[] }
  | { readonly kind: 'end' };

/** What the thread has made since the last order. */
export interface WriterAnswer {
  readonly bytes: readonly Uint8Array<ArrayBuffer>[];
  readonly isLast: boolean;
}

interface CellStyle {
  readonly numFmt?: string;
  readonly font?: { readonly bold: boolean };
  readonly alignment?: { readonly horizontal: 'left' | 'right' };
}

/** One style for all cells of a type: the library looks a style up by its identity, and works out every new one. */
const STYLES: Record<ColumnType, CellStyle> = {
  text: {},
  number: {},
  // At the right, where a spreadsheet puts dates, they would touch the text of the next column.
  moment: { numFmt: 'yyyy-mm-dd hh:mm', alignment: { horizontal: 'left' } },
  day: { numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'left' } },
};
const HEAD: CellStyle = { font: { bold: true } };
const NUMBER_HEAD: CellStyle = { font: { bold: true }, alignment: { horizontal: 'right' } };
/** Whoever prints a sheet gets all its columns side by side on office paper, its head on every page, and page numbers. */
const PAGE = {
  pageSetup: {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  },
  headerFooter: { oddFooter: '&L&A&R&P/&N' },
} as const;
/** Half the time of the usual degree for a file that is a tenth larger. */
const DEFLATE_LEVEL = 3;

const port = parentPort;
if (!port) throw new Error('This file runs only as a thread');

const made: Uint8Array<ArrayBuffer>[] = [];
const stream = new PassThrough();
stream.on('data', (bytes: Buffer) => made.push(new Uint8Array(bytes)));
const book = new WorkbookWriter({
  stream,
  useStyles: true,
  useSharedStrings: false,
  zip: { zlib: { level: DEFLATE_LEVEL } },
});
let sheet: ReturnType<WorkbookWriter['addWorksheet']> | null = null;
let styles: CellStyle[] = [];

port.on('message', (order: WriterOrder) => {
  // A failure is not caught: it ends the thread, and whoever started it is told.
  void obey(order).then((isLast) => {
    port.postMessage({ bytes: made.splice(0), isLast } satisfies WriterAnswer);
  });
});

async function obey(order: WriterOrder): Promise<boolean> {
  if (order.kind === 'rows') order.rows.forEach(addRow);
  if (order.kind === 'sheet') beginSheet(order);
  if (order.kind !== 'end') return false;
  const ended = once(stream, 'end');
  sheet?.commit();
  await book.commit();
  await ended;
  return true;
}

function beginSheet({ name, columns }: Extract<WriterOrder, { kind: 'sheet' }>): void {
  sheet?.commit();
  sheet = book.addWorksheet(name, { ...PAGE, views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  sheet.autoFilter = `A1:${sheet.getColumn(columns.length).letter}1`;
  styles = columns.map(({ type }) => (type === 'number' ? NUMBER_HEAD : HEAD));
  addRow(columns.map(({ label }) => label));
  styles = columns.map(({ type }) => STYLES[type]);
}

function addRow(values: readonly (string | number | null)[]): void {
  const row = sheet?.addRow([]);
  values.forEach((value, at) => {
    if (value === null || !row) return;
    const cell = row.getCell(at + 1);
    cell.value = value;
    cell.style = styles[at] ?? {};
  });
  row?.commit();
}
