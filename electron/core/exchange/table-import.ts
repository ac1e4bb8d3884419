import type { ImportTrouble } from '../../../shared/domain/directory/import-problem.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { NewId } from '../ports.ts';
import { readTable } from './read-table.ts';
import type { LongWork, Progress } from './slices.ts';
import type { Table } from './table.ts';

type Mapping<Field> = readonly (Field | null)[];

/** What an import has to know of what it brings in; `Of` is what a table is about besides: a register, a year. */
export interface ImportSubject<Field extends string, Plan, Of> {
  /** Guesses what the columns hold, by their headings. */
  readonly match: (headings: readonly string[], of: Of) => Mapping<Field>;
  /** Works out what a table would change, row by row, without changing anything. */
  readonly plan: (
    table: Table,
    mapping: Mapping<Field>,
    of: Of,
    work: LongWork,
  ) => Promise<Result<Plan, ImportTrouble>>;
}

/** A table that was read and looked through, but is not in the book yet. */
export interface Prepared<Field extends string, Plan, Of> {
  readonly id: string;
  readonly of: Of;
  readonly table: Table;
  readonly mapping: Mapping<Field>;
  readonly plan: Plan;
}

/** The way of every table into the book: read, looked through, kept until it is accepted or replaced. */
export interface TableImport<Field extends string, Plan, Of> {
  prepare(
    bytes: Uint8Array,
    of: Of,
    mapping: Mapping<Field> | undefined,
    onProgress: Progress,
  ): Promise<Result<Prepared<Field, Plan, Of>, ImportTrouble>>;
  find(id: string): Prepared<Field, Plan, Of> | null;
  forget(): void;
}

/** Whose turn it is: only one table is read or planned at a time, and the next one stops it. */
export interface ImportTurn {
  begin(): AbortSignal;
  stop(): void;
}

/** Makes the turn that the imports of a desk share. */
export function createImportTurn(): ImportTurn {
  let running: AbortController | null = null;
  return {
    begin() {
      running?.abort();
      running = new AbortController();
      return running.signal;
    },
    stop: () => running?.abort(),
  };
}

/** Makes the import of one subject; a plan lives in memory only. */
export function createTableImport<Field extends string, Plan, Of>(
  { match, plan }: ImportSubject<Field, Plan, Of>,
  turn: ImportTurn,
  newId: NewId,
): TableImport<Field, Plan, Of> {
  let prepared: Prepared<Field, Plan, Of> | null = null;
  return {
    async prepare(bytes, of, wished, onProgress) {
      const signal = turn.begin();
      const table = await readTable(bytes, { signal, match: (headings) => match(headings, of) });
      if (!table.ok) return table;
      const mapping = wished ?? match(table.value.headings, of);
      const planned = await plan(table.value, mapping, of, { signal, onProgress });
      if (!planned.ok) return refuse(planned.error);
      prepared = { id: newId(), of, table: table.value, mapping, plan: planned.value };
      return ok(prepared);
    },
    find: (id) => (prepared?.id === id ? prepared : null),
    forget() {
      prepared = null;
    },
  };
}
