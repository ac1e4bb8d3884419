import { placeIdentity } from '../../../shared/domain/directory/place-identity.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import {
  beginsPart,
  FEWEST_INNER_DIGITS,
  FEWEST_INNER_LETTERS,
  FEWEST_LAST_DIGITS,
  RANK,
} from './match-caller.ts';
import { personText, placeText, type CallerQuery } from './search-text.ts';
import {
  createColumnBuilder,
  eachBeginningWith,
  eachEndingWith,
  eachHolding,
  type TextColumn,
} from './text-column.ts';

const RECORDS_PER_STEP = 400;

/** The texts of all places, by position. */
export type PlaceColumns = {
  keys: TextColumn;
  sounds: TextColumn;
  initials: TextColumn;
  partStarts: Int32Array;
  isNamed: Uint8Array;
};

/** Gathers the texts of places, a step at a time. */
export function* placeColumns(places: readonly Place[]): Generator<void, PlaceColumns> {
  const [keys, sounds, initials] = [createColumnBuilder(), createColumnBuilder(), createColumnBuilder()];
  const partStarts = new Int32Array(places.length);
  const isNamed = new Uint8Array(places.length);
  for (const [index, place] of places.entries()) {
    const text = placeText(place);
    keys.add(index, [text.key]);
    sounds.add(index, text.pinyin);
    initials.add(index, text.initials);
    partStarts[index] = text.partStarts;
    isNamed[index] = text.isNamed ? 1 : 0;
    if (index % RECORDS_PER_STEP === 0) yield;
  }
  yield;
  return { keys: keys.seal(), sounds: sounds.seal(), initials: initials.seal(), partStarts, isNamed };
}

/** The texts of all people, by position. */
export type PersonColumns = Record<
  'names' | 'sounds' | 'initials' | 'phones' | 'plates' | 'firms',
  TextColumn
>;

/** Gathers the texts of people, a step at a time. */
export function* personColumns(people: readonly Person[]): Generator<void, PersonColumns> {
  const [names, sounds, initials] = [createColumnBuilder(), createColumnBuilder(), createColumnBuilder()];
  const [phones, plates, firms] = [createColumnBuilder(), createColumnBuilder(), createColumnBuilder()];
  for (const [index, person] of people.entries()) {
    const text = personText(person);
    names.add(index, [text.name]);
    sounds.add(index, text.pinyin);
    initials.add(index, text.initials);
    phones.add(index, text.phones);
    plates.add(index, text.plates);
    firms.add(index, [text.firm]);
    if (index % RECORDS_PER_STEP === 0) yield;
  }
  const [ofNames, ofSounds] = [yield* sealLater(names), yield* sealLater(sounds)];
  const [ofInitials, ofPhones] = [yield* sealLater(initials), yield* sealLater(phones)];
  const [ofPlates, ofFirms] = [yield* sealLater(plates), yield* sealLater(firms)];
  return {
    names: ofNames,
    sounds: ofSounds,
    initials: ofInitials,
    phones: ofPhones,
    plates: ofPlates,
    firms: ofFirms,
  };
}

/** Joining 40,000 texts takes a step of its own. */
function* sealLater(column: { seal(): TextColumn }): Generator<void, TextColumn> {
  yield;
  return column.seal();
}

/** Told which record fits, and how well; the best of several answers counts. */
export type Mark = (record: number, rank: number) => void;

/** The same rules as `matchPlace`, for all places at once. */
export function rankPlaces(
  places: readonly Place[],
  columns: PlaceColumns,
  query: CallerQuery,
  mark: Mark,
): void {
  const { room, identity } = query;
  const { keys, partStarts, isNamed } = columns;
  const startsPart = (place: number, at: number) => beginsPart(partStarts[place] ?? 0, at);
  const whole = (place: number) =>
    placeIdentity(places[place]?.name ?? '') === identity ? RANK.exactRoom : RANK.exactRun;
  if (room.length === 1) {
    eachBeginningWith(keys, room, (place, _, length) => {
      if (length === 1) mark(place, whole(place));
      else if (startsPart(place, 1)) mark(place, RANK.roomStart);
    });
  } else if (room.length > 1) {
    eachHolding(keys, room, (place, from, length) => {
      if (length === room.length) mark(place, whole(place));
      else if (from > 0) mark(place, RANK.part);
      else mark(place, isNamed[place] ? RANK.nameStart : RANK.roomStart);
    });
    eachEndingWith(keys, room, (place, from) => {
      if (startsPart(place, from)) mark(place, RANK.roomNumber);
    });
  }
  rankWords(columns.initials, query.compact, 2, mark);
  rankWords(columns.sounds, query.compact, FEWEST_INNER_LETTERS, mark);
}

/** The same rules as `matchPerson`, for all people at once. */
export function rankPeople(columns: PersonColumns, { compact, digits }: CallerQuery, mark: Mark): void {
  if (digits.length >= FEWEST_LAST_DIGITS)
    eachEndingWith(columns.phones, digits, (person) => mark(person, RANK.phoneEnd));
  if (digits.length >= FEWEST_INNER_DIGITS)
    eachHolding(columns.phones, digits, (person) => mark(person, RANK.part));
  rankWords(columns.names, compact, 1, mark);
  rankWords(columns.initials, compact, 2, mark);
  rankWords(columns.sounds, compact, FEWEST_INNER_LETTERS, mark);
  eachHolding(columns.plates, compact, (person) => mark(person, RANK.plate));
  eachHolding(columns.firms, compact, (person) => mark(person, RANK.part));
}

function rankWords(column: TextColumn, typed: string, fewestInner: number, mark: Mark): void {
  if (typed.length < fewestInner) eachBeginningWith(column, typed, (record) => mark(record, RANK.nameStart));
  else eachHolding(column, typed, (record, from) => mark(record, from === 0 ? RANK.nameStart : RANK.part));
}
