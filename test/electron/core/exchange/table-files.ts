import iconv from 'iconv-lite';
import { csvLine } from '../../../../electron/core/exchange/csv-text.ts';
import { writeXlsx } from '../../../../resources/sample/xlsx-writer.ts';

/** A table as cells, its headings first. */
export type Rows = readonly (readonly string[])[];

/** A table as a file of every kind that a desk is given, in base64. */
export const fileKinds: readonly (readonly [string, (rows: Rows) => string])[] = [
  ['CSV in UTF-8', utf8],
  ['CSV in GBK', (rows) => iconv.encode(textOf(rows), 'gbk').toString('base64')],
  [
    'XLSX',
    (rows) =>
      writeXlsx(
        '表',
        rows.map((row) => [...row]),
      ).toString('base64'),
  ],
];

/** A table as a CSV file as this desk writes it. */
export function utf8(rows: Rows): string {
  return Buffer.from(`\uFEFF${textOf(rows)}`).toString('base64');
}

function textOf(rows: Rows): string {
  return rows.map(csvLine).join('');
}
