import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { addPerson, addPlace } from '../../../shared/domain/apply-directory.ts';
import { emptyDirectory, type Book, type DirectoryState } from '../../../shared/domain/book.ts';
import type { Answers } from './answers.ts';
import { errorCode, syncFolder, type Files } from './files.ts';
import type { JournalPlace } from './journal-reader.ts';
import { durableFile, type Form } from './lowdb-adapter.ts';
import { DocumentBroken, parseSlicedJson, slicedJson } from './sliced-json.ts';
import { bookOf, type Snapshot } from './snapshot.ts';
import { eachInTurns } from './table-in-turns.ts';

/** The checkpoint of what lives, the one before it, and the directory, which is large and rarely changes. */
export const checkpointFiles = ['desk.json', 'desk.before.json', 'directory.json'] as const;
const [deskFile, olderDeskFile, directoryFile] = checkpointFiles;

const place = z.strictObject({ segment: z.int(), offset: z.int(), seq: z.int(), hash: z.string() });

/** What a checkpoint file says of itself; version 8. The rest is ours and proven by its digest. */
const stand = z.looseObject({
  version: z.literal(8),
  /** The hash of the first change: which book this is. */
  origin: z.string(),
  place,
  /** The moment of the last change. */
  lastAt: z.string().nullable(),
  /** How many bytes before `place.offset` the last line begins; proves that the checkpoint belongs to this journal. */
  lastLineBytes: z.int(),
  /** The directory file that this checkpoint goes with, by the change it was written at. */
  directorySeq: z.int(),
});
const directoryStand = z.looseObject({ version: z.literal(2), origin: z.string(), place });

/** What a checkpoint stands for. */
export interface CheckpointStand {
  readonly origin: string;
  readonly place: JournalPlace;
  readonly lastAt: string | null;
  readonly lastLineBytes: number;
  readonly directorySeq: number;
}

/** The living state as it was at a place of the journal, without the directory. */
export interface Checkpoint extends CheckpointStand {
  readonly file: string;
  readonly book: Omit<Book, 'directory'>;
  readonly answers: Answers;
}

/** The directory as it was at a place of the journal. */
export interface DirectoryCheckpoint {
  readonly origin: string;
  readonly place: JournalPlace;
  readonly directory: DirectoryState;
}

/** What reading a checkpoint file led to. */
export type Read<T> =
  { kind: 'whole'; file: string; value: T } | { kind: 'missing' } | { kind: 'broken'; file: string };

async function readDocument<T>(
  files: Files,
  folder: string,
  file: string,
  understand: (raw: unknown) => Promise<T | null>,
): Promise<Read<T>> {
  const low = new Low<unknown>(durableFile(join(folder, file), files, readOnlyForm), null);
  try {
    await low.read();
  } catch (error) {
    if (error instanceof DocumentBroken) return { kind: 'broken', file };
    throw error;
  }
  if (low.data === null) return { kind: 'missing' };
  const value = await understand(low.data);
  return value === null ? { kind: 'broken', file } : { kind: 'whole', file, value };
}

const readOnlyForm: Form<unknown> = {
  read: parseSlicedJson,
  write: () => {
    throw new Error('A checkpoint is written from a snapshot');
  },
};

/** Reads a generation of the checkpoint: the newest, or the one before it. */
export function readCheckpoint(
  files: Files,
  folder: string,
  generation: 'newest' | 'older',
): Promise<Read<Checkpoint>> {
  const file = generation === 'newest' ? deskFile : olderDeskFile;
  return readDocument(files, folder, file, async (raw) => {
    const said = stand.safeParse(raw);
    if (!said.success) return null;
    const snapshot = raw as Snapshot; // written by writeDesk and proven by its digest
    const { origin, place: at, lastAt, lastLineBytes, directorySeq } = said.data;
    return {
      file,
      origin,
      place: at,
      lastAt,
      lastLineBytes,
      directorySeq,
      book: await bookOf(snapshot),
      answers: snapshot.answers,
    };
  });
}

/** Reads the directory's file. */
export function readDirectory(files: Files, folder: string): Promise<Read<DirectoryCheckpoint>> {
  return readDocument(files, folder, directoryFile, async (raw) => {
    const said = directoryStand.safeParse(raw);
    if (!said.success) return null;
    const { origin, place: at } = said.data;
    return { origin, place: at, directory: await directoryOf(raw) };
  });
}

async function directoryOf(stored: unknown): Promise<DirectoryState> {
  const { places, people } = stored as NonNullable<Snapshot['directory']>; // as writeDirectory wrote them
  const directory = emptyDirectory();
  await eachInTurns(places, (place) => addPlace(directory, place));
  await eachInTurns(people, (person) => addPerson(directory, person));
  return directory;
}

async function write(
  files: Files,
  folder: string,
  file: string,
  head: object,
  lists: Record<string, readonly unknown[]>,
): Promise<void> {
  const form: Form<object> = { read: () => ({}), write: () => slicedJson(head, lists) };
  await new Low<object>(durableFile(join(folder, file), files, form), {}).write();
}

/** Writes the directory's file; the derived indexes are left out. */
export async function writeDirectory(
  files: Files,
  folder: string,
  at: { origin: string; place: JournalPlace },
  directory: NonNullable<Snapshot['directory']>,
): Promise<void> {
  const { places, people } = directory;
  await write(files, folder, directoryFile, { version: 2, ...at }, { places, people });
}

/**
 * Writes the file of the desk: what is open, staff, tables, counts, PINs and recent answers.
 *
 * The file that was there becomes the older one first, so at every moment at least one of the two is whole.
 */
export async function writeDesk(
  files: Files,
  folder: string,
  at: CheckpointStand,
  snapshot: Snapshot,
): Promise<void> {
  const { short, directory: _directory, ...lists } = snapshot;
  await keepOlder(files, folder);
  await write(files, folder, deskFile, { version: 8, ...at, short }, lists);
}

async function keepOlder(files: Files, folder: string): Promise<void> {
  try {
    await files.rename(join(folder, deskFile), join(folder, olderDeskFile));
    await syncFolder(files, folder);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
