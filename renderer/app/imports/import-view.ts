import type { FileImportStage } from '../../ui/use-file-import.ts';

/** A row that cannot be taken over, by row and column as the spreadsheet numbers them. */
export interface RowProblem {
  readonly row: number;
  readonly column: number | null;
  readonly kind: string;
  readonly value: string;
}

/** What every table that was looked through says of itself. */
export interface LookedThrough<Field extends string> {
  readonly headings: readonly string[];
  readonly mapping: readonly (Field | null)[];
  readonly rows: number;
  readonly unchanged: number;
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  readonly problemRows: number;
}

/** What a column may hold, and how that is called. */
export interface FieldChoice<Field extends string> {
  readonly value: Field;
  readonly label: string;
}

/** The first rows of what an import would write. */
export interface SampleTable {
  readonly title: string;
  /** What stands there without any. */
  readonly none: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One figure of what an import would do. */
export interface Outcome {
  readonly label: string;
  readonly count: number | string;
}

/** The acts of an import, as `useFileImport` gives them. */
export interface ImportJob<Summary, Field extends string> {
  readonly stage: FileImportStage<Summary, Field>;
  choose(file: File): Promise<void>;
  map(mapping: readonly (Field | null)[]): Promise<void>;
  stop(): Promise<void>;
  again(): void;
  write(): Promise<void>;
}

const MOST_SAMPLE_ROWS = 8;

/** As many rows of a sample as are shown. */
export function firstOf<T>(rows: readonly T[]): readonly T[] {
  return rows.slice(0, MOST_SAMPLE_ROWS);
}
