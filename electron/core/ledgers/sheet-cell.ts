import type { LedgerCell, LedgerColumn } from '../../../shared/domain/ledger/ledger.ts';
import { daySerial, wallSerial } from './wall-time.ts';

/** What a spreadsheet holds in one cell. */
const LONGEST_CELL = 32_767;
/** What XML 1.0 forbids. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** A cell as a workbook keeps it: moments and days as numbers on the clock of the desk, all else as it is. */
export function sheetCell(
  cell: LedgerCell | undefined,
  { type }: Pick<LedgerColumn, 'type'>,
  timeZone: string,
): string | number | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return cell;
  if (type === 'moment') return wallSerial(cell, timeZone);
  return type === 'day' ? daySerial(cell) : fit(cell);
}

/** A text as long as a cell may be, without what XML forbids. */
export function fit(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '').slice(0, LONGEST_CELL).toWellFormed();
}

/** Spreadsheets allow so many characters for the name of a sheet, and none of those that are replaced. */
const LONGEST_NAME = 31;

/** The name of a sheet, or of a further one that goes on with its table. */
export function sheetName(name: string, nth = 1): string {
  const further = nth === 1 ? '' : ` ${String(nth)}`;
  const plain = fit(name)
    .replace(/[[\]:*?/\\']/gu, ' ')
    .slice(0, LONGEST_NAME - further.length)
    .trim();
  return (plain || '1') + further;
}
