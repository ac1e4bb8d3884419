import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { moment } from '../../../shared/domain/primitives.ts';
import { orTrouble, unreadable } from '../bundle/bundle-trouble.ts';
import { makeFolder } from '../bundle/make-folder.ts';
import type { Clock, NewId } from '../ports.ts';
import { bytesIfThere, sizeOf } from '../store/backup/copy-file.ts';
import {
  dropStaging,
  finishRestore,
  isRestoreBegun,
  stagingFolder,
  writeIntent,
} from '../store/backup/restore-intent.ts';
import { replaceFile } from '../store/durable-file.ts';
import { errorCode, syncFolder, writeWhole, type Files } from '../store/files.ts';
import { sealLine } from '../store/journal-line.ts';
import { lockFolder } from '../store/lock.ts';
import { journalFolder, openBook } from '../store/open-book.ts';
import { segmentName } from '../store/segments.ts';
import { isEmptyForDesk } from './book-files.ts';
import { CLAIM_ENDING, DESK_ENDING } from './move-name.ts';
import { readMoveHeader, walkMoveFile, type MoveHeader } from './move-file.ts';
import { stepsOf, type OnHundredths, type OnShare } from './steps-of-work.ts';

/** Which desk arrives, and where. */
export interface ArrivalWish {
  readonly files: Files;
  /** The folder for the book, in which there is none. */
  readonly folder: string;
  readonly file: string;
  readonly passphrase: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly progress?: OnHundredths;
  /** Stops it until the file is claimed; nothing has come then. */
  readonly signal?: AbortSignal;
}

/** A desk that lives here now. */
export interface ArrivedDesk {
  readonly letter: string;
  /** The last change of the book: the one that says that it has arrived. */
  readonly seq: number;
}

/** Beside the file, and in the folder of the book until it is there: who takes the desk in. */
const claim = z.strictObject({ version: z.literal(1), move: z.string(), arrival: z.string(), at: moment });
type Claim = z.output<typeof claim>;
const ARRIVING = 'arriving.json';
const SALT_BYTES = 8;
/** Where each step ends, in hundredths: everything is laid out, then opened twice, before its last line and after. */
const ends = { laidOut: 60, arrived: 99 } as const;
const HALF = 0.5;

/**
 * Takes a desk in from its file: the same book, with its letter, going on with the next number.
 *
 * Everything is laid out and opened first. Then the arrival claims the file, so that the desk cannot arrive a second time
 * from it, and only then the book takes its place, as after a restore: a cut before leaves an empty folder in which the
 * same arrival can be tried again, after it the next opening finishes. Refuses with `folder-not-empty`, `busy-with-book`,
 * `move-file-unreadable`, `move-unfinished`, `desk-arrived-already`, `desk-passphrase-wrong`, `file-unreadable` and
 * `folder-unusable`; nothing has come then. With `arrival-unfinished` the desk has come, and the next opening puts it in its
 * place.
 */
export async function arriveDesk(wish: ArrivalWish): Promise<Result<ArrivedDesk, Refusal>> {
  const { files, folder, file } = wish;
  const arrived = await orTrouble(file, async () => {
    if (!file.endsWith(DESK_ENDING)) return refuse({ kind: 'move-unfinished', what: file });
    if ((await sizeOf(files, file)) === null) return refuse({ kind: 'file-unreadable', what: file });
    await files.mkdir(folder, { recursive: true });
    const lock = await lockFolder(files, folder);
    if (!lock.ok) return refuse({ kind: 'busy-with-book' });
    try {
      await finishRestore(files, folder);
      if (!(await isEmptyForDesk(files, folder))) return refuse({ kind: 'folder-not-empty', what: folder });
      return await arrive(wish);
    } finally {
      await lock.value();
    }
  });
  return arrived.ok ? arrived : refuse(saidOfDesk(arrived.error));
}

/** What is said of sealed files of any kind, said of the file of a desk. */
function saidOfDesk(error: Refusal): Refusal {
  if (error.kind === 'bundle-unreadable') return { kind: 'move-file-unreadable', what: error.what };
  return error.kind === 'passphrase-wrong' ? { kind: 'desk-passphrase-wrong' } : error;
}

