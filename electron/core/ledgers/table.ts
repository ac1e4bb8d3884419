import type { LedgerCell, LedgerColumn } from '../../../shared/domain/ledger/ledger.ts';

/** A table on its way into a file, row by row in portions; it is never held whole. */
export interface Table {
  readonly sheet: string;
  readonly columns: readonly LedgerColumn[];
  readonly portions: AsyncIterable<readonly (readonly LedgerCell[])[]>;
}

const ROWS_A_PORTION = 100;

/** Puts rows that come one by one into portions. */
export async function* inPortions<T>(rows: AsyncIterable<T>, size = ROWS_A_PORTION): AsyncGenerator<T[]> {
  let portion: T[] = [];
  for await (const row of rows) {
    portion.push(row);
    if (portion.length < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}
