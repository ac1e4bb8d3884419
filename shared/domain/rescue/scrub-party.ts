import type { Borrower, Party } from '../custody/borrower.ts';
import type { Consent, Door } from '../custody/thing.ts';
import { changeTexts, withFields } from './change-texts.ts';
import type { Scrubbing } from './scrub-records.ts';
import { ERASED, type ScrubTexts } from './scrub-texts.ts';

/** Whether somebody is the one who is erased, by an id or by a telephone that is nobody else's. */
export function isTheirs(
  { borrower, personId, phone }: Pick<Party, 'borrower' | 'personId' | 'phone'>,
  { people, borrowers, texts }: Scrubbing,
): boolean {
  if (borrower !== null && borrowers.has(borrower)) return true;
  if (personId !== null) return people.has(personId);
  return borrower === null && texts.anywhere(phone) !== phone;
}

/** Whoever holds something, without anything by which the person could be known; what sort of holder it was stays. */
export function nobodyOf(who: Party): Party {
  return withFields(who, { borrower: null, personId: null, name: '', firm: '', phone: '' });
}

/** Somebody else, without the telephones of the one who is erased. */
export function scrubOthers<T extends Pick<Party, 'phone'>>(who: T, { anywhere }: ScrubTexts): T {
  const phone = anywhere(who.phone) === who.phone ? who.phone : '';
  return changeTexts(withFields(who, { phone } as Partial<T>), anywhere); // its own field
}

/** The fields that a register asks, whatever they are called. */
export function scrubValues<T extends Readonly<Record<string, string>>>(
  values: T,
  change: (text: string) => string,
): T {
  const changed = Object.entries(values).map(([key, value]) => [key, change(value)]);
  return withFields(values, Object.fromEntries(changed) as Partial<T>); // the same keys
}

/** What somebody has written line by line, some of it later: each line for itself, so that the order does not matter. */
export function lineByLine(text: string, change: (text: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

/** An owner's word without whose it was. */
export function scrubConsent<T extends Consent | null>(consent: T, { about }: Pick<ScrubTexts, 'about'>): T {
  if (consent === null) return consent;
  return withFields<Consent>(consent, { from: about(consent.from), note: about(consent.note) }) as T; // not null
}

/** What a key opens stays; whose it is goes when it is the person's, or nobody's who is known. */
export function scrubDoor(door: Door, isOwn: boolean, scrubbing: Scrubbing): Door {
  const { beside } = scrubbing.texts;
  if (isTheirs({ ...door, borrower: null }, scrubbing))
    return withFields(door, { personId: null, owner: '', phone: '', name: beside(door.name) });
  if (!isOwn || door.personId !== null) return scrubOthers(door, scrubbing.texts);
  return withFields(door, { owner: beside(door.owner), phone: beside(door.phone), name: beside(door.name) });
}

/** An entry in the list of borrowers: nothing but its id for the one who is erased. */
export function scrubBorrower(borrower: Borrower, scrubbing: Scrubbing): Borrower {
  const { block } = borrower;
  // An entry that was never linked to anybody is the person's by its telephone.
  const isOwn = scrubbing.borrowers.has(borrower.id) || isTheirs({ ...borrower, borrower: null }, scrubbing);
  if (!isOwn) return scrubOthers(borrower, scrubbing.texts);
  return withFields(borrower, {
    ...{ name: ERASED, firm: '', phone: '', badge: '', note: '', pinyin: '', initials: '' },
    ...{ personId: null, staffId: null, block: block && withFields(block, { reason: '' }) },
  });
}
