import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { orTrouble, unreadable } from '../bundle/bundle-trouble.ts';
import type { Clock, NewId } from '../ports.ts';
import { sizeOf } from '../store/backup/copy-file.ts';
import { finishRestore } from '../store/backup/restore-intent.ts';
import { replaceFile } from '../store/durable-file.ts';
import { errorCode, type Files } from '../store/files.ts';
import { sealLine } from '../store/journal-line.ts';
import { lockFolder } from '../store/lock.ts';
import { openBook, type OpenedBook } from '../store/open-book.ts';
import { segmentName } from '../store/segments.ts';
import { verifyBook } from '../store/verify/verify-book.ts';
import { listBookFiles } from './book-files.ts';
import { moveBytes, newMoveHeader, walkMoveFile, type MovedFile } from './move-file.ts';
import { finishMove, MOVED, readMoved, writeMoved, type MovedMarker } from './moved-marker.ts';

/** Which desk goes, where its file is to lie, and who wants it. */
export interface MoveWish {
  readonly files: Files;
  /** The folder of the book; no desk may have it open. */
  readonly folder: string;
  /** The folder for the file; null when `file` says the whole path. */
  readonly out: string | null;
  readonly file?: string | undefined;
  readonly passphrase: string;
  readonly reason: string;
  readonly by: string | null;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The scrypt cost; the greatest unless said otherwise. */
  readonly cost?: number | undefined;
  readonly signal?: AbortSignal;
  progress(done: number, total: number): void;
}

/** A desk that has gone into its file. */
export interface MovedDesk {
  readonly file: string;
  readonly bytes: number;
  /** The last change of the book here. */
  readonly seq: number;
}

/** The ending of the file of a desk; until the old book is closed it has another one, which nobody takes in. */
export const DESK_ENDING = '.desk';
/** The ending of what whoever took a desk in leaves beside its file. */
export const CLAIM_ENDING = '.arrived.json';
export const UNFINISHED = '.moving';
const SALT_BYTES = 8;
const STEPS = 4;

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
  const report = await verifyBook(files, folder, { progress: () => undefined, ...(signal && { signal }) });
  const trouble = opened.damage?.trouble ?? report.trouble[0];
  if (trouble !== undefined || opened.journalShortOf)
    return refuse({ kind: 'book-not-sound', what: trouble ?? 'journal-short' });
  progress(1, STEPS);
  const named = await nameOf(wish, centre.letter, opened.origin);
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
  const content = await contentFor(files, folder, last);
  const made = `${file}${UNFINISHED}`;
  const { move: id, ...line } = last;
  const marker: MovedMarker = {
    ...{ version: 1, stage: 'closing', move: id, at: header.madeAt, made, file, last: line },
  };
  let bytes = 0;
  try {
    const source = { files, folder, ...(signal && { signal }) };
    await replaceFile(made, moveBytes(source, header, wish.passphrase, content), files);
    ({ size: bytes } = await files.stat(made));
    progress(2, STEPS);
    await proveFile(wish, made, content);
    progress(3, STEPS);
    signal?.throwIfAborted();
    await writeMoved(files, folder, marker);
  } catch (error) {
    await dropUnlessClosed(wish, made);
    throw error;
  }
  const closed = await finishMove(files, folder);
  if (closed?.stage !== 'closed') return refuse({ kind: 'move-unfinished', what: made });
  progress(STEPS, STEPS);
  return ok({ file, bytes, seq: header.seq });
}

async function nameOf(
  { files, out, file, clock }: MoveWish,
  letter: string,
  origin: string,
): Promise<Result<string, Refusal>> {
  if (file !== undefined) {
    const there = await takenBy(files, file);
    return there === null ? ok(file) : refuse({ kind: 'desk-file-there', what: there });
  }
  const stem = join(out ?? '', `${letter}-${origin.slice(0, 8)}-${clock.now().slice(0, 10)}`);
  for (let round = 1; ; round += 1) {
    const path = `${stem}${round === 1 ? '' : `-${round}`}${DESK_ENDING}`;
    if ((await takenBy(files, path)) === null) return ok(path);
  }
}

/** What has the name of a desk's file already: it may be all that there is of another desk, or the claim of one. */
async function takenBy(files: Files, file: string): Promise<string | null> {
  for (const path of [file, `${file}${UNFINISHED}`, `${file}${CLAIM_ENDING}`])
    if ((await sizeOf(files, path)) !== null) return path;
  return null;
}

/** The line that closes the book here; it goes along, so that both have the same changes. */
function lastLine({ by, reason, clock, newId }: MoveWish, opened: OpenedBook, desk: string, file: string) {
  const { seq, hash: prev, segment, offset } = opened.end;
  const move = newId();
  const { text, hash } = sealLine({
    ...{ seq: seq + 1, at: clock.now(), desk, by, command: 'desk.move', wish: null, prev },
    facts: [{ type: 'desk-moved', move, file, reason }],
    salt: randomBytes(SALT_BYTES).toString('hex'),
  });
  return { move, text, hash, prev, segment, offset };
}

/** The files of the desk, with the last line at the end of its journal. */
async function contentFor(
  files: Files,
  folder: string,
  { text, segment }: { readonly text: string; readonly segment: number },
): Promise<MovedFile[]> {
  const open = `journal/${segmentName(segment)}`;
  const found = await listBookFiles(files, folder);
  const content = found.map((each) => ({
    ...each,
    more: each.path === open ? Buffer.from(text, 'utf8') : Buffer.alloc(0),
  }));
  if (found.some(({ path }) => path === open)) return content;
  throw unreadable(open);
}

/** Reads the file back and compares each of its files with the one that it was made from. */
async function proveFile(
  { files, folder, passphrase }: MoveWish,
  made: string,
  content: readonly MovedFile[],
): Promise<void> {
  const left = new Map(content.map((each) => [each.path, each]));
  await walkMoveFile(files, made, passphrase, {
    async onFile(path, _bytes, portions) {
      const hash = createHash('sha256');
      for await (const portion of portions) hash.update(portion);
      const source = left.get(path);
      left.delete(path);
      if (!source || hash.digest('hex') !== (await digestOf(files, folder, source))) throw unreadable(path);
    },
  });
  const [missing] = left.keys();
  if (missing !== undefined) throw unreadable(missing);
}

async function digestOf(files: Files, folder: string, { path, more }: MovedFile): Promise<string> {
  const bytes = await files.readFile(join(folder, ...path.split('/')));
  return createHash('sha256').update(bytes).update(more).digest('hex');
}

/** The desk lives on here: its file must not lie about. A marker that was seen closes the book, whatever failed after it. */
async function dropUnlessClosed({ files, folder }: MoveWish, made: string): Promise<void> {
  try {
    if ((await readMoved(files, folder)) === null) await files.rm(made, { force: true });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
