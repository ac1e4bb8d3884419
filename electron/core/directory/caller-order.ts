import type { Person, PersonRole } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';

/** A place with one who belongs to it; an empty place has no person, a supplier no place. */
export type CallerPair = { readonly place: Place | null; readonly person: Person | null };

/** The name of a place in a form whose plain order puts 3-1203 before 11-0403. */
export function placeOrderKey(place: Place): string {
  return place.name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\d+/gu, (digits) => digits.padStart(8, '0'));
}

/** The order of all callers: by place, then who answers for it, then by name; people without a place come last. */
export function comparePairs(a: CallerPair, b: CallerPair): number {
  if (a.place !== b.place) {
    if (!a.place) return 1;
    if (!b.place) return -1;
    return comparePlaces([placeOrderKey(a.place), a.place], [placeOrderKey(b.place), b.place]);
  }
  if (!a.person || !b.person) return a.person ? 1 : -1;
  return comparePeople(a.place?.id ?? null, a.person, b.person);
}

/** Compares places by the keys that `placeOrderKey` gave, so that sorting need not make them again. */
export function comparePlaces(
  [keyA, a]: readonly [string, Place],
  [keyB, b]: readonly [string, Place],
): number {
  return compareText(keyA, keyB) || compareText(a.id, b.id);
}

const ROLE_ORDER: Readonly<Record<PersonRole, number>> = {
  owner: 0,
  tenant: 1,
  family: 2,
  guest: 3,
  patient: 3,
  staff: 4,
  supplier: 5,
  other: 6,
};

/** Compares two people of one place, or two without any. */
export function comparePeople(placeId: string | null, a: Person, b: Person): number {
  return (
    roleOrder(placeId, a) - roleOrder(placeId, b) || compareText(a.name, b.name) || compareText(a.id, b.id)
  );
}

function roleOrder(placeId: string | null, person: Person): number {
  const role = person.roles.find((each) => each.placeId === placeId)?.role;
  return role === undefined ? 0 : ROLE_ORDER[role];
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
