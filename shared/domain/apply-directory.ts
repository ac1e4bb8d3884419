import type { DirectoryState } from './book.ts';
import type { Fact } from './facts.ts';
import type { Person } from './directory/person.ts';
import type { Place } from './directory/place.ts';

/** Applies one fact to the directory part of the book, in place; facts of other parts are ignored. */
export function applyToDirectory(directory: DirectoryState, fact: Fact): void {
  switch (fact.type) {
    case 'place-saved':
      savePlace(directory, fact.place);
      return;
    case 'person-saved':
      savePerson(directory, fact.person);
      return;
    case 'people-merged':
      removePerson(directory, fact.gone);
      savePerson(directory, fact.kept);
      return;
    case 'directory-imported':
      for (const place of fact.places) savePlace(directory, place);
      for (const person of fact.people) savePerson(directory, person);
      return;
    case 'callbacks-refused': {
      const person = directory.people[fact.personId];
      if (person) savePerson(directory, { ...person, refusesCallbacks: fact.refuses });
      return;
    }
    case 'data-erased':
      if (fact.subject.kind === 'person') removePerson(directory, fact.subject.personId);
      return;
    default:
  }
}

function savePlace(directory: DirectoryState, place: Place): void {
  const before = directory.places[place.id];
  if (before) removeKey(directory, before);
  directory.places[place.id] = place;
  (directory.placesByKey[place.key] ??= []).push(place.id);
}

function removeKey(directory: DirectoryState, place: Place): void {
  const sharing = (directory.placesByKey[place.key] ?? []).filter((id) => id !== place.id);
  if (sharing.length > 0) directory.placesByKey[place.key] = sharing;
  else delete directory.placesByKey[place.key];
}

function savePerson(directory: DirectoryState, person: Person): void {
  removePerson(directory, person.id);
  directory.people[person.id] = person;
  for (const { placeId } of person.roles) {
    const living = (directory.peopleByPlace[placeId] ??= []);
    if (!living.includes(person.id)) living.push(person.id);
  }
}

function removePerson(directory: DirectoryState, personId: string): void {
  const before = directory.people[personId];
  if (!before) return;
  for (const { placeId } of before.roles) {
    const living = (directory.peopleByPlace[placeId] ?? []).filter((id) => id !== personId);
    if (living.length > 0) directory.peopleByPlace[placeId] = living;
    else delete directory.peopleByPlace[placeId];
  }
  delete directory.people[personId];
}

/** Puts a place that was read from a file into a directory that does not have it yet. */
export function addPlace(directory: DirectoryState, place: Place): void {
  directory.places[place.id] = place;
  (directory.placesByKey[place.key] ??= []).push(place.id);
}

/** Puts a person who was read from a file into a directory that does not have them yet. */
export function addPerson(directory: DirectoryState, person: Person): void {
  directory.people[person.id] = person;
  for (const { placeId } of person.roles) (directory.peopleByPlace[placeId] ??= []).push(person.id);
}
