import type { Book } from '../../../../shared/domain/book.ts';
import {
  createPersonTraces,
  phonesOfOthers,
  type PersonTraces,
} from '../../../../shared/domain/rescue/person-traces.ts';
import type { Borrower } from '../../../../shared/domain/custody/borrower.ts';
import type { Person } from '../../../../shared/domain/directory/person.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import { scrubTexts } from '../../../../shared/domain/rescue/scrub-texts.ts';
import { readFactLine } from './erase-line.ts';
import { segmentsToRead, type JournalReading } from './journal-reading.ts';
import { wantedLines } from './segment-lines.ts';
import { createTouch } from './touch.ts';

/** Somebody as the book knows him now: in the directory, in the list of borrowers, or in both. */
export interface FoundPerson {
  readonly person: Person | null;
  readonly borrowers: readonly Borrower[];
}

/**
 * Finds all that a journal knows of a person.
 *
 * One reading is enough for most people. One into whom others were merged, or who had another telephone once, needs a
 * second one: what stands before that was found could not be recognised the first time.
 */
export async function findPerson(
  book: Pick<Book, 'desk' | 'directory'>,
  whom: FoundPerson,
  reading: JournalReading,
): Promise<ScrubScope> {
  const { person, borrowers } = whom;
  const { staff, departments, centre, settings } = book.desk;
  const house = [staff, departments, centre, settings];
  const others = phonesOfOthers(Object.values(book.directory.people), person?.id ?? null, house);
  const ids = { personId: person?.id ?? null, borrowers: borrowers.map(({ id }) => id) };
  const traces = createPersonTraces(ids, others);
  if (person) traces.see([{ type: 'person-saved', person }]);
  traces.see(borrowers.map((borrower) => ({ type: 'borrower-saved', borrower })));
  for (let seeds = 0; traces.seeds() > seeds;) {
    seeds = traces.seeds();
    await readOnce(reading, traces);
  }
  return traces.scope();
}

async function readOnce(reading: JournalReading, traces: PersonTraces): Promise<void> {
  const touched = createTouch({ ...traces.found, takes: 'needles', texts: growingTexts(traces) });
  const { names } = traces.found;
  // A visit to the person and a key may name it and have no id of it.
  const touches = (text: string): boolean => touched(text) || [...names].some((name) => text.includes(name));
  for await (const { bytes } of segmentsToRead(reading)) {
    for await (const { text } of wantedLines(bytes, touches, reading.breathe)) {
      const line = readFactLine(text);
      if (line) traces.see(line.facts);
    }
  }
}

/** Looks for the telephones that are known by now. */
function growingTexts({ found, scope }: PersonTraces): { anywhere(text: string): string } {
  let known = found.phones.size;
  let texts = scrubTexts(scope());
  return {
    anywhere(text) {
      if (found.phones.size > known) texts = scrubTexts(scope());
      known = found.phones.size;
      return texts.anywhere(text);
    },
  };
}
