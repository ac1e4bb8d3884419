import { join } from 'node:path';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { orTrouble } from '../bundle/bundle-trouble.ts';
import { finishRestore } from '../store/backup/restore-intent.ts';
import { replaceFile } from '../store/durable-file.ts';
import { errorCode, type Files } from '../store/files.ts';
import { lockFolder } from '../store/lock.ts';
import { openBook } from '../store/open-book.ts';
import { verifyBook } from '../store/verify/verify-book.ts';
import { contentFor, lastLine, proveFile } from './move-content.ts';
import { createProofWriter, type FileProof } from './file-proof.ts';
import { moveBytes, newMoveHeader, type MovedFile, type MoveHeader } from './move-file.ts';
import { nameOf, UNFINISHED } from './move-name.ts';
import type { MoveWish } from './move-wish.ts';
import { finishMove, MOVED, readMoved, writeMoved, type MovedMarker } from './moved-marker.ts';
import { stepsOf, WHOLE } from './steps-of-work.ts';

/** A desk that has gone into its file. */
export interface MovedDesk {
  readonly file: string;
  readonly bytes: number;
  /** The last change of the book here. */
  readonly seq: number;
  /** What stays here because no other PC could take it, by its paths in the folder of the book. */
  readonly leftOut: readonly string[];
}

/** Where each step ends, in hundredths: every change is checked, the file is written, and read back. */
const ends = { checked: 25, written: 60, proven: 99 } as const;

/**
 * Puts a whole desk into one sealed file and closes the book here for good.
 *
 * The file is written and read back before the marker closes the book, and gets its name after: whatever is cut on the
 * way, the desk lives here, or it is whole in the file, and never both. Refuses with `desk-moved`, `busy-with-book`,
 * `not-opened-yet`, `book-not-sound`, `desk-file-there` and `folder-unusable`; the desk lives on here then. With `move-unfinished` it does not:
 * the stick was pulled in the last moment, and the next opening with it ends the move.
 */
export async function moveDesk(wish: MoveWish): Promise<Result<MovedDesk, Refusal>> {
  const { files, folder } = wish;
  const moved = await orTrouble(wish.out ?? wish.file ?? folder, async () => {
    const lock = await lockFolder(files, folder);
    if (!lock.ok) return refuse({ kind: 'busy-with-book' });
    try {
      await finishRestore(files, folder);
      const before = await finishMove(files, folder);
      if (before?.stage === 'closing') return refuse({ kind: 'move-unfinished', what: before.made });
      if (before) return refuse({ kind: 'desk-moved', what: before.file });
      return await move(wish);
    } finally {
      await lock.value();
    }
  });
  if (moved.ok || moved.error.kind !== 'folder-unusable') return moved;
  const made = await closedInto(files, folder);
  return made === null ? moved : refuse({ kind: 'move-unfinished', what: made });
}

/** Where the file of a desk lies whose book is closed by a marker; null when none is seen. */
async function closedInto(files: Files, folder: string): Promise<string | null> {
  try {
    return (await readMoved(files, folder))?.made ?? null;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    // A marker that cannot be read closes the book all the same.
    return code === MOVED ? join(folder, MOVED) : null;
  }
}

async function move(wish: MoveWish): Promise<Result<MovedDesk, Refusal>> {
  const { files, folder, progress, signal } = wish;
  const opened = await openBook(files, folder, true);
  const { centre } = opened.book.desk;
  if (centre === null) return refuse({ kind: 'not-opened-yet' });
  const step = stepsOf(progress);
  const checking = step(0, ends.checked);
  const report = await verifyBook(files, folder, {
    progress: ({ segments, ofSegments }) => checking(segments / Math.max(ofSegments, 1)),
    ...(signal && { signal }),
  });
  const trouble = opened.damage?.trouble ?? report.trouble[0];
  if (trouble !== undefined || opened.journalShortOf)
    return refuse({ kind: 'book-not-sound', what: trouble ?? 'journal-short' });
  const named = await nameOf(wish, centre, opened.origin);
  if (!named.ok) return named;
  const file = named.value;
  const last = lastLine(wish, opened, centre.letter, file);
  const header = newMoveHeader(
    {
      ...{ move: last.move, origin: opened.origin, letter: centre.letter, centre: centre.name },
      ...{ seq: opened.end.seq + 1, head: last.hash, madeAt: wish.clock.now() },
    },
    wish.cost,
  );
  const { content, leftOut } = await contentFor(files, folder, last);
  const made = `${file}${UNFINISHED}`;
  const { move: id, ...line } = last;
  const bytes = await closeInto(wish, made, { header, content, step }, (proof) => ({
    ...{ version: 1, stage: 'closing', move: id, at: header.madeAt, made, file, proof, last: line },
  }));
  const closed = await finishMove(files, folder);
  if (closed?.stage !== 'closed') return refuse({ kind: 'move-unfinished', what: made });
  progress(WHOLE, WHOLE);
  return ok({ file, bytes, seq: header.seq, leftOut });
}

interface Content {
  readonly header: MoveHeader;
  readonly content: readonly MovedFile[];
  readonly step: ReturnType<typeof stepsOf>;
}

/** Writes the file, reads it back, and only then closes the book with its marker; answers how long it is. */
async function closeInto(
  wish: MoveWish,
  made: string,
  { header, content, step }: Content,
  markerWith: (proof: FileProof) => MovedMarker,
): Promise<number> {
  const { files, folder, signal } = wish;
  try {
    const written = createProofWriter();
    const source = { files, folder, signal, onShare: step(ends.checked, ends.written) };
    await replaceFile(made, written.through(moveBytes(source, header, wish.passphrase, content)), files);
    await proveFile(wish, made, content, step(ends.written, ends.proven));
    signal?.throwIfAborted();
    const proof = written.proof();
    await writeMoved(files, folder, markerWith(proof));
    return proof.bytes;
  } catch (error) {
    await dropUnlessClosed(wish, made);
    throw error;
  }
}

/** The desk lives on here: its file must not lie about. A marker that was seen closes the book, whatever failed after it. */
async function dropUnlessClosed({ files, folder }: MoveWish, made: string): Promise<void> {
  try {
    if ((await readMoved(files, folder)) === null) await files.rm(made, { force: true });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
