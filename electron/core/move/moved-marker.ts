import { dirname, join } from 'node:path';
import { z } from 'zod';
import { moment } from '../../../shared/domain/primitives.ts';
import { keepPassphrase } from '../bundling/kept-passphrase.ts';
import { bytesIfThere, sizeOf } from '../store/backup/copy-file.ts';
import { renamePatiently, replaceFile } from '../store/durable-file.ts';
import { errorCode, syncFolder, writeWhole, type Files } from '../store/files.ts';
import { journalFolder, openBook } from '../store/open-book.ts';
import { segmentName } from '../store/segments.ts';
import { fileProof, isProven } from './file-proof.ts';

/*
 * `moved.json` in the folder of a book: this desk lives at another PC. It belongs to the folder and not to the book in it,
 * so that no restore of an earlier backup brings a desk back to life whose letter is used elsewhere.
 *
 *   closing   the file of the desk is whole and proven, and lies under its name for the time being; the last line has to
 *             come into the journal, and the file to its name
 *   closed    both are done
 */

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const movedMarker = z.strictObject({
  version: z.literal(1),
  stage: z.enum(['closing', 'closed']),
  move: z.string(),
  at: moment,
  /** Where the file of the desk lies until the book is closed, and where it lies then. */
  made: z.string(),
  file: z.string(),
  /** The file as it was written and read back; no other one ends the move. */
  proof: fileProof,
  /** The last line, and where it goes in the journal. */
  last: z.strictObject({
    text: z.string(),
    prev: sha256,
    hash: sha256,
    segment: z.int().positive(),
    offset: z.int().nonnegative(),
  }),
});
export type MovedMarker = z.output<typeof movedMarker>;

/** The name of the marker in the folder of a book. */
export const MOVED = 'moved.json';

/** Reads whether the desk of a folder has moved; null when it has not. Throws for a marker that cannot be read. */
export async function readMoved(files: Files, folder: string): Promise<MovedMarker | null> {
  const bytes = await bytesIfThere(files, join(folder, MOVED));
  if (bytes === null) return null;
  try {
    return movedMarker.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    // Nobody may take it for a desk that lives here.
    throw Object.assign(new Error(String(error), { cause: error }), { code: MOVED });
  }
}

/** Writes that the desk has moved; from here on the book takes no changes. */
export async function writeMoved(files: Files, folder: string, marker: MovedMarker): Promise<void> {
  await replaceFile(join(folder, MOVED), `${JSON.stringify(movedMarker.parse(marker))}\n`, files);
}

/**
 * Goes on with a move that was begun: the last line into the journal, the file to its name.
 *
 * To be called with the folder locked; each step may be done twice. A stick that is away is waited for until the next
 * opening. Answers the marker, null when the desk lives here.
 */
export async function finishMove(files: Files, folder: string): Promise<MovedMarker | null> {
  const marker = await readMoved(files, folder);
  if (marker?.stage !== 'closing') return marker;
  // It was seen, but perhaps not yet on disk: the file must not get its name before.
  await writeMoved(files, folder, marker);
  await writeLastLine(files, folder, marker);
  // No bundle is written here any more.
  await keepPassphrase(files, folder, null);
  if (!(await giveName(files, marker))) return marker;
  const closed: MovedMarker = { ...marker, stage: 'closed' };
  await writeMoved(files, folder, closed);
  return closed;
}

async function writeLastLine(files: Files, folder: string, { last }: MovedMarker): Promise<void> {
  const { end, damage } = await openBook(files, folder, false);
  const isNext = damage === null && end.hash === last.prev;
  if (!isNext) return;
  const handle = await files.open(
    join(journalFolder(folder), segmentName(last.segment)),
    last.offset === 0 ? 'w' : 'r+',
  );
  try {
    await handle.truncate(last.offset);
    await writeWhole(handle, Buffer.from(last.text, 'utf8'), last.offset);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(files, journalFolder(folder));
}

/** Whether the file of the desk has its name now. */
async function giveName(files: Files, { made, file, proof }: MovedMarker): Promise<boolean> {
  try {
    const isMade = (await sizeOf(files, made)) !== null;
    const isNamed = (await sizeOf(files, file)) !== null;
    // With both somebody laid another file there meanwhile; it is not ours to replace.
    if (isMade === isNamed) return false;
    // A stick that was pulled may bring back half of it; the book here is all that there is then.
    if (!(await isProven(files, isMade ? made : file, proof))) return false;
    if (isMade) await renamePatiently(files, made, file);
    await syncFolder(files, dirname(file));
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