async function arrive(wish: ArrivalWish): Promise<Result<ArrivedDesk, Refusal>> {
  const { files, folder, file, signal } = wish;
  const { header } = await readMoveHeader(files, file);
  const mine = await claimOf(wish, header);
  const theirs = await readClaim(files, `${file}${CLAIM_ENDING}`);
  // One of an earlier move lies there from a file that had this name before.
  if (theirs?.move === header.move && theirs.arrival !== mine.arrival)
    return refuse({ kind: 'desk-arrived-already', at: theirs.at });
  const staging = stagingFolder(folder);
  try {
    const step = stepsOf(wish.progress ?? (() => undefined));
    await layOut(wish, staging, step(0, ends.laidOut));
    const { seq, letter } = await goOn(wish, staging, header, step(ends.laidOut, ends.arrived));
    signal?.throwIfAborted();
    await replaceFile(join(folder, ARRIVING), JSON.stringify(mine), files);
    await replaceFile(`${file}${CLAIM_ENDING}`, JSON.stringify(mine), files);
    const entries = await files.readdir(staging);
    await writeIntent(files, folder, {
      ...{ version: 1, backup: header.move, setAside: `set-aside/empty-${mine.arrival}`, entries },
    });
    await finishRestore(files, folder);
    await files.rm(join(folder, ARRIVING), { force: true });
    return ok({ seq, letter });
  } catch (error) {
    // From the intent on it only goes forward: the next opening puts the desk in its place.
    if (errorCode(error) === undefined || !(await isRestoreBegun(files, folder))) throw error;
    return refuse({ kind: 'arrival-unfinished', what: folder });
  } finally {
    await dropStaging(files, folder);
  }
}

/** The claim of this arrival; the same one when it was begun here before. */
async function claimOf({ files, folder, clock, newId }: ArrivalWish, { move }: MoveHeader): Promise<Claim> {
  const begun = await readClaim(files, join(folder, ARRIVING));
  return begun?.move === move ? begun : { version: 1, move, arrival: newId(), at: clock.now() };
}

async function readClaim(files: Files, path: string): Promise<Claim | null> {
  const bytes = await bytesIfThere(files, path);
  if (bytes === null) return null;
  try {
    return claim.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw unreadable(CLAIM_ENDING); // somebody's claim all the same
  }
}

async function layOut(
  { files, file, passphrase, signal }: ArrivalWish,
  staging: string,
  onShare: OnShare,
): Promise<void> {
  await makeFolder(files, journalFolder(staging));
  await walkMoveFile(files, file, passphrase, {
    onShare,
    signal,
    async onFile(path, _bytes, portions) {
      const target = join(staging, ...path.split('/'));
      await makeFolder(files, dirname(target));
      await replaceFile(target, portions, files);
    },
  });
}

/** Opens the laid-out book and writes into it that it has arrived; refuses one that is not what the header says. */
async function goOn(
  { files, clock }: ArrivalWish,
  staging: string,
  header: MoveHeader,
  onShare: OnShare,
): Promise<{ seq: number; letter: string }> {
  const { book, damage, journalShortOf, end } = await openBook(files, staging, false);
  onShare(HALF);
  const isWhole = damage === null && journalShortOf === null && end.hash === header.head;
  if (!isWhole || book.desk.moved?.move !== header.move) throw unreadable('journal');
  const { text, hash } = sealLine({
    ...{ seq: end.seq + 1, at: clock.now(), desk: header.letter, by: null, command: 'desk.arrive' },
    ...{ wish: null, facts: [{ type: 'desk-arrived', move: header.move }], prev: end.hash },
    salt: randomBytes(SALT_BYTES).toString('hex'),
  });
  const handle = await files.open(join(journalFolder(staging), segmentName(end.segment)), 'r+');
  try {
    await writeWhole(handle, Buffer.from(text, 'utf8'), end.offset);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(files, journalFolder(staging));
  const living = await openBook(files, staging, false);
  onShare(1);
  if (living.end.hash !== hash || living.book.desk.moved !== null) throw unreadable('journal');
  return { seq: living.end.seq, letter: header.letter };
}
