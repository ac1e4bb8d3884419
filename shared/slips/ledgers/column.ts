import type { ColumnType, LedgerCell, LedgerFilter } from '../../domain/ledger/ledger.ts';
import type { LedgerRecord, LedgerSetting } from './ledger-setting.ts';
import { shown, telephonePolicy, type Showing } from './telephone-policy.ts';

/** A column of a ledger: its heading by name, what it holds, and what stands in it. */
export interface Column<T> {
  readonly id: keyof LedgerSetting['paper']['column'];
  readonly type: ColumnType;
  readonly width: number;
  /** In full: the policy of telephones is applied to every cell of a ledger alike. */
  readonly cell: (row: T, setting: LedgerSetting) => LedgerCell;
}

/** A form of the customer: which records are in it, and what it says of each. */
interface Form<T> {
  /** The record as a row of this form; null when it does not belong into it. */
  readonly take: (record: LedgerRecord) => T | null;
  readonly columns: readonly Column<T>[];
  /** What may narrow it besides words; a form that does not know it leaves it out. */
  readonly department?: (row: T) => string | null;
  /** Who wrote it down. */
  readonly staff?: (row: T) => string | null;
  readonly isOpen?: (row: T, setting: LedgerSetting) => boolean;
}

/** What may narrow a ledger besides words. */
export type Narrowing = Exclude<keyof LedgerFilter, 'text'>;

/** A form with its kind of row hidden, as it is asked for any record. */
export interface Ledger {
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  /** What may narrow it; anything else of a filter says nothing here. */
  readonly narrowedBy: ReadonlySet<Narrowing>;
  /** The cells of a record; null when it is not in the ledger, or not wanted. */
  cells(record: LedgerRecord, setting: LedgerSetting, filter: LedgerFilter): LedgerCell[] | null;
}

/** Makes a ledger of a form. */
export function ledgerOf<T>({ take, columns, department, staff, isOpen }: Form<T>): Ledger {
  const narrowings = [
    ...(department ? (['department'] as const) : []),
    ...(staff ? (['staff'] as const) : []),
    ...(isOpen ? (['state'] as const) : []),
  ];
  // Looked up once: a ledger of a year has two million cells.
  const shownColumns = columns.map(({ id, cell }) => ({ cell, holds: telephonePolicy[id] }));
  return {
    columns,
    narrowedBy: new Set(narrowings),
    cells(record, setting, filter) {
      const row = take(record);
      if (row === null) return null;
      if (department && filter.department !== undefined && department(row) !== filter.department) return null;
      if (staff && filter.staff !== undefined && staff(row) !== filter.staff) return null;
      if (isOpen && filter.state !== undefined && isOpen(row, setting) !== (filter.state === 'open'))
        return null;
      const cells = showing(row, setting, setting);
      const wanted = filter.text === undefined ? [] : wordsOf(filter.text);
      if (wanted.length === 0) return cells;
      // Whoever sees telephones masked and whoever has them in full get the same rows for the same words.
      const masked = setting.personal ? showing(row, setting, { ...setting, personal: false }) : cells;
      return hasAll(masked, wanted) ? cells : null;
    },
  };

  function showing(row: T, setting: LedgerSetting, as: Showing): LedgerCell[] {
    return shownColumns.map(({ cell, holds }) => shown(cell(row, setting), holds, as));
  }
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Whether all words stand in the row, in whatever cells. */
function hasAll(cells: readonly LedgerCell[], words: readonly string[]): boolean {
  const whole = cells.join('\n').toLowerCase();
  return words.every((word) => whole.includes(word));
}
