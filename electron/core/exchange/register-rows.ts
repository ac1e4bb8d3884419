import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import { ROLE_WORDS, TITLE_WORDS, VIP_WORDS } from './register-words.ts';

/** The columns of the owner register (业主资料登记表) as we write it; an import recognises all of them. */
export const REGISTER_HEADINGS = [
  '房号',
  '姓名',
  '称呼',
  '联系电话',
  '车牌号',
  '身份',
  '单位',
  '建筑面积',
  '贵宾',
  '备注',
] as const;

/**
 * The owner register of these places and people: a row for everybody at every place, then empty places, then people
 * who have no place. Imported again it changes nothing.
 */
export function registerRows(places: readonly Place[], people: readonly Person[]): string[][] {
  const placeById = new Map(places.map((place) => [place.id, place]));
  const inhabited = new Set(people.flatMap(({ roles }) => roles.map(({ placeId }) => placeId)));
  const atPlaces = people.flatMap((person) =>
    person.roles.flatMap(({ placeId, role }) => {
      const place = placeById.get(placeId);
      return place ? [rowOf(place, person, ROLE_WORDS[role][0] ?? '')] : [];
    }),
  );
  const empty = places
    .filter(({ id, note }) => !inhabited.has(id) || note !== '')
    .map((place) => rowOf(place, null, ''));
  const placeless = people
    .filter(({ roles }) => !roles.some(({ placeId }) => placeById.has(placeId)))
    .map((person) => rowOf(null, person, ''));
  return [...atPlaces, ...empty, ...placeless];
}

function rowOf(place: Place | null, person: Person | null, role: string): string[] {
  return [
    place?.name ?? '',
    person?.name ?? '',
    person ? (TITLE_WORDS[person.title][0] ?? '') : '',
    person?.phones.join(' / ') ?? '',
    person?.plates.join(' / ') ?? '',
    role,
    person?.firm ?? '',
    place?.areaM2?.toString() ?? '',
    person?.vip ? (VIP_WORDS.yes[0] ?? '') : '',
    person ? person.note : (place?.note ?? ''),
  ];
}
