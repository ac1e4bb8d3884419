import { maskPhone } from '../phone.ts';
import type { Book } from '../book.ts';
import { entryOf } from '../entry-of.ts';

/**
 * The telephone that is meant by one that a screen sends back as it saw it: masked.
 *
 * Whoever was chosen from a list comes with a number of which the screen never had the middle; saved like that, nobody could
 * ever be called. `known` are the full numbers that may be meant. A number that was typed stays as it is.
 */
export function fullPhone(said: string, known: readonly string[]): string {
  if (!said.includes('*')) return said;
  return known.find((phone) => maskPhone(phone) === said) ?? said;
}

/** The numbers that the book has of somebody: of the person of the directory, or of everybody with that name. */
export function phonesOf(
  { desk, directory }: Pick<Book, 'desk' | 'directory'>,
  { personId, name }: { readonly personId: string | null; readonly name: string },
): string[] {
  const person = personId === null ? undefined : entryOf(directory.people, personId);
  const borrowers = Object.values(desk.borrowers).filter(
    (each) => each.name === name || (personId !== null && each.personId === personId),
  );
  const people = person ? [person] : Object.values(directory.people).filter((each) => each.name === name);
  return [...borrowers.map(({ phone }) => phone), ...people.flatMap(({ phones }) => phones)];
}

/** Somebody as a screen named them, with the number in full where the book has it. */
export function withFullPhone<
  T extends { readonly personId?: string | null; readonly name: string; readonly phone: string },
>(book: Pick<Book, 'desk' | 'directory'>, who: T): T {
  if (!who.phone.includes('*')) return who;
  const phone = fullPhone(who.phone, phonesOf(book, { personId: who.personId ?? null, name: who.name }));
  return { ...who, phone };
}

/** Values of a register's own fields, with the numbers in full that were not changed. */
export function withFullValues(
  said: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(said).map(([id, value]) => [id, fullPhone(value, [before[id] ?? ''])]),
  );
}
