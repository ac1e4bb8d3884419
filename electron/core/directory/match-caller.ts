import type { CallerQuery, PersonText, PlaceText } from './search-text.ts';

/** How well a hit fits; smaller is better, hits of the same rank stand in the order of their places. */
export const RANK = {
  /** The room as typed, part for part. */
  exactRoom: 0,
  /** The room typed in one run: `11203` is 1-1203 as well as 11-203. */
  exactRun: 1,
  /** The room number after the building: `1203` is 3-1203. */
  roomNumber: 2,
  /** The last digits of a telephone. */
  phoneEnd: 3,
  /** The beginning of a name, its initials or its pinyin. */
  nameStart: 4,
  plate: 5,
  roomStart: 6,
  /** Anything else that holds what was typed. */
  part: 7,
} as const;

/** Fewer digits than these are in too many telephones. */
export const FEWEST_LAST_DIGITS = 3;
export const FEWEST_INNER_DIGITS = 5;
/** Fewer letters than these are in too many names: every third has an `ang`. */
export const FEWEST_INNER_LETTERS = 4;

/** The best reason why a place or a person is a hit, with its position in the searched text. */
export type Match = {
  readonly rank: number;
  readonly field: 'place' | 'sound-of-place' | 'phone' | 'plate' | 'name' | 'initials' | 'pinyin' | 'firm';
  /** Which telephone, plate or reading; 0 where there is only one. */
  readonly index: number;
  readonly from: number;
  readonly length: number;
};

/** Compares a place with what was typed. */
export function matchPlace(place: PlaceText, query: CallerQuery): Match | undefined {
  const rank = roomRank(place, query);
  const byName =
    rank === undefined ? undefined : matchAt(rank, 'place', place.key.indexOf(query.room), query.room);
  if (byName && rank === RANK.roomNumber) return { ...byName, from: place.key.length - query.room.length };
  return better(
    byName,
    matchWords('sound-of-place', place.initials, 2, query),
    matchWords('sound-of-place', place.pinyin, FEWEST_INNER_LETTERS, query),
  );
}

function roomRank({ key, identity, partStarts, isNamed }: PlaceText, query: CallerQuery): number | undefined {
  const { room } = query;
  if (room === '') return undefined;
  if (identity === query.identity) return RANK.exactRoom;
  if (key === room) return RANK.exactRun;
  // `3栋` alone is a building, not any room with a 3.
  if (room.length === 1)
    return key.startsWith(room) && beginsPart(partStarts, 1) ? RANK.roomStart : undefined;
  if (key.endsWith(room) && beginsPart(partStarts, key.length - room.length)) return RANK.roomNumber;
  if (key.startsWith(room)) return isNamed ? RANK.nameStart : RANK.roomStart;
  return key.includes(room) ? RANK.part : undefined;
}

/** Tells whether a part of the place's name begins at this position of its key. */
export function beginsPart(partStarts: number, at: number): boolean {
  return at < 31 && (partStarts & (1 << at)) !== 0;
}

/** Compares a person with what was typed. */
export function matchPerson(person: PersonText, query: CallerQuery): Match | undefined {
  return better(
    matchPhones(person.phones, query.digits),
    matchWords('name', [person.name], 1, query),
    matchWords('initials', person.initials, 2, query),
    matchWords('pinyin', person.pinyin, FEWEST_INNER_LETTERS, query),
    matchInner('plate', RANK.plate, person.plates, query.compact),
    matchInner('firm', RANK.part, [person.firm], query.compact),
  );
}

function matchPhones(phones: readonly string[], digits: string): Match | undefined {
  if (digits.length < FEWEST_LAST_DIGITS) return undefined;
  const index = phones.findIndex((phone) => phone.endsWith(digits));
  const phone = phones[index];
  if (phone !== undefined)
    return { ...matchAt(RANK.phoneEnd, 'phone', phone.length - digits.length, digits), index };
  return digits.length < FEWEST_INNER_DIGITS ? undefined : matchInner('phone', RANK.part, phones, digits);
}

function matchWords(
  field: Match['field'],
  words: readonly string[],
  fewestInner: number,
  query: CallerQuery,
): Match | undefined {
  const typed = query.compact;
  const index = words.findIndex((word) => word.startsWith(typed));
  if (index >= 0) return { ...matchAt(RANK.nameStart, field, 0, typed), index };
  return typed.length < fewestInner ? undefined : matchInner(field, RANK.part, words, typed);
}

function matchInner(
  field: Match['field'],
  rank: number,
  texts: readonly string[],
  typed: string,
): Match | undefined {
  const index = texts.findIndex((text) => text.includes(typed));
  const text = texts[index];
  return text === undefined ? undefined : { ...matchAt(rank, field, text.indexOf(typed), typed), index };
}

function matchAt(rank: number, field: Match['field'], from: number, typed: string): Match {
  return { rank, field, index: 0, from, length: typed.length };
}

/** The match of the smallest rank; of equal ones the first. */
export function better(...matches: readonly (Match | undefined)[]): Match | undefined {
  let best: Match | undefined;
  for (const match of matches) if (match && (!best || match.rank < best.rank)) best = match;
  return best;
}
