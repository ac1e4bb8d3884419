import writeXlsxFile from 'write-excel-file/node';

/** A sheet of text: its name, its headings and its rows. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a spreadsheet holds in one cell. */
const LONGEST_CELL = 32_767;
const NARROWEST = 8;
const WIDEST = 40;
/** So many rows say how wide a column is. */
const ROWS_MEASURED = 200;

/**
 * Writes one sheet as an XLSX workbook; every cell is text, so that none of them can be a formula.
 *
 * The headings are bold and stay in sight.
 */
export function writeXlsx({ name, headings, rows }: Sheet): Promise<Buffer> {
  const cells = [
    headings.map((text) => ({ value: fit(text), type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((text) => (text === '' ? null : { value: fit(text), type: String }))),
  ];
  const columns = headings.map((heading, column) => ({ width: widthOf(heading, rows, column) }));
  return writeXlsxFile(cells, { sheet: sheetName(name), columns, stickyRowsCount: 1 }).toBuffer();
}

/** Spreadsheets allow 31 characters and none of these. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\']/gu, ' ')
      .slice(0, 31)
      .trim() || '1'
  );
}

function widthOf(heading: string, rows: Sheet['rows'], column: number): number {
  const widths = rows.slice(0, ROWS_MEASURED).map((row) => lengthOf(row[column] ?? ''));
  return Math.min(WIDEST, Math.max(NARROWEST, lengthOf(heading), ...widths) + 2);
}

/** Chinese characters are twice as wide as digits. */
function lengthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);
}

/** A text without what XML 1.0 forbids, as long as a cell may be. */
function fit(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .slice(0, LONGEST_CELL)
    .toWellFormed();
}
