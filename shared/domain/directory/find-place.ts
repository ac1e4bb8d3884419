import type { DirectoryState } from '../book.ts';
import { entryOf } from '../entry-of.ts';
import { placeIdentity } from './place-identity.ts';
import { placeKey, type Place } from './place.ts';

/**
 * The place that a name means in any punctuation, or null when there is none or more than one could be meant.
 *
 * `3栋1203室` and `３－１２０３` are 3-1203; `31203` is too, unless another place is written with the same characters.
 */
export function findPlace(directory: DirectoryState, name: string): Place | null {
  const candidates = (entryOf(directory.placesByKey, placeKey(name)) ?? []).flatMap(
    (id) => directory.places[id] ?? [],
  );
  const exact = candidates.find((place) => placeIdentity(place.name) === placeIdentity(name));
  return exact ?? (candidates.length === 1 ? (candidates[0] ?? null) : null);
}

/** The place that has this very name, however it is punctuated. */
export function findSamePlace(directory: DirectoryState, name: string): Place | null {
  const found = findPlace(directory, name);
  return found && placeIdentity(found.name) === placeIdentity(name) ? found : null;
}
