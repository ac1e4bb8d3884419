import type { Call } from '../call/call.ts';
import type { Person } from '../directory/person.ts';
import type { Fact } from '../facts.ts';
import type { Order } from '../order/order.ts';
import { phoneDigits } from '../phone.ts';
import { createCustodyTraces, type CustodyTraces } from './custody-traces.ts';
import type { ScrubScope } from './scrub-scope.ts';

/** Shorter digits are numbers of the house or parts of dates: they are looked for only in the person's own records. */
const SHORTEST_WIDE_PHONE = 7;
/** A single character is part of too many names. */
const SHORTEST_NAME = 2;
/** A shorter note or reading is part of too many other words. */
const SHORTEST_NOTE = 4;

/** What a book knows of one person, gathered from its facts. */
export interface PersonTraces {
  /** Looks at the facts of one change; changes are shown in their order. */
  see(facts: readonly Fact[]): void;
  /** What was found so far; grows with what is shown. */
  readonly found: {
    readonly [T in 'people' | 'names' | 'orders' | 'calls' | 'phones']: ReadonlySet<string>;
  } & CustodyTraces['found'];
  /** Grows when something was found that earlier changes may lead back to; then all have to be shown again. */
  seeds(): number;
  scope(): ScrubScope;
}

/** Whom traces are looked for of: somebody in the directory, in the list of borrowers, or in both. */
export interface Whom {
  readonly personId: string | null;
  readonly borrowers: readonly string[];
}

/**
 * Gathers what is the person's: its ids, calls and orders, and the words and telephones by which it can be known.
 *
 * `othersPhones` are the digits of telephones that other people and the house itself have now: they are not taken out
 * of the others' records. An order or a call that was never linked to anybody is the person's when it has a telephone
 * that is nobody else's.
 */
export function createPersonTraces(whom: Whom, othersPhones: ReadonlySet<string>): PersonTraces {
  const people = new Set(whom.personId === null ? [] : [whom.personId]);
  const names = new Set<string>();
  const places = new Set<string>();
  const orders = new Set<string>();
  const calls = new Set<string>();
  const words = new Set<string>();
  const phones = new Set<string>();

  const isWide = (digits: string): boolean =>
    digits.length >= SHORTEST_WIDE_PHONE && !othersPhones.has(digits);

  function addWord(word: string, shortest = 2): void {
    if (word.trim().length >= shortest) words.add(word.trim());
  }

  function addPhone(phone: string): void {
    const digits = phoneDigits(phone);
    if (digits.length >= 3) phones.add(digits);
  }

  function seePerson(person: Person): void {
    if (!people.has(person.id)) return;
    addWord(person.name);
    if (person.name.trim().length >= SHORTEST_NAME) names.add(person.name.trim());
    for (const { placeId } of person.roles) places.add(placeId);
    addWord(person.firm);
    addWord(person.note, SHORTEST_NOTE);
    for (const plate of person.plates) addWord(plate);
    for (const reading of person.pinyin.split(' ')) addWord(reading, SHORTEST_NOTE);
    person.phones.forEach(addPhone);
  }

  function seeOrder({ number, contact }: Order): void {
    const digits = phoneDigits(contact.phone);
    const isUnlinked = contact.personId === null && isWide(digits) && phones.has(digits);
    const isLinked = contact.personId !== null && people.has(contact.personId);
    if (!isLinked && !isUnlinked && !orders.has(number)) return;
    orders.add(number);
    addWord(contact.name);
    addPhone(contact.phone);
  }

  function seeCall({ number, personId: caller, callerName, order }: Call): void {
    const isLinked = caller !== null && people.has(caller);
    const isUnlinked = caller === null && order !== null && orders.has(order);
    if (!isLinked && !isUnlinked) return;
    calls.add(number);
    addWord(callerName);
  }

  const custody = createCustodyTraces(
    {
      ...{ people, orders, names, places, addWord, addPhone },
      isOwnPhone(phone) {
        const digits = phoneDigits(phone);
        return isWide(digits) && phones.has(digits);
      },
    },
    whom.borrowers,
  );

  function seeFact(fact: Fact): void {
    custody.see(fact);
    if (fact.type === 'people-merged' && people.has(fact.kept.id)) people.add(fact.gone);
    if (fact.type === 'people-merged') seePerson(fact.kept);
    if (fact.type === 'person-saved') seePerson(fact.person);
    if (fact.type === 'directory-imported') fact.people.forEach(seePerson);
    if (fact.type === 'order-registered' || fact.type === 'order-recalled') seeOrder(fact.order);
    if (fact.type === 'call-taken') seeCall(fact.call);
    if (fact.type !== 'data-erased') return;
    fact.orders.forEach(seeOrder);
    fact.calls.forEach(seeCall);
  }

  return {
    see(facts) {
      facts.forEach(seeFact);
      // A call stands before the order that it left.
      if (facts.length > 1) facts.forEach(seeFact);
    },
    found: { people, names, orders, calls, phones, ...custody.found },
    seeds: () =>
      people.size + phones.size + names.size + custody.found.borrowers.size + custody.found.things.size,
    scope: () => ({
      takes: 'needles',
      people: [...people],
      orders: [...orders],
      calls: [...calls],
      custody: [...custody.found.custody],
      besideCustody: [...custody.found.besideCustody].filter((number) => !custody.found.custody.has(number)),
      borrowers: [...custody.found.borrowers],
      things: [...custody.found.things],
      words: [...words],
      phones: [...phones].filter(isWide),
      sharedPhones: [...phones].filter((digits) => !isWide(digits)),
    }),
  };
}

/** The digits of every telephone that somebody else has: other people, staff, departments, the house itself. */
export function phonesOfOthers(
  people: Iterable<Person>,
  personId: string | null,
  house: unknown,
): Set<string> {
  const found = new Set<string>();
  for (const person of people) {
    if (person.id === personId) continue;
    for (const phone of person.phones) found.add(phoneDigits(phone));
  }
  // The tables of the house are small; whatever in them looks like a telephone is the house's own.
  for (const [text] of JSON.stringify(house).matchAll(/\+?\d[\d \-()]{5,}\d/g)) found.add(phoneDigits(text));
  return found;
}
