import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { findSamePlace } from './find-place.ts';
import type { Person } from './person.ts';
import { placeKey, type Place } from './place.ts';

/** Saves a place; two places may not have the same name in other punctuation. */
export const decideSavePlace: Decide<
  { place: Omit<Place, 'id' | 'key'> & { id?: string | undefined } },
  { id: string }
> = (book, { place }, actor) => {
  const key = placeKey(place.name);
  const taken = findSamePlace(book.directory, place.name);
  if (taken && taken.id !== place.id) return refused({ kind: 'place-name-taken' });
  if (place.id !== undefined && !entryOf(book.directory.places, place.id)) {
    return refused({ kind: 'place-unknown', what: place.id });
  }
  const id = place.id ?? actor.newId();
  return decided([{ type: 'place-saved', place: { ...place, id, key } }], { id });
};

/** Saves a person; every place of theirs must be known. */
export const decideSavePerson: Decide<
  { person: Omit<Person, 'id'> & { id?: string | undefined } },
  { id: string }
> = (book, { person }, actor) => {
  const strange = person.roles.find(({ placeId }) => !entryOf(book.directory.places, placeId));
  if (strange) return refused({ kind: 'place-unknown', what: strange.placeId });
  if (person.id !== undefined && !entryOf(book.directory.people, person.id)) {
    return refused({ kind: 'person-unknown', what: person.id });
  }
  const id = person.id ?? actor.newId();
  return decided([{ type: 'person-saved', person: { ...person, id } }], { id });
};

const MOST_PHONES = 5;
const MOST_ROLES = 20;

/**
 * The person that remains when two records are the same person: nothing of the gone one is lost.
 *
 * Phones, plates and places are joined, notes are put one below the other, VIP stays VIP.
 */
export function mergedPerson(kept: Person, gone: Person): Person {
  const roles = [
    ...kept.roles,
    ...gone.roles.filter((role) => !kept.roles.some((own) => own.placeId === role.placeId)),
  ];
  return {
    ...kept,
    title: kept.title === 'none' ? gone.title : kept.title,
    phones: [...new Set([...kept.phones, ...gone.phones])].slice(0, MOST_PHONES),
    plates: [...new Set([...kept.plates, ...gone.plates])].slice(0, MOST_PHONES),
    roles: roles.slice(0, MOST_ROLES),
    firm: kept.firm || gone.firm,
    vip: kept.vip || gone.vip,
    note: [...new Set([kept.note, gone.note].filter((note) => note !== ''))].join('\n'),
    noteBy: kept.noteBy || gone.noteBy,
    noteOn: kept.noteOn || gone.noteOn,
  };
}

/** Merges two records of the same person; orders and calls follow the one that is kept. */
export const decideMergePeople: Decide<{ keep: string; drop: string }, { id: string }> = (
  book,
  { keep, drop },
) => {
  if (keep === drop) return refused({ kind: 'same-person' });
  const kept = entryOf(book.directory.people, keep);
  const gone = entryOf(book.directory.people, drop);
  if (!kept) return refused({ kind: 'person-unknown', what: keep });
  if (!gone) return refused({ kind: 'person-unknown', what: drop });
  return decided([{ type: 'people-merged', kept: mergedPerson(kept, gone), gone: drop }], { id: keep });
};
