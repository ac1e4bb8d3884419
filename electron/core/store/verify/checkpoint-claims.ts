import type { Book } from '../../../../shared/domain/book.ts';
import type { Answers } from '../answers.ts';
import { readCheckpoint, readDirectory } from '../checkpoint.ts';
import { lastLineFits } from '../checkpoint-fit.ts';
import type { Files } from '../files.ts';
import type { JournalPlace } from '../journal-reader.ts';
import { journalFolder } from '../open-book.ts';
import { firstDifference } from './compare-state.ts';

/** What a file beside the journal claims: that the book was in this state after a change. */
interface Claim {
  readonly file: string;
  readonly origin: string;
  readonly place: JournalPlace;
  /** What of a replayed book it speaks of, and what it says. */
  readonly stored: object;
  lived(book: Book, answers: Answers): object;
}

/** The claims of the checkpoints of a folder, each compared when the replay comes to its change. */
export interface CheckpointClaims {
  /** Files that cannot be read, or stand where the journal does not bear them out. */
  readonly trouble: readonly string[];
  /** Compares what stands at this change with the replayed book; answers technical lines. */
  compareAt(seq: number, book: Book, answers: Answers): Promise<string[]> | null;
  /** What must be said of those that the journal never came to, or that are of another book. */
  leftOver(end: JournalPlace, origin: string | null): string[];
}

/** Reads the checkpoints of a folder; to be done before the journal is read, so that none is ahead of it. */
export async function readClaims(files: Files, folder: string): Promise<CheckpointClaims> {
  const trouble: string[] = [];
  const claims: Claim[] = [];
  for (const generation of ['newest', 'older'] as const) {
    const read = await readCheckpoint(files, folder, generation);
    if (read.kind === 'broken') trouble.push(`${read.file}: not as it was written`);
    if (read.kind !== 'whole') continue;
    const { file, origin, place, book, answers } = read.value;
    const fits = await lastLineFits(files, journalFolder(folder), read.value);
    if (!fits) trouble.push(`${file}: the journal has no such change ${place.seq}`);
    if (!fits) continue;
    const stored = { ...book, answers };
    const lived = ({ directory: _directory, ...rest }: Book, known: Answers) => ({ ...rest, answers: known });
    claims.push({ file, origin, place, stored, lived });
  }
  const directory = await readDirectory(files, folder);
  if (directory.kind === 'broken') trouble.push(`${directory.file}: not as it was written`);
  if (directory.kind === 'whole') {
    const { origin, place, directory: known } = directory.value;
    // The rest of a directory is derived from these two.
    const stored = { places: known.places, people: known.people };
    const lived = ({ directory: { places, people } }: Book) => ({ places, people });
    claims.push({ file: directory.file, origin, place, stored, lived });
  }
  return {
    trouble,
    compareAt(seq, book, answers) {
      const due = claims.filter(({ place }) => place.seq === seq);
      return due.length === 0 ? null : compareAll(due, book, answers);
    },
    leftOver: (end, origin) =>
      claims.flatMap(({ file, place, origin: claimed }) => {
        if (origin !== null && claimed !== origin) return [`${file}: of another book`];
        return place.seq > end.seq
          ? [`${file}: stands at change ${place.seq}, the journal ends at ${end.seq}`]
          : [];
      }),
  };
}

async function compareAll(claims: readonly Claim[], book: Book, answers: Answers): Promise<string[]> {
  const found: string[] = [];
  for (const { file, stored, lived, place } of claims) {
    const path = await firstDifference(lived(book, answers), stored);
    if (path !== null) found.push(`${file}: differs from the journal at change ${place.seq}: ${path}`);
  }
  return found;
}
