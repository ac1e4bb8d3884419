import type { Book } from '../book.ts';
import { codeForm, thingByCode } from '../custody/find-thing.ts';
import { deskDay } from '../decision.ts';
import { findPlace } from '../directory/find-place.ts';
import { entryOf } from '../entry-of.ts';
import { dayDigits, numberDay, numberIndex } from '../numbers.ts';
import { maskPhone } from '../phone.ts';
import type { LogLink } from './log-event.ts';

/** What may be a number of something: codes with a hyphen, four digits, a mobile telephone. */
const candidates =
  /[A-Za-z]?\d*[A-Za-z]*(?:-[A-Za-z]?\d+)+|(?<!\d)1\d{10}(?!\d)|(?<![\d.:：])\d{4}(?![\d.:：年])/g;
const orderForm = /^[A-Z]\d{6}-\d{4,}$/;
const custodyForm = /^[A-Z]\d{6}-[LDV]\d{4,}$/;
const MOST_LINKS = 40;

/**
 * The records that a text names by their numbers, each once: orders, stays, keys, places, staff, borrowers by badge,
 * people by telephone.
 *
 * Four digits are an order of the day `at` lies on, as it is written on the screens, else a staff number.
 */
export function findLinks(book: Book, text: string, at: string): LogLink[] {
  const words = text.normalize('NFKC').match(candidates) ?? [];
  const found = words.flatMap((word) => linkOf(book, word, at) ?? []);
  return [...new Map(found.map((link) => [JSON.stringify(link), link])).values()].slice(0, MOST_LINKS);
}

function linkOf(book: Book, text: string, at: string): LogLink | null {
  const upper = codeForm(text);
  if (orderForm.test(upper)) return isGivenOut(book, upper) ? { kind: 'order', order: upper, text } : null;
  if (custodyForm.test(upper))
    return entryOf(book.desk.custody, upper) ? { kind: 'custody', custody: upper, text } : null;
  if (/^\d{11}$/.test(text)) return personLink(book, text);
  if (/^\d{4}$/.test(text)) return orderOfToday(book, text, at) ?? staffLink(book, text);
  const thing = thingByCode(book.desk, upper);
  if (thing) return { kind: 'thing', thing: thing.id, text };
  const borrower = Object.values(book.desk.borrowers).find(
    ({ badge }) => badge !== '' && codeForm(badge) === upper,
  );
  if (borrower) return { kind: 'borrower', borrower: borrower.id, text };
  const place = findPlace(book.directory, text);
  return place ? { kind: 'place', placeId: place.id, text } : null;
}

function orderOfToday(book: Book, text: string, at: string): LogLink | null {
  const number = `${book.desk.centre?.letter ?? '?'}${dayDigits(deskDay(book, at))}-${text}`;
  return isGivenOut(book, number) ? { kind: 'order', order: number, text } : null;
}

function staffLink({ desk }: Book, text: string): LogLink | null {
  return entryOf(desk.staff, text) ? { kind: 'staff', staff: text, text } : null;
}

function personLink({ directory }: Book, phone: string): LogLink | null {
  const person = Object.values(directory.people).find(({ phones }) => phones.includes(phone));
  return person ? { kind: 'person', personId: person.id, text: maskPhone(phone) } : null;
}

/** Whether this desk has given the number out, on whatever day; its order may be in history by now. */
function isGivenOut({ desk }: Book, number: string): boolean {
  const given = entryOf(desk.days, numberDay(number))?.orders ?? 0;
  return (
    number.startsWith(desk.centre?.letter ?? '?') && numberIndex(number) > 0 && numberIndex(number) <= given
  );
}
