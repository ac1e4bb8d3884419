import type { Activity, DirectoryState } from './book.ts';
import type { Call } from './call/call.ts';
import { entryOf } from './entry-of.ts';
import type { ChangeStamp, Fact, FactOf } from './facts.ts';
import type { Person } from './directory/person.ts';
import type { Place } from './directory/place.ts';

/** How many earlier matters of a place stand beside the form. */
const RECENT_MATTERS = 8;
const EXCERPT = 80;

/** Applies one fact to the directory part of the book, in place; facts of other parts are ignored. */
export function applyToDirectory(directory: DirectoryState, fact: Fact, stamp: ChangeStamp): void {
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
    case 'call-taken':
      countCall(directory, fact.call);
      return;
    case 'order-closed':
      settleMatter(directory, fact, stamp);
      return;
    default:
  }
}

function savePlace(directory: DirectoryState, place: Place): void {
  const before = directory.places[place.id];
  if (before && directory.placeByKey[before.key] === place.id) delete directory.placeByKey[before.key];
  directory.places[place.id] = place;
  directory.placeByKey[place.key] = place.id;
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
    directory.peopleByPlace[placeId] = (directory.peopleByPlace[placeId] ?? []).filter((id) => id !== personId);
  }
  delete directory.people[personId];
}

function countCall(directory: DirectoryState, call: Call): void {
  if (call.personId !== null) {
    const before = directory.personCalls[call.personId]?.calls ?? 0;
    directory.personCalls[call.personId] = { calls: before + 1, lastAt: call.at };
  }
  if (call.place.id === null) return;
  const before: Activity = directory.placeActivity[call.place.id] ?? { calls: 0, lastAt: call.at, recent: [] };
  const matter = {
    call: call.number,
    order: call.order,
    kind: call.kind,
    text: call.text.slice(0, EXCERPT),
    at: call.at,
    closedAt: call.order === null ? call.at : null,
    score: null,
  };
  directory.placeActivity[call.place.id] = {
    calls: before.calls + 1,
    lastAt: call.at,
    recent: [matter, ...before.recent].slice(0, RECENT_MATTERS),
  };
}

function settleMatter(directory: DirectoryState, fact: FactOf<'order-closed'>, stamp: ChangeStamp): void {
  const activity = fact.placeId === null ? undefined : entryOf(directory.placeActivity, fact.placeId);
  for (const matter of activity?.recent ?? []) {
    if (matter.order === fact.order) Object.assign(matter, { closedAt: stamp.at, score: fact.score });
  }
}

/** Rebuilds what is derived from places and people, after they were read from a file. */
export function indexDirectory(directory: DirectoryState): DirectoryState {
  const placeByKey: Record<string, string> = {};
  for (const place of Object.values(directory.places)) placeByKey[place.key] = place.id;
  const peopleByPlace: Record<string, string[]> = {};
  for (const person of Object.values(directory.people)) {
    for (const { placeId } of person.roles) (peopleByPlace[placeId] ??= []).push(person.id);
  }
  return { ...directory, placeByKey, peopleByPlace };
}
