import { createPersonTraces, phonesOfOthers } from '../../../../shared/domain/rescue/person-traces.ts';
import { createScrubbing } from '../../../../shared/domain/rescue/scrub-facts.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import { segmentsToRead, type JournalReading } from './journal-reading.ts';
import { readFactLine } from './erase-line.ts';
import { wantedLines } from './segment-lines.ts';
import { createTouch } from './touch.ts';

/**
 * Finds all that a journal knows of a person.
 *
 * The journal is read until nothing more is found: once for most people, once more for one into whom others were merged,
 * or whose telephone leads to calls that were never linked.
 */
export async function findPerson(
  book: Pick<Book, 'desk' | 'directory'>,
  personId: string,
  reading: JournalReading,
): Promise<ScrubScope> {
  const { staff, departments, centre, settings } = book.desk;
  const others = phonesOfOthers(Object.values(book.directory.people), personId, [
    staff,
    departments,
    centre,
    settings,
  ]);
  const traces = createPersonTraces(personId, others);
  for (let before = -1; traces.size() > before;) {
    before = traces.size();
    await readOnce(reading, traces);
  }
  return traces.scope();
}

async function readOnce(
  reading: JournalReading,
  traces: ReturnType<typeof createPersonTraces>,
): Promise<void> {
  const touches = createTouch(createScrubbing(traces.scope()));
  for await (const { bytes } of segmentsToRead(reading)) {
    for await (const { text } of wantedLines(bytes, touches, reading.breathe)) {
      const line = readFactLine(text);
      if (line) traces.see(line.facts);
    }
  }
}
