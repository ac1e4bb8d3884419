import type { DirectoryState } from '../book.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { sameRecord } from '../rescue/same-record.ts';
import type { Person } from './person.ts';
import type { Place } from './place.ts';

/** What an owner register would change, beside the records as they were when it was looked through. */
export interface PlannedDirectory {
  readonly newPlaces: readonly Place[];
  readonly changedPlaces: readonly Place[];
  readonly newPeople: readonly Person[];
  readonly changedPeople: readonly Person[];
  /** The changed places and people, by their ids, as the book had them. */
  readonly before: {
    readonly places: ReadonlyMap<string, Place>;
    readonly people: ReadonlyMap<string, Person>;
  };
}

/**
 * Takes an owner register into the book: all of it, or nothing when one of its records was changed since it was looked
 * through, or somebody wrote down a place or a person that it calls new.
 */
export const decideImportDirectory: Decide<PlannedDirectory, { places: number; people: number }> = (
  { directory },
  plan,
) => {
  const moved =
    plan.changedPlaces.find(({ id }) => isOther(directory.places, plan.before.places, id)) ??
    plan.changedPeople.find(({ id }) => isOther(directory.people, plan.before.people, id)) ??
    twinPlace(directory, plan.newPlaces) ??
    plan.newPeople.find((person) => hasTwin(directory, person));
  if (moved) return refused({ kind: 'import-outdated', what: moved.name });
  const places = [...plan.newPlaces, ...plan.changedPlaces];
  const people = [...plan.newPeople, ...plan.changedPeople];
  return decided([{ type: 'directory-imported', places, people }], {
    places: places.length,
    people: people.length,
  });
};

function isOther<T>(now: Readonly<Record<string, T>>, then: ReadonlyMap<string, T>, id: string): boolean {
  return !sameRecord(entryOf(now, id), then.get(id));
}

/** A place of this name was not there when the register was looked through, or it would not be new. */
function twinPlace({ places }: DirectoryState, fresh: readonly Place[]): Place | undefined {
  const names = new Set(fresh.map(({ name }) => name));
  return Object.values(places).find(({ name }) => names.has(name));
}

function hasTwin({ people, peopleByPlace }: DirectoryState, { name, roles }: Person): boolean {
  const neighbours = roles.flatMap(({ placeId }) => entryOf(peopleByPlace, placeId) ?? []);
  return neighbours.some((id) => people[id]?.name === name);
}
