import type { PlannedDirectory } from '../../../shared/domain/directory/decide-import-directory.ts';
import type { ColumnMapping } from '../../../shared/domain/directory/headings.ts';
import type { ImportProblem, ImportProblemKind } from '../../../shared/domain/directory/import-problem.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { judgeRows, problemAt, type JudgedRows } from './judge-rows.ts';
import {
  createKnownDirectory,
  type KnownDirectory,
} from '../../../shared/domain/directory/known-directory.ts';
import { personOfRow, placeOfRow, type RecordMaking } from './merge-row.ts';
import { readRow, type RegisterRow } from './read-row.ts';
import { letOthersRun } from '../let-others-run.ts';
import { inSlices, type LongWork } from './slices.ts';
import type { Table } from './table.ts';

/** What an import would change; nothing of it is in the book yet. */
export type ImportPlan = PlannedDirectory &
  JudgedRows<ImportProblem> & {
    /** How many rows say nothing that the book does not hold already. */
    readonly unchanged: number;
  };

/** The table with the meaning of its columns, the book as it is, and what new records need. */
export type ImportRequest = RecordMaking & {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly places: readonly Place[];
  readonly people: readonly Person[];
};

/** About 3 ms of work each. */
const RECORDS_PER_SLICE = 500;
const WHOLE_ROW = -1;

/**
 * Works out what a register would change in the book, without changing anything.
 *
 * The same place is known by its name in any punctuation, the same person by place and name or by telephone and name.
 * Works in slices of less than 16 ms; refuses with `cancelled` when the signal is aborted and with `no-usable-column`
 * when neither place nor name is mapped.
 */
export async function planImport(
  request: ImportRequest,
  work: LongWork = {},
): Promise<Result<ImportPlan, { kind: 'cancelled' } | { kind: 'no-usable-column' }>> {
  const { table, mapping, places, people } = request;
  if (!mapping.includes('place') && !mapping.includes('name')) return refuse({ kind: 'no-usable-column' });
  const known = createKnownDirectory();
  const quietly = { signal: work.signal };
  const seen = new Set([...places, ...people].map(({ id }) => id));
  const draft = createDraft(request, known, seen);
  const isKnown =
    (await inSlices(places, RECORDS_PER_SLICE, known.keepPlace, quietly)) &&
    (await inSlices(people, RECORDS_PER_SLICE, known.keepPerson, quietly));
  const judged = isKnown ? await judgeRows(table, draft.judge, work) : null;
  if (judged === null) return refuse({ kind: 'cancelled' });
  return ok({ ...judged, ...(await draft.plan()) });
}

function createDraft(request: ImportRequest, known: KnownDirectory, seen: ReadonlySet<string>) {
  const { mapping } = request;
  const before = { places: new Map<string, Place | null>(), people: new Map<string, Person | null>() };
  const taken: { placeId: string | null; personId: string | null }[] = [];
  const rowByContent = new Map<string, number>();
  const areaByPlace = new Map<string, { areaM2: number; row: number }>();

  return { judge, plan };

  function judge(number: number, cells: readonly string[]): readonly ImportProblem[] {
    const { row, problems } = readRow(number, cells, mapping);
    return problems.length > 0 ? problems : wholeRowProblems(row, cells);
  }

  function wholeRowProblems(row: RegisterRow, cells: readonly string[]): ImportProblem[] {
    const content = JSON.stringify(
      cells.filter((_, column) => mapping[column] !== null && column < mapping.length),
    );
    const twin = rowByContent.get(content);
    if (twin !== undefined) return [problemAt(row.row, WHOLE_ROW, 'duplicate-row', String(twin))];
    rowByContent.set(content, row.row);
    return keep(row);
  }

  function keep(row: RegisterRow): ImportProblem[] {
    const knownPlace = row.placeName === '' ? undefined : known.findPlace(row.placeName);
    const other = knownPlace && row.areaM2 !== null ? areaByPlace.get(knownPlace.id) : undefined;
    if (other && other.areaM2 !== row.areaM2)
      return [problemAt(row.row, WHOLE_ROW, 'contradicts-row', String(other.row))];
    const place = row.placeName === '' ? null : placeOfRow(knownPlace, row, request);
    const person = row.name === '' ? null : personFor(row, knownPlace, place);
    if (person !== null && !person.ok) return [problemAt(row.row, WHOLE_ROW, person.error, row.name)];
    if (place) keepPlace(place, row);
    if (person) keepPerson(person.value);
    taken.push({ placeId: place?.id ?? null, personId: person?.value.id ?? null });
    return [];
  }

  function personFor(
    row: RegisterRow,
    knownPlace: Place | undefined,
    place: Place | null,
  ): Result<Person, ImportProblemKind> {
    const knownPerson = known.findPerson(row.name, row.phones, knownPlace?.id ?? null);
    return personOfRow(knownPerson, row, place?.id ?? null, request);
  }

  function keepPlace(place: Place, row: RegisterRow): void {
    if (!before.places.has(place.id)) before.places.set(place.id, known.places.get(place.id) ?? null);
    if (row.areaM2 !== null && !areaByPlace.has(place.id))
      areaByPlace.set(place.id, { areaM2: row.areaM2, row: row.row });
    if (known.places.get(place.id) !== place) known.keepPlace(place);
  }

  function keepPerson(person: Person): void {
    if (!before.people.has(person.id)) before.people.set(person.id, known.people.get(person.id) ?? null);
    known.keepPerson(person);
  }

  async function plan(): Promise<Omit<ImportPlan, keyof JudgedRows<ImportProblem>>> {
    await letOthersRun();
    const places = sortOut(before.places, known.places);
    await letOthersRun();
    const people = sortOut(before.people, known.people);
    await letOthersRun();
    const touched = new Set(
      [places.fresh, places.changed, people.fresh, people.changed].flat().map(({ id }) => id),
    );
    await letOthersRun();
    const isUntouched = (id: string | null) => id === null || !touched.has(id);
    return {
      newPlaces: places.fresh,
      changedPlaces: places.changed,
      newPeople: people.fresh,
      changedPeople: people.changed,
      unchanged: taken.filter(({ placeId, personId }) => isUntouched(placeId) && isUntouched(personId))
        .length,
      before: { places: places.before, people: people.before },
      seen,
    };
  }
}

/** Parts what is new from what is changed; a record that came out as it was is the same object and neither. */
function sortOut<T extends { id: string }>(
  before: ReadonlyMap<string, T | null>,
  after: ReadonlyMap<string, T>,
): { fresh: T[]; changed: T[]; before: Map<string, T> } {
  const fresh: T[] = [];
  const changed: T[] = [];
  const then = new Map<string, T>();
  for (const [id, old] of before) {
    const now = after.get(id);
    if (now === undefined) continue;
    if (old === null) fresh.push(now);
    else if (old !== now) {
      changed.push(now);
      then.set(id, old);
    }
  }
  return { fresh, changed, before: then };
}
