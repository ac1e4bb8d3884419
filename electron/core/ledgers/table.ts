import type { LedgerCell, LedgerColumn } from '../../../shared/domain/ledger/ledger.ts';

/** A table on its way into a file, row by row in portions; it is never held whole. */
export interface Table {
  readonly sheet: string;
  readonly columns: readonly LedgerColumn[];
  readonly portions: AsyncIterable<readonly (readonly LedgerCell[])[]>;
}

/** Some 4 ms of work, and few enough messages and writes. */
const ROWS_A_PORTION = 400;

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

/** Puts small portions together: every message to a thread and every write to a disk is waited for. */
export async function* largerPortions<T>(
  portions: AsyncIterable<readonly T[]>,
  size = ROWS_A_PORTION,
): AsyncGenerator<readonly T[]> {
  let larger: T[] = [];
  for await (const portion of portions) {
    larger.push(...portion);
    if (larger.length < size) continue;
    yield larger;
    larger = [];
  }
  if (larger.length > 0) yield larger;
}
