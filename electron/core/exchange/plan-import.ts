import type { ColumnMapping } from '../../../shared/domain/directory/headings.ts';
import type { ImportProblem, ImportProblemKind } from '../../../shared/domain/directory/import-problem.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { createKnownDirectory, type KnownDirectory } from './known-directory.ts';
import { personOfRow, placeOfRow, type RecordMaking } from './merge-row.ts';
import { readRow, type RegisterRow } from './read-row.ts';
import { letOthersRun } from '../let-others-run.ts';
import { inSlices, type LongWork } from './slices.ts';
import type { Table } from './table.ts';

/** What an import would change; nothing of it is in the book yet. */
export type ImportPlan = {
  readonly newPlaces: readonly Place[];
  readonly changedPlaces: readonly Place[];
  readonly newPeople: readonly Person[];
  readonly changedPeople: readonly Person[];
  /** How many rows say nothing that the book does not hold already. */
  readonly unchanged: number;
  readonly problems: readonly ImportProblem[];
  /** The numbers of the rows with problems; nothing of them is in the plan. */
  readonly rowsLeftOut: readonly number[];
};

/** The table with the meaning of its columns, the book as it is, and what new records need. */
export type ImportRequest = RecordMaking & {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly places: readonly Place[];
  readonly people: readonly Person[];
};

/** About 3 ms of work each; telling the pinyin of a name takes most of a row. */
const RECORDS_PER_SLICE = 500;
const ROWS_PER_SLICE = 50;

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
  const draft = createDraft(request, known);
  const isDone =
    (await inSlices(places, RECORDS_PER_SLICE, known.keepPlace, quietly)) &&
    (await inSlices(people, RECORDS_PER_SLICE, known.keepPerson, quietly)) &&
    (await inSlices(table.rows, ROWS_PER_SLICE, draft.takeRow, work));
  if (!isDone) return refuse({ kind: 'cancelled' });
  return ok(await draft.plan());
}

function createDraft(request: ImportRequest, known: KnownDirectory) {
  const { table, mapping } = request;
  const before = { places: new Map<string, Place | null>(), people: new Map<string, Person | null>() };
  const problems: ImportProblem[] = [];
  const leftOut: number[] = [];
  const taken: { placeId: string | null; personId: string | null }[] = [];
  const rowByContent = new Map<string, number>();
  const areaByPlace = new Map<string, { areaM2: number; row: number }>();

  return { takeRow, plan };

  function takeRow(cells: readonly string[], index: number): void {
    if (cells.every((cell) => cell === '')) return;
    const number = table.firstRow + index;
    const { row, problems: found } = readRow(number, cells, mapping);
    const more = found.length > 0 ? found : wholeRowProblems(row, cells);
    problems.push(...more);
    if (more.length > 0) leftOut.push(number);
  }

  function wholeRowProblems(row: RegisterRow, cells: readonly string[]): ImportProblem[] {
    const content = JSON.stringify(
      cells.filter((_, column) => mapping[column] !== null && column < mapping.length),
    );
    const twin = rowByContent.get(content);
    if (twin !== undefined) return [problemOf(row, 'duplicate-row', String(twin))];
    rowByContent.set(content, row.row);
    return keep(row);
  }

  function keep(row: RegisterRow): ImportProblem[] {
    const knownPlace = row.placeName === '' ? undefined : known.findPlace(row.placeName);
    const other = knownPlace && row.areaM2 !== null ? areaByPlace.get(knownPlace.id) : undefined;
    if (other && other.areaM2 !== row.areaM2) return [problemOf(row, 'contradicts-row', String(other.row))];
    const place = row.placeName === '' ? null : placeOfRow(knownPlace, row, request);
    const person = row.name === '' ? null : personFor(row, knownPlace, place);
    if (person !== null && !person.ok) return [problemOf(row, person.error, row.name)];
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

  async function plan(): Promise<ImportPlan> {
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
      problems,
      rowsLeftOut: leftOut,
    };
  }
}

function problemOf(row: RegisterRow, kind: ImportProblemKind, value: string): ImportProblem {
  return { row: row.row, column: null, kind, value: value.slice(0, 80) };
}

/** Parts what is new from what is changed; a record that came out as it was is the same object and neither. */
function sortOut<T extends { id: string }>(
  before: ReadonlyMap<string, T | null>,
  after: ReadonlyMap<string, T>,
): { fresh: T[]; changed: T[] } {
  const fresh: T[] = [];
  const changed: T[] = [];
  for (const [id, old] of before) {
    const now = after.get(id);
    if (now === undefined) continue;
    if (old === null) fresh.push(now);
    else if (old !== now) changed.push(now);
  }
  return { fresh, changed };
}

/**
 * What goes into the book when the plan is accepted: the whole of it, or nothing.
 *
 * A plan with problems is refused unless the person has said that those rows shall be left out.
 */
export function acceptPlan(
  plan: ImportPlan,
  { leaveOutProblems }: { leaveOutProblems: boolean },
): Result<
  { places: Place[]; people: Person[] },
  { kind: 'import-problems'; problems: readonly ImportProblem[] }
> {
  if (plan.problems.length > 0 && !leaveOutProblems)
    return refuse({ kind: 'import-problems', problems: plan.problems });
  return ok({
    places: [...plan.newPlaces, ...plan.changedPlaces],
    people: [...plan.newPeople, ...plan.changedPeople],
  });
}
