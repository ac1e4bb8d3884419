import { entryOf } from '../../../shared/domain/entry-of.ts';
import { matchHeadings, type ColumnMapping } from '../../../shared/domain/directory/headings.ts';
import type { ImportTrouble } from '../../../shared/domain/directory/import-problem.ts';
import { refuse, ok, type Result } from '../../../shared/result.ts';
import type { Register } from '../../../shared/domain/custody/register.ts';
import type { ThingMapping } from '../../../shared/domain/custody/thing-import.ts';
import { pinyinOf } from '../directory/pinyin.ts';
import type { NewId } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { planThings, type ThingPlan } from './plan-things.ts';
import { readTable } from './read-table.ts';
import { doorLookup } from './door-lookup.ts';
import type { Progress } from './slices.ts';
import { matchThingHeadings } from './thing-headings.ts';
import type { Table } from './table.ts';

/** A register that was read and looked at, but is not in the book yet. */
export interface PreparedImport {
  readonly id: string;
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly plan: ImportPlan;
}

/** An inventory of a register that was read and looked at. */
export interface PreparedThings {
  readonly id: string;
  readonly register: string;
  readonly table: Table;
  readonly mapping: ThingMapping;
  readonly plan: ThingPlan;
}

/** Holds the one import that is being looked at; it lives in memory until it is accepted or replaced. */
export interface ImportDesk {
  prepare(
    bytes: Uint8Array,
    mapping: ColumnMapping | undefined,
    onProgress: Progress,
  ): Promise<Result<PreparedImport, ImportTrouble>>;
  find(id: string): PreparedImport | null;
  /** The same for the inventory of a register. */
  prepareThings(
    bytes: Uint8Array,
    register: Register,
    mapping: ThingMapping | undefined,
    onProgress: Progress,
  ): Promise<Result<PreparedThings, ImportTrouble>>;
  findThings(id: string): PreparedThings | null;
  forget(): void;
  /** Stops the reading or planning that is under way. */
  cancel(): void;
}

/** Makes the import desk of a book. */
export function createImportDesk(store: Store, newId: NewId): ImportDesk {
  let prepared: Record<string, PreparedImport> = {};
  let preparedThings: Record<string, PreparedThings> = {};
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
    async prepareThings(bytes, register, wished, onProgress) {
      running?.abort();
      const stop = new AbortController();
      running = stop;
      const match = (headings: readonly string[]) => matchThingHeadings(headings, register);
      const table = await readTable(bytes, { signal: stop.signal, match });
      if (!table.ok) return table;
      const mapping = wished ?? match(table.value.headings);
      const work = { signal: stop.signal, onProgress };
      const doors = await doorLookup(store.book.directory, work);
      if (doors === null) return refuse({ kind: 'cancelled' });
      const known = Object.values(store.book.desk.things);
      const making = { ...doors, newId, pinyinOf, register };
      const plan = await planThings({ ...making, table: table.value, mapping, known }, work);
      if (!plan.ok) return refuse(plan.error);
      const made = { id: newId(), register: register.id, table: table.value, mapping, plan: plan.value };
      preparedThings = { [made.id]: made };
      return ok(made);
    },
    findThings: (id) => entryOf(preparedThings, id) ?? null,
    find: (id) => entryOf(prepared, id) ?? null,
    forget() {
      prepared = {};
      preparedThings = {};
    },
    cancel: () => running?.abort(),
  };
}
