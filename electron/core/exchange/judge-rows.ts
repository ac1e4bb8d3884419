import { inSlices, type LongWork } from './slices.ts';
import type { Table } from './table.ts';

/** A problem of a row, by row and column as the spreadsheet numbers them, both beginning with 1. */
export interface RowProblem<Kind extends string> {
  readonly row: number;
  /** Null when the whole row is meant, or when the file has no such column. */
  readonly column: number | null;
  readonly kind: Kind;
  /** What stands in the cell, shortened. */
  readonly value: string;
}

/** What the rows of a table came to besides what is in its plan. */
export interface JudgedRows<Problem> {
  readonly problems: readonly Problem[];
  /** The numbers of the rows with problems; nothing of them is in the plan. */
  readonly rowsLeftOut: readonly number[];
}

const LONGEST_QUOTE = 80;

/** A problem of a row; `column` counts from 0 and is below it where the table has no such column. */
export function problemAt<Kind extends string>(
  row: number,
  column: number,
  kind: Kind,
  value: string,
): RowProblem<Kind> {
  return {
    row,
    column: column < 0 ? null : column + 1,
    kind,
    value: value.slice(0, LONGEST_QUOTE).toWellFormed(),
  };
}

/** About 3 ms of work each; telling the pinyin of a name takes most of a row. */
const ROWS_PER_SLICE = 50;

/**
 * Judges every row of a table that is not blank; `judge` keeps what is good and answers what is not.
 *
 * Works in slices of less than 16 ms; null when the signal is aborted.
 */
export async function judgeRows<Problem>(
  { rows, firstRow }: Table,
  judge: (row: number, cells: readonly string[]) => readonly Problem[],
  work: LongWork,
): Promise<JudgedRows<Problem> | null> {
  const problems: Problem[] = [];
  const rowsLeftOut: number[] = [];
  const take = (cells: readonly string[], index: number) => {
    if (cells.every((cell) => cell === '')) return;
    const found = judge(firstRow + index, cells);
    problems.push(...found);
    if (found.length > 0) rowsLeftOut.push(firstRow + index);
  };
  return (await inSlices(rows, ROWS_PER_SLICE, take, work)) ? { problems, rowsLeftOut } : null;
}
