import { searchForm } from '../../../shared/domain/order/select-orders.ts';
import type { CallerHit } from './hits.ts';

/** A text in three parts, the middle one to be underlined. */
export type MarkedText = readonly [before: string, found: string, after: string];

function split(text: string, from: number, length: number): MarkedText {
  return [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
}

const unmarked = (text: string): MarkedText => [text, '', ''];

/** The name of a found caller: the characters that were typed, or whose initials were; the whole name for its pinyin. */
export function markedName({ personName, matched }: CallerHit): MarkedText {
  if (matched.field === 'pinyin') return split(personName, 0, personName.length);
  const isInName = matched.field === 'name' || matched.field === 'initials';
  return isInName ? split(personName, matched.from, matched.length) : unmarked(personName);
}

/** The place of a found caller; found by its sound, the whole of it. */
export function markedPlace({ placeName, matched }: CallerHit): MarkedText {
  if (matched.field !== 'place') return unmarked(placeName);
  return split(placeName, matched.from, matched.length === 0 ? placeName.length : matched.length);
}

/** The firm of a found caller. */
export function markedFirm({ firm, matched }: CallerHit): MarkedText {
  return matched.field === 'firm' ? split(firm, matched.from, matched.length) : unmarked(firm);
}

/**
 * The masked telephone of a found caller; positions count digits, and a hidden one counts as its digit.
 *
 * `138 **** 5521` found by `5521` at digit 7 has the last four underlined.
 */
export function markedPhone({ phone, matched }: CallerHit): MarkedText {
  if (matched.field !== 'phone') return unmarked(phone);
  const places = [...phone].flatMap((char, at) => (/[\d*]/.test(char) ? [at] : []));
  const begin = places[matched.from];
  const end = places[matched.from + matched.length - 1];
  return begin === undefined || end === undefined ? unmarked(phone) : split(phone, begin, end - begin + 1);
}

/** A field of an order where the typed text stands in it, without regard to width, capitals and spaces. */
export function markedIn(text: string, typed: string): MarkedText {
  const wanted = searchForm(typed);
  if (wanted === '') return unmarked(text);
  const from = searchForm(text).indexOf(wanted);
  if (from < 0) return unmarked(text);
  const formLength = (end: number) => searchForm(text.slice(0, end)).length;
  const ends = Array.from({ length: text.length + 1 }, (_, end) => end);
  const begin = ends.findLast((end) => formLength(end) <= from) ?? 0;
  const end = ends.find((each) => formLength(each) >= from + wanted.length) ?? text.length;
  return split(text, begin, end - begin);
}
