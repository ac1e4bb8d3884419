import type { ColumnType, LedgerCell, LedgerFilter } from '../../domain/ledger/ledger.ts';
import type { LedgerRecord, LedgerSetting } from './ledger-setting.ts';

/** A column of a ledger: its heading by name, what it holds, and what stands in it. */
export interface Column<T> {
  readonly id: keyof LedgerSetting['paper']['column'];
  readonly type: ColumnType;
  readonly width: number;
  readonly cell: (row: T, setting: LedgerSetting) => LedgerCell;
}

/** A form of the customer: which records are in it, and what it says of each. */
interface Form<T> {
  /** The record as a row of this form; null when it does not belong into it. */
  readonly take: (record: LedgerRecord) => T | null;
  readonly columns: readonly Column<T>[];
  /** Null where the form knows of no department. */
  readonly department: (row: T) => string | null;
  /** Who wrote it down. */
  readonly staff: (row: T) => string | null;
  readonly isOpen: (row: T, setting: LedgerSetting) => boolean;
}

/** A form with its kind of row hidden, as it is asked for any record. */
export interface Ledger {
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  /** The cells of a record; null when it is not in the ledger, or not wanted. */
  cells(record: LedgerRecord, setting: LedgerSetting, filter: LedgerFilter): LedgerCell[] | null;
}

/** Makes a ledger of a form. */
export function ledgerOf<T>({ take, columns, department, staff, isOpen }: Form<T>): Ledger {
  return {
    columns,
    cells(record, setting, filter) {
      const row = take(record);
      if (row === null) return null;
      if (filter.department !== undefined && department(row) !== filter.department) return null;
      if (filter.staff !== undefined && staff(row) !== filter.staff) return null;
      if (filter.state !== undefined && isOpen(row, setting) !== (filter.state === 'open')) return null;
      const cells = columns.map(({ cell }) => cell(row, setting));
      return holds(cells, filter.text) ? cells : null;
    },
  };
}

/** Whether all words stand in the row, in whatever cells. */
function holds(cells: readonly LedgerCell[], text = ''): boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const whole = cells.join('\n').toLowerCase();
  return words.every((word) => whole.includes(word));
}
