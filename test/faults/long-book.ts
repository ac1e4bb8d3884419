import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { diskFiles } from '../../electron/core/store/files.ts';
import { journalStart, readJournal, type JournalPlace } from '../../electron/core/store/journal-reader.ts';
import { applyLine } from '../../electron/core/store/replay.ts';
import { emptyBook, type Book } from '../../shared/domain/book.ts';
import { canonical } from '../fingerprint.ts';
import { emptyOutcome, openSmallDesk, type SmallDeskOptions } from './small-desk.ts';

/**
 * Makes a book of so many changes, every fifth of them a call, the others places.
 *
 * Their names have the characters that a single bit turns into the end of a line or into NUL.
 */
export async function makeLongBook(folder: string, changes: number, more: SmallDeskOptions): Promise<void> {
  const outcome = emptyOutcome();
  const desk = await openSmallDesk(folder, diskFiles, outcome, more);
  if (!desk) throw new Error(outcome.told.join(' '));
  for (let seq = 2; seq <= changes; seq += 1)
    await (seq % 5 === 0 ? desk.take(`1/0/${seq}`) : desk.savePlace(`3-${seq} *J@`));
  await desk.close();
  if (outcome.told.length > 0) throw new Error(outcome.told.join(' '));
}

/** What a journal tells: the place behind each of its lines, and the state of the book there. */
export interface Told {
  /** The first is the beginning. */
  readonly places: readonly JournalPlace[];
  readonly states: readonly string[];
}

/** Reads the journal of a sound book from its beginning. */
export async function readTold(folder: string): Promise<Told> {
  const book = emptyBook();
  const places: JournalPlace[] = [journalStart];
  const states: string[] = [stateOf(book)];
  const end = await readJournal(diskFiles, join(folder, 'journal'), journalStart, {
    onLine(line, place) {
      applyLine(book, line);
      places.push(place);
      states.push(stateOf(book));
    },
  });
  if (end.damage !== null || end.torn !== null) throw new Error('The book is not sound');
  return { places, states };
}

/** A short text that is the same for the same state. */
export function stateOf(book: Book): string {
  return createHash('sha256').update(canonical(book)).digest('hex');
}
