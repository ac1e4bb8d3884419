import { placeParts } from '../../../shared/domain/directory/place-identity.ts';
import { assertNever } from '../../../shared/result.ts';
import type { CallerPair } from './caller-order.ts';
import type { Match } from './match-caller.ts';
import { compact } from './search-text.ts';

/** Moves a match from the form of comparison to the field as it is written. */
export function asWritten({ place, person }: CallerPair, matched: Omit<Match, 'rank'>): Omit<Match, 'rank'> {
  switch (matched.field) {
    case 'place':
      return { ...matched, ...spanIn(place?.name ?? '', roomLetters, matched) };
    case 'sound-of-place':
      return { field: 'place', index: 0, from: 0, length: 0 };
    case 'name':
      return { ...matched, ...spanIn(person?.name ?? '', compact, matched) };
    case 'firm':
      return { ...matched, ...spanIn(person?.firm ?? '', compact, matched) };
    case 'plate':
      return { ...matched, ...spanIn(person?.plates[matched.index] ?? '', compact, matched) };
    case 'phone':
    case 'initials':
    case 'pinyin':
      return matched;
    default:
      return assertNever(matched.field);
  }
}

type Span = { readonly from: number; readonly length: number };

/** Where the letters that count, from this one on and so many, stand in the text they were taken from. */
function spanIn(text: string, lettersOf: (text: string) => string, { from, length }: Span): Span {
  const counts = Array.from({ length: text.length + 1 }, (_, end) => lettersOf(text.slice(0, end)).length);
  const begin = counts.findLastIndex((count) => count <= from);
  const end = counts.findIndex((count, at) => at > begin && count >= from + length);
  return { from: begin, length: (end < 0 ? text.length : end) - begin };
}

function roomLetters(text: string): string {
  return placeParts(text).join('');
}
