import type { Book } from '../../../shared/domain/book.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { CallerIndex } from './caller-index.ts';

/** Fills an empty index with the places and people of a book. */
export function fillIndex(callers: CallerIndex, { directory }: Pick<Book, 'directory'>): void {
  for (const place of Object.values(directory.places)) callers.savePlace(place);
  for (const person of Object.values(directory.people)) callers.savePerson(person);
}

/** Brings what facts change of places and people into the index. */
export function keepIndex(callers: CallerIndex, facts: readonly Fact[]): void {
  for (const fact of facts) {
    if (fact.type === 'place-saved') callers.savePlace(fact.place);
    if (fact.type === 'person-saved') callers.savePerson(fact.person);
    if (fact.type === 'directory-imported') {
      for (const place of fact.places) callers.savePlace(place);
      for (const person of fact.people) callers.savePerson(person);
    }
    if (fact.type === 'people-merged') {
      callers.removePerson(fact.gone);
      callers.savePerson(fact.kept);
    }
    if (fact.type === 'data-erased' && fact.subject.kind === 'person')
      callers.removePerson(fact.subject.personId);
  }
}

const directoryFacts: ReadonlySet<Fact['type']> = new Set([
  'place-saved',
  'person-saved',
  'people-merged',
  'directory-imported',
  'data-erased',
]);

/** Whether a fact changes places or people. */
export function changesDirectory({ type }: Fact): boolean {
  return directoryFacts.has(type);
}
