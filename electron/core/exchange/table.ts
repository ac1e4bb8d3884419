import type { ImportTrouble } from '../../../shared/domain/directory/import-problem.ts';

/** A table as it was read: every cell is text without outer spaces, every row has a cell for each heading. */
export type Table = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The number, beginning with 1, that the spreadsheet shows beside `rows[0]`. */
  readonly firstRow: number;
};

/** What a file may hold at most. A city quarter has 20,000 flats and its register about 5 MB. */
export const TABLE_LIMITS = {
  bytes: 50 * 1024 * 1024,
  unpackedBytes: 300 * 1024 * 1024,
  rows: 200_000,
  columns: 256,
} as const;

/** The file is no table that can be imported; thrown inside the readers and made a value by `readTable`. */
export class UnreadableTable extends Error {
  readonly trouble: ImportTrouble;

  constructor(trouble: ImportTrouble, cause?: unknown) {
    super(trouble.kind, { cause });
    this.trouble = trouble;
  }
}
