import { pinyinOf } from '../../electron/core/directory/pinyin.ts';
import { describePlace } from '../../shared/domain/directory/place-identity.ts';
import type { Person, PersonRole } from '../../shared/domain/directory/person.ts';
import type { Place } from '../../shared/domain/directory/place.ts';
import { inventFirm, inventName, inventPhone, inventPlate } from './names.ts';
import { createRandom, type Random } from './random.ts';

const STOREYS = 25;
const DOORS = 4;

/**
 * Invents a directory of any size for measurements and tests: houses of 25 storeys with four doors each.
 *
 * The same seed gives the same records. One flat in twenty stands empty, one person in fifty is a supplier with a firm
 * and no place, one in forty has two places.
 */
export function generateDirectory(size: { places: number; people: number; seed: number }): { places: Place[]; people: Person[] } {
  const random = createRandom(size.seed);
  const places = Array.from({ length: size.places }, (_, index) => inventPlace(index, random));
  const settled = places.filter(() => !random.chance(1 / 20));
  const taken = { phones: new Set<string>(), plates: new Set<string>() };
  const people = Array.from({ length: size.people }, (_, index) => inventPerson(index, settled, random, taken));
  return { places, people };
}

function inventPlace(index: number, random: Random): Place {
  const building = Math.floor(index / (STOREYS * DOORS)) + 1;
  const storey = (Math.floor(index / DOORS) % STOREYS) + 1;
  const door = (index % DOORS) + 1;
  const name = `${building}-${String(storey).padStart(2, '0')}${String(door).padStart(2, '0')}`;
  return {
    id: `place-${index}`,
    name,
    ...describePlace(name),
    ...pinyinOf(name),
    areaM2: 60 + random.below(1200) / 10,
    note: '',
  };
}

type Taken = { readonly phones: Set<string>; readonly plates: Set<string> };

function inventPerson(index: number, places: readonly Place[], random: Random, taken: Taken): Person {
  const isSupplier = places.length === 0 || random.chance(1 / 50);
  const { name, title } = inventName(random);
  return {
    id: `person-${index}`,
    name,
    title,
    phones: Array.from({ length: random.chance(0.12) ? 2 : 1 }, () => inventPhone(random, taken.phones)),
    plates: random.chance(0.35) ? [inventPlate(random, taken.plates)] : [],
    roles: isSupplier ? [] : inventRoles(index, places, random),
    firm: isSupplier ? inventFirm(random) : '',
    vip: random.chance(0.01),
    note: '',
    noteBy: '',
    noteOn: '',
    refusesCallbacks: false,
    ...pinyinOf(name),
  };
}

/** The first round gives every flat its owner, later ones tenants and families. */
function inventRoles(index: number, places: readonly Place[], random: Random): { placeId: string; role: PersonRole }[] {
  const home = places[index % places.length];
  const other = random.chance(1 / 40) ? places[random.below(places.length)] : undefined;
  const role: PersonRole = index < places.length ? 'owner' : random.pick(['tenant', 'family', 'family']);
  return [
    ...(home ? [{ placeId: home.id, role }] : []),
    ...(other && other !== home ? [{ placeId: other.id, role: 'owner' as const }] : []),
  ];
}
