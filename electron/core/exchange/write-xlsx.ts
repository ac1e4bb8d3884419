import { writeZip, type ZipEntry } from './zip.ts';

/** A sheet of text: its name, its headings and its rows. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NAMESPACE = 'http://schemas.openxmlformats.org';
const MAIN = `${NAMESPACE}/spreadsheetml/2006/main`;
const OFFICE = `${NAMESPACE}/officeDocument/2006/relationships`;
const PACKAGE = `${NAMESPACE}/package/2006`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a spreadsheet holds in one cell. */
const LONGEST_CELL = 32_767;
const NARROWEST = 8;
const WIDEST = 40;

/**
 * Writes one sheet as an XLSX workbook; every cell is text, so that none of them can be a formula.
 *
 * The headings are bold and stay in sight. Only what a reader needs is written; the same sheet gives the same bytes.
 */
export function writeXlsx(sheet: Sheet): Buffer {
  const files: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    [
      '_rels/.rels',
      relations(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    ],
    ['xl/workbook.xml', workbook(sheetName(sheet.name))],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        `<Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/>`,
      ),
    ],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', worksheet(sheet)],
  ];
  const entries = files.map(([name, text]): ZipEntry => ({ name, bytes: Buffer.from(HEAD + text) }));
  return writeZip(entries, { compress: true });
}

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

/** Two styles: 0 for text, 1 for headings. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>';

function relations(content: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
}

function workbook(name: string): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xml(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`;
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

function worksheet({ headings, rows }: Sheet): string {
  const widths = headings.map((heading, column) => {
    const cells = rows.slice(0, 200).map((row) => widthOf(row[column] ?? ''));
    return Math.min(WIDEST, Math.max(NARROWEST, widthOf(heading), ...cells) + 2);
  });
  const columns = widths.map((width, index) => {
    const at = String(index + 1);
    return `<col min="${at}" max="${at}" width="${String(width)}" customWidth="1"/>`;
  });
  const lines = [rowOf(headings, 1, 1), ...rows.map((row, index) => rowOf(row, index + 2, 0))];
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
  );
}

/** Chinese characters are twice as wide as digits. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);
}

function rowOf(cells: readonly string[], row: number, style: 0 | 1): string {
  const number = String(row);
  const texts = cells.map((cell, column) =>
    cell === ''
      ? ''
      : `<c r="${columnName(column)}${number}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${xml(cell.slice(0, LONGEST_CELL))}</t></is></c>`,
  );
  return `<row r="${number}">${texts.join('')}</row>`;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for XML and leaves out what XML 1.0 forbids. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}
