import { placeIdentity } from './place-identity.ts';
import { placeKey, type Place } from './place.ts';
import type { Person } from './person.ts';
import { phoneDigits } from '../phone.ts';

/** The places and people known so far, those of the book and those of earlier rows, as an import looks them up. */
export type KnownDirectory = {
  readonly places: ReadonlyMap<string, Place>;
  readonly people: ReadonlyMap<string, Person>;
  keepPlace(place: Place): void;
  keepPerson(person: Person): void;
  findPlace(name: string): Place | undefined;
  findPerson(name: string, phones: readonly string[], placeId: string | null): Person | undefined;
};

/** Makes an empty `KnownDirectory`. */
export function createKnownDirectory(): KnownDirectory {
  const places = new Map<string, Place>();
  const people = new Map<string, Person>();
  const placesByIdentity = new Map<string, string>();
  const placesByKey = new Map<string, Set<string>>();
  const peopleByPlaceAndName = new Map<string, Set<string>>();
  const peopleByPhoneAndName = new Map<string, Set<string>>();

  return {
    places,
    people,
    keepPlace(place) {
      places.set(place.id, place);
      placesByIdentity.set(placeIdentity(place.name), place.id);
      addTo(placesByKey, placeKey(place.name), place.id);
    },
    keepPerson(person) {
      people.set(person.id, person);
      const name = nameKey(person.name);
      for (const { placeId } of person.roles) addTo(peopleByPlaceAndName, `${placeId}\n${name}`, person.id);
      for (const phone of person.phones)
        addTo(peopleByPhoneAndName, `${phoneDigits(phone)}\n${name}`, person.id);
    },
    findPlace(name) {
      const id = placesByIdentity.get(placeIdentity(name)) ?? onlyOneWithKey(name);
      return id === undefined ? undefined : places.get(id);
    },
    findPerson(name, phones, placeId) {
      const key = nameKey(name);
      const here = [...(peopleByPlaceAndName.get(`${placeId}\n${key}`) ?? [])];
      const reachable = phones.flatMap((phone) => [
        ...(peopleByPhoneAndName.get(`${phoneDigits(phone)}\n${key}`) ?? []),
      ]);
      const id = here.find((each) => reachable.includes(each)) ?? here[0] ?? reachable[0];
      return id === undefined ? undefined : people.get(id);
    },
  };

  /**
   * `31203` is `3-1203`, where one of both is written without its dash and no other place reads the same. `1-1101` and
   * `11-101` share the key `11101` and stay two flats.
   */
  function onlyOneWithKey(name: string): string | undefined {
    const candidates = [...(placesByKey.get(placeKey(name)) ?? [])];
    const isRunTogether = (each: string) => !placeIdentity(each).includes('-');
    const matching = isRunTogether(name)
      ? candidates
      : candidates.filter((id) => isRunTogether(places.get(id)?.name ?? '-'));
    return matching.length === 1 && placeKey(name) !== '' ? matching[0] : undefined;
  }
}

function addTo(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}

/** Two writings of one name: half-width, without regard to spaces and capitals. */
function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
