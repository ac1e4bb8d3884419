import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { indexDirectory } from '../../../shared/domain/apply-directory.ts';
import { emptyDirectory, type Book } from '../../../shared/domain/book.ts';
import type { Answers } from './answers.ts';
import type { Files } from './files.ts';
import type { JournalPlace } from './journal-reader.ts';
import { durableJson } from './lowdb-adapter.ts';

const placeSchema = z.strictObject({ segment: z.int(), offset: z.int(), seq: z.int(), hash: z.string() });

/** The frame of a checkpoint file, version 1: what it stands for, and the digest of its body. */
const frame = z.strictObject({
  version: z.literal(1),
  place: placeSchema,
  digest: z.string(),
  body: z.string(),
});
type Frame = z.output<typeof frame>;

const deskFile = 'desk.json';
const directoryFile = 'directory.json';

/** The living state as it was at a place of the journal. */
export interface Checkpoint {
  readonly place: JournalPlace;
  readonly book: Book;
  readonly answers: Answers;
}

/** What reading a checkpoint file led to; anything but `whole` means that the journal is replayed instead. */
type Read = { kind: 'whole'; frame: Frame } | { kind: 'missing' } | { kind: 'broken' };

function digest(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

async function readFrame(files: Files, path: string): Promise<Read> {
  const low = new Low<unknown>(durableJson(path, files), null);
  try {
    await low.read();
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'broken' };
    throw error;
  }
  if (low.data === null) return { kind: 'missing' };
  const parsed = frame.safeParse(low.data);
  if (!parsed.success || digest(parsed.data.body) !== parsed.data.digest) return { kind: 'broken' };
  return { kind: 'whole', frame: parsed.data };
}

/**
 * Reads the two checkpoint files; null when they cannot be used, and the names of those that are broken.
 *
 * The directory has a file of its own because it is large and rarely changes; both must stand for one place, so the
 * older of them is brought up to the other by the journal's tail.
 */
export async function readCheckpoint(
  files: Files,
  folder: string,
): Promise<{ checkpoint: Checkpoint | null; directoryPlace: JournalPlace | null; broken: string[] }> {
  const desk = await readFrame(files, join(folder, deskFile));
  const directory = await readFrame(files, join(folder, directoryFile));
  const broken = [
    ...(desk.kind === 'broken' ? [deskFile] : []),
    ...(directory.kind === 'broken' ? [directoryFile] : []),
  ];
  if (desk.kind !== 'whole' || directory.kind !== 'whole')
    return { checkpoint: null, directoryPlace: null, broken };
  const living = JSON.parse(desk.frame.body) as Pick<Book, 'desk' | 'activity' | 'access'> & {
    answers: Answers;
  }; // written by writeCheckpoint and proven by its digest
  const stored = JSON.parse(directory.frame.body) as Partial<Book['directory']>; // the same
  return {
    checkpoint: {
      place: desk.frame.place,
      book: {
        desk: living.desk,
        activity: living.activity,
        access: living.access,
        directory: indexDirectory({ ...emptyDirectory(), ...stored }),
      },
      answers: living.answers,
    },
    directoryPlace: directory.frame.place,
    broken,
  };
}

async function writeFrame(files: Files, path: string, place: JournalPlace, body: string): Promise<void> {
  const low = new Low<Frame>(durableJson(path, files), { version: 1, place, digest: digest(body), body });
  await low.write();
}

/** Writes the directory's file; the derived indexes are left out. */
export async function writeDirectoryCheckpoint(
  files: Files,
  folder: string,
  checkpoint: Checkpoint,
): Promise<void> {
  const { places, people } = checkpoint.book.directory;
  const body = JSON.stringify({ places, people });
  await writeFrame(files, join(folder, directoryFile), checkpoint.place, body);
}

/** Writes the file of the desk: what is open, staff, tables, counts, PINs and recent answers. */
export async function writeDeskCheckpoint(
  files: Files,
  folder: string,
  checkpoint: Checkpoint,
): Promise<void> {
  const { desk, activity, access } = checkpoint.book;
  const body = JSON.stringify({ desk, activity, access, answers: checkpoint.answers });
  await writeFrame(files, join(folder, deskFile), checkpoint.place, body);
}
