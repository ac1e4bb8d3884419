import type { Borrower } from '../custody/borrower.ts';
import type { Custody } from '../custody/custody.ts';
import type { Door, Thing } from '../custody/thing.ts';
import type { Fact } from '../facts.ts';

/** What is known of the person by now, and how more of it is noted. */
export interface KnownTraces {
  readonly people: ReadonlySet<string>;
  readonly orders: ReadonlySet<string>;
  /** The person's own names, and the places where the person is at home. */
  readonly names: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  isOwnPhone(phone: string): boolean;
  addWord(word: string, shortest?: number): void;
  addPhone(phone: string): void;
}

/** What a book's registers know of one person. */
export interface CustodyTraces {
  see(fact: Fact): void;
  readonly found: {
    readonly [T in 'custody' | 'besideCustody' | 'borrowers' | 'things']: ReadonlySet<string>;
  };
}

/** A shorter note or reading is part of too many other words. */
const SHORTEST_NOTE = 4;

/**
 * Gathers what the registers know of a person: entries in the list of borrowers, keys, loans, deposits and visits.
 *
 * What was never linked to anybody is the person's when it has a telephone that is nobody else's; a key or a visit also
 * when it names the person at the own door.
 */
export function createCustodyTraces(known: KnownTraces, ownBorrowers: readonly string[]): CustodyTraces {
  const custody = new Set<string>();
  const besideCustody = new Set<string>();
  const borrowers = new Set(ownBorrowers);
  const things = new Set<string>();
  const { people, orders, names, places, isOwnPhone, addWord, addPhone } = known;

  function isOwn({ personId, phone }: { personId: string | null; phone: string }): boolean {
    return personId === null ? isOwnPhone(phone) : people.has(personId);
  }

  function namesAtHome(text: string, placeId: string | null): boolean {
    const isHome = placeId === null || places.has(placeId);
    return isHome && [...names].some((name) => text.includes(name));
  }

  function seeBorrower(borrower: Borrower): void {
    if (!borrowers.has(borrower.id) && !isOwn(borrower)) return;
    borrowers.add(borrower.id);
    addWord(borrower.name);
    addWord(borrower.firm);
    addWord(borrower.badge, SHORTEST_NOTE);
    addWord(borrower.note, SHORTEST_NOTE);
    for (const reading of borrower.pinyin.split(' ')) addWord(reading, SHORTEST_NOTE);
    addPhone(borrower.phone);
  }

  function seeDoor(id: string, door: Door): void {
    const isLinked = isOwn(door);
    const isNamed = door.personId === null && namesAtHome(door.owner, door.placeId);
    if (!isLinked && !isNamed) return;
    things.add(id);
    if (!isLinked) return;
    addWord(door.owner);
    addPhone(door.phone);
  }

  function seeThing({ id, door }: Thing): void {
    if (door) seeDoor(id, door);
  }

  function seeCustody(each: Custody): void {
    const { number, who } = each;
    const isLinked = who.borrower === null ? isOwn(who) : borrowers.has(who.borrower) || isLinkedPerson(who);
    if (isLinked || custody.has(number)) {
      custody.add(number);
      addWord(who.name);
      addWord(who.firm);
      addPhone(who.phone);
      if (each.kind === 'visit') addWord(each.plate);
    } else if (isBeside(each)) besideCustody.add(number);
  }

  function isLinkedPerson({ personId }: Custody['who']): boolean {
    return personId !== null && people.has(personId);
  }

  function isBeside(each: Custody): boolean {
    if (each.kind === 'loan')
      return things.has(each.thing) || (each.order !== null && orders.has(each.order));
    return each.kind === 'visit' && namesAtHome(each.host, each.place.id);
  }

  return {
    see(fact) {
      if (fact.type === 'borrower-saved') seeBorrower(fact.borrower);
      if (fact.type === 'thing-saved') seeThing(fact.thing);
      if (fact.type === 'things-received' || fact.type === 'things-recalled') fact.things.forEach(seeThing);
      if (fact.type === 'custody-opened' || fact.type === 'custody-recalled') seeCustody(fact.custody);
      if (fact.type !== 'data-erased') return;
      fact.borrowers.forEach(seeBorrower);
      fact.things.forEach(seeThing);
      fact.custody.forEach(seeCustody);
    },
    found: { custody, besideCustody, borrowers, things },
  };
}
