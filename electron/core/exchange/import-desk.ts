import { entryOf } from '../../../shared/domain/entry-of.ts';
import { matchHeadings, type ColumnMapping } from '../../../shared/domain/directory/headings.ts';
import type { ImportTrouble } from '../../../shared/domain/directory/import-problem.ts';
import { refuse, ok, type Result } from '../../../shared/result.ts';
import { pinyinOf } from '../directory/pinyin.ts';
import type { NewId } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { readTable } from './read-table.ts';
import type { Progress } from './slices.ts';
import type { Table } from './table.ts';

/** A register that was read and looked at, but is not in the book yet. */
export interface PreparedImport {
  readonly id: string;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly plan: ImportPlan;
}

/** Holds the one import that is being looked at; it lives in memory until it is accepted or replaced. */
export interface ImportDesk {
  prepare(
    bytes: Uint8Array,
    mapping: ColumnMapping | undefined,
    onProgress: Progress,
  ): Promise<Result<PreparedImport, ImportTrouble>>;
  find(id: string): PreparedImport | null;
  forget(): void;
  /** Stops the reading or planning that is under way. */
  cancel(): void;
}

/** Makes the import desk of a book. */
export function createImportDesk(store: Store, newId: NewId): ImportDesk {
  let prepared: Record<string, PreparedImport> = {};
  let running: AbortController | null = null;
  return {
    async prepare(bytes, wished, onProgress) {
      running?.abort();
      const stop = new AbortController();
      running = stop;
      const table = await readTable(bytes, { signal: stop.signal });
      if (!table.ok) return table;
      const mapping = wished ?? matchHeadings(table.value.headings);
      const { places, people } = store.book.directory;
      const plan = await planImport(
        {
          table: table.value,
          mapping,
          places: Object.values(places),
          people: Object.values(people),
          newId,
          pinyinOf,
        },
        { signal: stop.signal, onProgress },
      );
      if (!plan.ok) return refuse(plan.error);
      const made = { id: newId(), table: table.value, mapping, plan: plan.value };
      prepared = { [made.id]: made };
      return ok(made);
    },
    find: (id) => entryOf(prepared, id) ?? null,
    forget() {
      prepared = {};
    },
    cancel: () => running?.abort(),
  };
}
