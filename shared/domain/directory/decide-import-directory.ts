import type { DirectoryState } from '../book.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { sameRecord } from '../rescue/same-record.ts';
import { createKnownDirectory, type KnownDirectory } from './known-directory.ts';
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
  /** The ids of all places and people that the book had when it was looked through. */
  readonly seen: ReadonlySet<string>;
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
    twinIn(directory, plan);
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

/** What somebody wrote down since, as the register itself would have known it again: by any writing of the name, or by telephone. */
function twinIn({ places, people }: DirectoryState, plan: PlannedDirectory): Place | Person | undefined {
  const known = createKnownDirectory();
  const isLater = ({ id }: { readonly id: string }) => !plan.seen.has(id);
  Object.values(places).filter(isLater).forEach(known.keepPlace);
  Object.values(people).filter(isLater).forEach(known.keepPerson);
  if (known.places.size + known.people.size === 0) return undefined;
  return (
    plan.newPlaces.find(({ name }) => known.findPlace(name)) ??
    plan.newPeople.find((person) => findAgain(known, person))
  );
}

function findAgain(known: KnownDirectory, { name, phones, roles }: Person): Person | undefined {
  const places = roles.length === 0 ? [null] : roles.map(({ placeId }) => placeId);
  return places
    .map((placeId) => known.findPerson(name, phones, placeId))
    .find((found) => found !== undefined);
}
