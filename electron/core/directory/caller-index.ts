import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import { letOthersRun } from '../let-others-run.ts';
import { buildCallerBase, homesOf, type CallerBase, type RankedPair } from './caller-base.ts';
import { comparePairs, type CallerPair } from './caller-order.ts';
import { asWritten } from './as-written.ts';
import { better, matchPerson, matchPlace, type Match } from './match-caller.ts';
import {
  callerQuery,
  personText,
  placeText,
  type CallerQuery,
  type PersonText,
  type PlaceText,
} from './search-text.ts';

/**
 * A caller who may be meant: a place with one who belongs to it, an empty place, or a person without a place.
 *
 * `matched` says what was found where, to be underlined: `from` and `length` count in the field as it is written (of a
 * telephone only its digits), `index` is which telephone, plate or reading. A place found by its sound has length 0.
 * Hits of a higher `score` come first.
 */
export type CallerHit = {
  readonly placeId: string | null;
  readonly personId: string | null;
  readonly matched: Omit<Match, 'rank'>;
  readonly score: number;
};

/** The search behind the caller box; it holds references to the records and texts of its own, nothing on disk. */
export type CallerIndex = {
  savePlace(place: Place): void;
  removePlace(placeId: string): void;
  savePerson(person: Person): void;
  removePerson(personId: string): void;
  /** The callers that fit, best first: two or more letters or digits of room, name, sound, telephone, plate or firm. */
  find(typed: string, limit: number): CallerHit[];
  /** Takes all changes into the fast part, in steps of less than 16 ms. To be awaited after a book is opened. */
  settle(): Promise<void>;
  /** Settles what was never settled; before that a search of a large directory would take long. */
  ready(): Promise<void>;
};

/** So many changes are searched one by one in half a millisecond; beyond it they are taken into the fast part. */
const MOST_CHANGES = 200;
const TOP_SCORE = 100;

type OverlayPair = CallerPair & {
  readonly placeText: PlaceText | null;
  readonly personText: PersonText | null;
};
type Changes = { places: Set<string>; people: Set<string> };

