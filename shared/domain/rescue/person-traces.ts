import type { Call } from '../call/call.ts';
import type { Person } from '../directory/person.ts';
import type { Fact } from '../facts.ts';
import type { Order } from '../order/order.ts';
import { phoneDigits } from '../phone.ts';
import type { ScrubScope } from './scrub-scope.ts';

/** Shorter digits are numbers of the house or parts of dates: they are looked for only in the person's own records. */
const SHORTEST_WIDE_PHONE = 7;
/** A shorter note or reading is part of too many other words. */
const SHORTEST_NOTE = 4;

/** What a book knows of one person, gathered from its facts. */
export interface PersonTraces {
  /** Looks at the facts of one change; changes are shown in their order. */
  see(facts: readonly Fact[]): void;
  /** What was found so far; grows with what is shown. */
  readonly found: { readonly [T in 'people' | 'orders' | 'calls' | 'phones']: ReadonlySet<string> };
  /** Grows when something was found that earlier changes may lead back to; then all have to be shown again. */
  seeds(): number;
  scope(): ScrubScope;
}

/**
 * Gathers what is the person's: its ids, calls and orders, and the words and telephones by which it can be known.
 *
 * `othersPhones` are the digits of telephones that other people and the house itself have now: they are not taken out
 * of the others' records. An order or a call that was never linked to anybody is the person's when it has a telephone
 * that is nobody else's.
 */
export function createPersonTraces(personId: string, othersPhones: ReadonlySet<string>): PersonTraces {
  const people = new Set([personId]);
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

  function seeFact(fact: Fact): void {
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
    found: { people, orders, calls, phones },
    seeds: () => people.size + phones.size,
    scope: () => ({
      takes: 'needles',
      people: [...people],
      orders: [...orders],
      calls: [...calls],
      words: [...words],
      phones: [...phones].filter(isWide),
      sharedPhones: [...phones].filter((digits) => !isWide(digits)),
    }),
  };
}

/** The digits of every telephone that somebody else has: other people, staff, departments, the house itself. */
export function phonesOfOthers(people: Iterable<Person>, personId: string, house: unknown): Set<string> {
  const found = new Set<string>();
  for (const person of people) {
    if (person.id === personId) continue;
    for (const phone of person.phones) found.add(phoneDigits(phone));
  }
  // The tables of the house are small; whatever in them looks like a telephone is the house's own.
  for (const [text] of JSON.stringify(house).matchAll(/\+?\d[\d \-()]{5,}\d/g)) found.add(phoneDigits(text));
  return found;
}
