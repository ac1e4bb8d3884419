import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Fact, FactOf } from '../../../../shared/domain/facts.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import type { Clock } from '../../ports.ts';
import { erasuresToTell } from '../erasure/erasures-to-tell.ts';
import { errorCode, type Files } from '../files.ts';
import { GENESIS, sealLine } from '../journal-line.ts';
import { lockFolder } from '../lock.ts';
import { openBook, type OpenedBook } from '../open-book.ts';
import { CopyDiffers, namesIn, troubleOf } from './copy-file.ts';
import { layOut } from './lay-out.ts';
import { openBackup } from './look-inside.ts';
import { backupName, readManifest, type Manifest } from './manifest.ts';
import { dropStaging, finishRestore, stagingFolder, writeIntent } from './restore-intent.ts';
import { SegmentUnreadable } from '../segments.ts';

/** Which backup is to take the place of the book in a folder, and who wants it. */
export interface RestoreWish {
  readonly files: Files;
  /** The folder of the book; no desk may have it open. */
  readonly folder: string;
  /** The place of the backup, and its name there. */
  readonly root: string;
  readonly name: string;
  readonly reason: string;
  readonly by: string | null;
  readonly clock: Clock;
  /** How many numbers the present book has given out, as the desk knew them, for a book that cannot be read any more. */
  readonly presentDays?: FactOf<'book-restored'>['days'];
  /** The same of emergency slips: the highest index that is on paper. */
  readonly presentBlanks?: number;
  progress(done: number, total: number): void;
}

const SALT_BYTES = 8;

/** What a restore led to. */
export interface Restored {
  /** The last change of the book now: the one that says that it was restored. */
  readonly seq: number;
  /** Where the book before is kept, inside the folder. */
  readonly setAside: string;
}

/**
 * Brings a book back from a backup; the book that was there is kept aside, whole.
 *
 * The backup is opened, then laid out beside the present book, opened again, and only then an intent is written and the
 * two change places. A crash before the intent leaves the old book; after it the next opening finishes. The restored
 * book begins with the fact `book-restored`, so that numbers told to callers after the backup are not given out again.
 * Refuses with `backup-unknown`, `backup-broken`, `backup-failed` (the disk) and `busy-with-book` (somebody has it open).
 */
export async function restoreBook(wish: RestoreWish): Promise<Result<Restored, Refusal>> {
  const { files, folder, root, name } = wish;
  try {
    const content = await readManifest(files, root, name);
    if (content === null) return refuse({ kind: 'backup-unknown', what: name });
    if (content === 'broken') return refuse({ kind: 'backup-broken', what: name, detail: 'manifest.json' });
    await files.mkdir(folder, { recursive: true });
    const lock = await lockFolder(files, folder);
    if (!lock.ok) return refuse({ kind: 'busy-with-book' });
    try {
      await finishRestore(files, folder);
      return await exchange(wish, content);
    } finally {
      await dropUnused(files, folder);
      await lock.value();
    }
  } catch (error) {
    const isBroken = error instanceof CopyDiffers || error instanceof SegmentUnreadable;
    return refuse({
      kind: isBroken ? 'backup-broken' : 'backup-failed',
      what: name,
      detail: troubleOf(error),
    });
  }
}

/** Takes away what was laid out in vain; what a failing disk keeps is swept at the next opening. */
async function dropUnused(files: Files, folder: string): Promise<void> {
  try {
    await dropStaging(files, folder);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

async function exchange(wish: RestoreWish, content: Manifest): Promise<Result<Restored, Refusal>> {
  const { files, folder, root, name } = wish;
  const inside = await openBackup(files, root, content);
  if (!inside.ok) return refuse({ kind: 'backup-broken', what: name, detail: inside.error });
  const erasures = await erasuresToTell(files, join(root, name));
  const line = sealedRestore(wish, content, await presentBook(files, folder), erasures);
  const staging = stagingFolder(folder);
  await layOut(files, root, content, { folder: staging, lastLine: line.text, progress: wish.progress });
  const laidOut = await openBook(files, staging, false);
  const isWhole =
    laidOut.damage === null && laidOut.journalShortOf === null && laidOut.end.hash === line.hash;
  if (!isWhole) return refuse({ kind: 'backup-broken', what: name, detail: 'does not open when laid out' });
  const setAside = await freePlace(files, folder, `book-${backupName(wish.clock.now(), line.replacedSeq)}`);
  const entries = await files.readdir(staging);
  await writeIntent(files, folder, { version: 1, backup: name, setAside, entries });
  await finishRestore(files, folder);
  return ok({ seq: laidOut.end.seq, setAside });
}

async function freePlace(files: Files, folder: string, name: string): Promise<string> {
  const taken = new Set(await namesIn(files, join(folder, 'set-aside')));
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
  return `set-aside/${free}`;
}

/** The book that is to be replaced, as far as it can be read; null when nothing can. */
async function presentBook(files: Files, folder: string): Promise<OpenedBook | null> {
  try {
    return await openBook(files, folder, false);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}

/**
 * The line that ends the journal of a restored book: where it comes from, and what was erased in the backup since.
 *
 * Without the latter nobody would vouch for the erased lines of the backup.
 */
function sealedRestore(
  wish: RestoreWish,
  content: Manifest,
  present: OpenedBook | null,
  erasures: readonly FactOf<'data-erased'>[],
) {
  const isSameDesk = present?.book.desk.centre?.letter === content.desk;
  const fact: FactOf<'book-restored'> = {
    type: 'book-restored',
    backup: content.name,
    replacedSeq: present?.end.seq ?? 0,
    replacedHead: present?.end.hash ?? GENESIS,
    // Another desk's numbers carry another letter and cannot be given out twice.
    days: isSameDesk ? present.book.desk.days : (wish.presentDays ?? {}),
    blanks: isSameDesk ? present.book.desk.emergency.last : (wish.presentBlanks ?? 0),
    reason: wish.reason,
  };
  const { text, hash } = sealLine({
    seq: content.seq + 1,
    at: wish.clock.now(),
    desk: content.desk,
    by: wish.by,
    command: 'backups.restore',
    wish: null,
    facts: [...erasures, ...erasures.map((told) => finishedAgain(told, present)), fact],
    salt: randomBytes(SALT_BYTES).toString('hex'),
    prev: content.head,
  });
  return { text, hash, replacedSeq: fact.replacedSeq };
}

/** An erasure is done in a backup when it is told; what the second folder owes it goes on owing. */
function finishedAgain({ erasure }: FactOf<'data-erased'>, present: OpenedBook | null): Fact {
  const before = present?.book.desk.erasures.find(({ id }) => id === erasure);
  return { type: 'erasure-finished', erasure, secondFolderOwes: before?.secondFolderOwes ?? false };
}