/** Makes an empty index. */
export function createCallerIndex(): CallerIndex {
  const places = new Map<string, Place>();
  const people = new Map<string, Person>();
  const residents = new Map<string, Set<string>>();
  let base: CallerBase | null = null;
  let changes = noChanges();
  /** What changed while a new base is being built; the base does not know of it. */
  let meanwhile: Changes | null = null;
  let overlay: OverlayPair[] | null = null;
  let settling: Promise<void> | null = null;

  return {
    savePlace(place) {
      places.set(place.id, place);
      changePlace(place.id);
    },
    removePlace(placeId) {
      if (places.delete(placeId)) changePlace(placeId);
    },
    savePerson(person) {
      leaveHomes(person.id);
      people.set(person.id, person);
      for (const { placeId } of person.roles) {
        const living = residents.get(placeId);
        if (living) living.add(person.id);
        else residents.set(placeId, new Set([person.id]));
      }
      changePerson(
        person.id,
        person.roles.map(({ placeId }) => placeId),
      );
    },
    removePerson(personId) {
      leaveHomes(personId);
      if (people.delete(personId)) changePerson(personId, []);
    },
    find(typed, limit) {
      const query = callerQuery(typed);
      if (!query || limit < 1) return [];
      const settled = base?.find(query, limit, isStale) ?? [];
      const ranked = [...settled, ...findChanged(query)].sort(
        (a, b) => a.rank - b.rank || comparePairs(a, b),
      );
      return ranked.slice(0, limit).map((pair) => hitOf(pair, query));
    },
    settle,
    ready: () => (base === null ? settle() : Promise.resolve()),
  };

  function leaveHomes(personId: string): void {
    const homes = people.get(personId)?.roles.map(({ placeId }) => placeId) ?? [];
    for (const placeId of homes) residents.get(placeId)?.delete(personId);
    changePerson(personId, homes);
  }

  /** Whoever belongs to the place may now stand with or without it. */
  function changePlace(placeId: string): void {
    note((since) => {
      since.places.add(placeId);
      for (const personId of residents.get(placeId) ?? []) since.people.add(personId);
    });
  }

  /** A place where somebody moves in or out may become an empty place or cease to be one. */
  function changePerson(personId: string, homes: readonly string[]): void {
    note((since) => {
      since.people.add(personId);
      for (const placeId of homes) since.places.add(placeId);
    });
  }

  function note(record: (since: Changes) => void): void {
    record(changes);
    if (meanwhile) record(meanwhile);
    overlay = null;
    // A book that is being read fills the index first; it is settled when somebody is ready for it.
    if (base !== null && changes.places.size + changes.people.size > MOST_CHANGES) void settle();
  }

  function isStale({ place, person }: CallerPair): boolean {
    return (
      (place !== null && changes.places.has(place.id)) || (person !== null && changes.people.has(person.id))
    );
  }

  function findChanged(query: CallerQuery): RankedPair[] {
    overlay ??= changedPairs();
    return overlay.flatMap((pair) => {
      const match = matchTexts(pair.placeText, pair.personText, query);
      return match ? [{ place: pair.place, person: pair.person, rank: match.rank }] : [];
    });
  }

  /** Changed places with all who belong to them, and changed people who belong nowhere; others have changed places. */
  function changedPairs(): OverlayPair[] {
    const pairs: CallerPair[] = [];
    for (const place of known(changes.places, places)) {
      const living = known(residents.get(place.id) ?? [], people);
      if (living.length === 0) pairs.push({ place, person: null });
      for (const person of living) pairs.push({ place, person });
    }
    for (const person of known(changes.people, people)) {
      const homes = homesOf(person, places);
      if (homes.length === 0) pairs.push({ place: null, person });
      for (const id of homes) {
        const place = changes.places.has(id) ? undefined : places.get(id);
        if (place) pairs.push({ place, person });
      }
    }
    return pairs.map((pair) => ({ ...pair, ...textsOf(pair) }));
  }

  function settle(): Promise<void> {
    settling ??= rebuild().finally(() => {
      settling = null;
    });
    return settling;
  }

  async function rebuild(): Promise<void> {
    // Changes that come in one go, as when a book is read, are all there one turn later.
    await letOthersRun();
    while (changes.places.size + changes.people.size > 0) {
      const since = noChanges();
      meanwhile = since;
      const steps = buildCallerBase([...places.values()], [...people.values()]);
      let step = steps.next();
      while (!step.done) {
        await letOthersRun();
        step = steps.next();
      }
      base = step.value;
      changes = since;
      meanwhile = null;
      overlay = null;
      if (changes.places.size + changes.people.size <= MOST_CHANGES) return;
    }
  }
}

function noChanges(): Changes {
  return { places: new Set(), people: new Set() };
}

function known<T>(ids: Iterable<string>, records: ReadonlyMap<string, T>): T[] {
  return Array.from(ids, (id) => records.get(id)).filter((record) => record !== undefined);
}

function textsOf({ place, person }: CallerPair): Pick<OverlayPair, 'placeText' | 'personText'> {
  return { placeText: place && placeText(place), personText: person && personText(person) };
}

function matchTexts(
  place: PlaceText | null,
  person: PersonText | null,
  query: CallerQuery,
): Match | undefined {
  return better(
    place ? matchPlace(place, query) : undefined,
    person ? matchPerson(person, query) : undefined,
  );
}

/** Compares one pair with what was typed; the rule that the index only makes faster. */
export function matchPair(pair: CallerPair, query: CallerQuery): Match | undefined {
  const texts = textsOf(pair);
  return matchTexts(texts.placeText, texts.personText, query);
}

function hitOf(pair: RankedPair, query: CallerQuery): CallerHit {
  const match = matchPair(pair, query);
  if (!match) throw new Error('A pair was ranked that does not match');
  const { rank, ...matched } = match;
  const score = TOP_SCORE - rank * 10;
  return {
    placeId: pair.place?.id ?? null,
    personId: pair.person?.id ?? null,
    matched: asWritten(pair, matched),
    score,
  };
}
