import type { DirectoryState } from '../../../shared/domain/book.ts';
import { placeIdentity } from '../../../shared/domain/directory/place-identity.ts';
import { inSlices, type LongWork } from './slices.ts';
import type { DoorLookup } from './thing-of-row.ts';

const PLACES_PER_SLICE = 500;

/** Finds places by their name in any punctuation, and people by place and name; null when it was stopped. */
export async function doorLookup(
  { places, people, peopleByPlace }: DirectoryState,
  { signal }: LongWork,
): Promise<DoorLookup | null> {
  const byIdentity = new Map<string, string>();
  const isDone = await inSlices(
    Object.values(places),
    PLACES_PER_SLICE,
    ({ id, name }) => void byIdentity.set(placeIdentity(name), id),
    { signal },
  );
  if (!isDone) return null;
  return {
    placeId: (name) => byIdentity.get(placeIdentity(name)) ?? null,
    personId: (placeId, owner) => {
      const here = placeId === null ? [] : (peopleByPlace[placeId] ?? []);
      return here.find((id) => people[id]?.name === owner) ?? null;
    },
  };
}
