import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import { comparePeople, comparePlaces, placeOrderKey, type CallerPair } from './caller-order.ts';
import { personColumns, placeColumns, rankPeople, rankPlaces } from './caller-columns.ts';
import { RANK } from './match-caller.ts';
import type { CallerQuery } from './search-text.ts';
import { sortInSteps } from './sliced-sort.ts';

/** A hit by its rank; the rest is worked out only for those that are shown. */
export type RankedPair = CallerPair & { readonly rank: number };

/** The searchable state of all places and people at one moment; it never changes. */
export type CallerBase = {
  /** The first `limit` hits in order of rank, then of places. `isStale` leaves out what has changed since. */
  find(query: CallerQuery, limit: number, isStale: (pair: CallerPair) => boolean): RankedPair[];
};

const RECORDS_PER_STEP = 400;
const NO_RANK = 255;

/**
 * Builds the base; the caller runs the steps, each about 5 ms, and may let other work run between them.
 *
 * One string holds each kind of text of all records, because searching a few megabytes takes less than a millisecond.
 */
export function* buildCallerBase(
  places: readonly Place[],
  people: readonly Person[],
): Generator<void, CallerBase> {
  const sorted = yield* sortPlaces(places);
  const residents = yield* residentsOf(new Set(places.map(({ id }) => id)), people);
  const { pairs, placeAt, personAt } = yield* pairUp(sorted, people, residents);
  const ofPlaces = yield* placeColumns(sorted);
  const ofPeople = yield* personColumns(people);
  const pairsOfPlace = groupPairs(placeAt, sorted.length);
  yield;
  const pairsOfPerson = groupPairs(personAt, people.length);
  const ranks = new Uint8Array(pairs.length);

  return {
    find(query, limit, isStale) {
      ranks.fill(NO_RANK);
      rankPlaces(sorted, ofPlaces, query, (place, rank) => pairsOfPlace.mark(ranks, place, rank));
      rankPeople(ofPeople, query, (person, rank) => pairsOfPerson.mark(ranks, person, rank));
      return firstByRank(pairs, ranks, limit, isStale);
    },
  };
}

function* sortPlaces(places: readonly Place[]): Generator<void, Place[]> {
  const keyed: [string, Place][] = [];
  for (const [index, place] of places.entries()) {
    keyed.push([placeOrderKey(place), place]);
    if (index % RECORDS_PER_STEP === 0) yield;
  }
  const sorted = yield* sortInSteps(keyed, comparePlaces);
  return sorted.map(([, place]) => place);
}

/** People by their position in the list. */
type Residents = { readonly byPlace: ReadonlyMap<string, number[]>; readonly placeless: number[] };

function* residentsOf(placeIds: ReadonlySet<string>, people: readonly Person[]): Generator<void, Residents> {
  const byPlace = new Map<string, number[]>();
  const placeless: number[] = [];
  for (const [index, person] of people.entries()) {
    const homes = homesOf(person, placeIds);
    if (homes.length === 0) placeless.push(index);
    for (const id of homes) {
      const residents = byPlace.get(id);
      if (residents) residents.push(index);
      else byPlace.set(id, [index]);
    }
    if (index % RECORDS_PER_STEP === 0) yield;
  }
  return { byPlace, placeless };
}

/** The known places a person belongs to, each once. */
export function homesOf(person: Person, known: { has(placeId: string): boolean }): string[] {
  return [...new Set(person.roles.map(({ placeId }) => placeId))].filter((id) => known.has(id));
}

/** All pairs in the order of the answer, with the positions of their place and person; -1 where there is none. */
type Pairs = {
  readonly pairs: readonly CallerPair[];
  readonly placeAt: readonly number[];
  readonly personAt: readonly number[];
};

function* pairUp(
  sorted: readonly Place[],
  people: readonly Person[],
  { byPlace, placeless }: Residents,
): Generator<void, Pairs> {
  const pairs: CallerPair[] = [];
  const [placeAt, personAt]: [number[], number[]] = [[], []];
  const pair = (place: number, person: number) => {
    pairs.push({ place: sorted[place] ?? null, person: people[person] ?? null });
    placeAt.push(place);
    personAt.push(person);
  };
  const comparing = (placeId: string | null) => (a: number, b: number) => {
    const [personA, personB] = [people[a], people[b]];
    return personA && personB ? comparePeople(placeId, personA, personB) : 0;
  };
  for (const [index, place] of sorted.entries()) {
    const residents = byPlace.get(place.id);
    if (!residents) pair(index, -1);
    for (const person of residents?.sort(comparing(place.id)) ?? []) pair(index, person);
    if (index % RECORDS_PER_STEP === 0) yield;
  }
  for (const person of yield* sortInSteps(placeless, comparing(null))) pair(-1, person);
  return { pairs, placeAt, personAt };
}

/** Which pairs a record stands in, as one row of numbers after another; `recordAt` tells the record of each pair. */
function groupPairs(recordAt: readonly number[], records: number) {
  const begins = new Int32Array(records + 1);
  for (const record of recordAt) if (record >= 0) begins[record + 1] = (begins[record + 1] ?? 0) + 1;
  for (let record = 0; record < records; record += 1)
    begins[record + 1] = (begins[record + 1] ?? 0) + (begins[record] ?? 0);
  const filled = begins.slice();
  const members = new Int32Array(begins[records] ?? 0);
  for (const [pair, record] of recordAt.entries()) {
    if (record < 0) continue;
    members[filled[record] ?? 0] = pair;
    filled[record] = (filled[record] ?? 0) + 1;
  }
  return {
    /** Gives every pair of the record this rank, unless it has a better one. */
    mark(ranks: Uint8Array, record: number, rank: number): void {
      const end = begins[record + 1] ?? 0;
      for (let at = begins[record] ?? 0; at < end; at += 1) {
        const pair = members[at] ?? 0;
        if (rank < (ranks[pair] ?? 0)) ranks[pair] = rank;
      }
    },
  };
}

/** The pairs stand in the order of the answer, so the first ones of each rank are the right ones. */
function firstByRank(
  pairs: readonly CallerPair[],
  ranks: Uint8Array,
  limit: number,
  isStale: (pair: CallerPair) => boolean,
): RankedPair[] {
  const byRank: RankedPair[][] = Object.values(RANK).map(() => []);
  ranks.forEach((rank, index) => {
    const found = rank === NO_RANK ? undefined : byRank[rank];
    const pair = pairs[index];
    if (found && pair && found.length < limit && !isStale(pair)) found.push({ ...pair, rank });
  });
  return byRank.flat().slice(0, limit);
}
