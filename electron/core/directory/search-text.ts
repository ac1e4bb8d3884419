import { placeIdentity, placeParts } from '../../../shared/domain/directory/place-identity.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import { phoneDigits } from '../../../shared/domain/phone.ts';

/** What the clerk typed, in each of the forms it is compared in. */
export type CallerQuery = {
  /** Half-width, upper case, letters and digits only. */
  readonly compact: string;
  /** The same without 栋, 单元, 室 and their like: `3栋1203室` is `31203`. */
  readonly room: string;
  /** The parts of the room joined by dashes, `3-1203`. */
  readonly identity: string;
  /** The digits of a telephone without +86, or empty when anything but digits was typed. */
  readonly digits: string;
};

/** A place as it is searched. */
export type PlaceText = {
  readonly key: string;
  readonly identity: string;
  /** Bit n is set where a new part of the name begins at `key[n]`: of `31203` bit 1. */
  readonly partStarts: number;
  /** A name in characters, as 会所二楼, is also found by its sound. */
  readonly isNamed: boolean;
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
};

/** A person as he or she is searched. */
export type PersonText = {
  readonly name: string;
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
  readonly phones: readonly string[];
  readonly plates: readonly string[];
  readonly firm: string;
};

/** Letters and digits in half width and upper case; everything else falls away. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Brings what was typed into the forms of comparison; undefined when it has fewer than two signs that count. */
export function callerQuery(typed: string): CallerQuery | undefined {
  const letters = compact(typed);
  if (letters.length < 2) return undefined;
  return {
    compact: letters,
    room: placeParts(typed).join(''),
    identity: placeIdentity(typed),
    digits: /^\d+$/u.test(letters) ? phoneDigits(typed) : '',
  };
}

/** Brings a place into the forms of comparison. */
export function placeText(place: Place): PlaceText {
  const parts = placeParts(place.name);
  const isNamed = /\p{Script=Han}/u.test(place.name);
  return {
    key: parts.join(''),
    identity: placeIdentity(place.name),
    partStarts: partStartsOf(parts),
    isNamed,
    pinyin: isNamed ? wordsOf(place.pinyin) : [],
    initials: isNamed ? wordsOf(place.initials) : [],
  };
}

function partStartsOf(parts: readonly string[]): number {
  let bits = 0;
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    if (at < 31) bits |= 1 << at;
  }
  return bits;
}

/** Brings a person into the forms of comparison. */
export function personText(person: Person): PersonText {
  return {
    name: compact(person.name),
    pinyin: wordsOf(person.pinyin),
    initials: wordsOf(person.initials),
    phones: person.phones.map(phoneDigits),
    plates: person.plates.map(compact),
    firm: compact(person.firm),
  };
}

function wordsOf(words: string): string[] {
  return words
    .split(' ')
    .map(compact)
    .filter((word) => word !== '');
}
