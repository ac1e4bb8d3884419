import { randomBytes } from 'node:crypto';
import type { Health, ReadOnlyCause } from '../../../shared/domain/rescue/health.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Clock, Log, NewId } from '../ports.ts';
import { finishMove, type MovedMarker } from '../move/moved-marker.ts';
import { finishRestore } from './backup/restore-intent.ts';
import { sweepTemporary } from './durable-file.ts';
import { diskFiles, errorCode, type Files } from './files.ts';
import { openJournalWriter, type JournalWriter } from './journal-writer.ts';
import { lockFolder } from './lock.ts';
import { journalFolder, openBook, type OpenedBook, type OpenTrouble } from './open-book.ts';
import type { ReplayOptions } from './replay.ts';
import { createSegmentPacker, packLeftOpen } from './segment-packer.ts';
import { runStore, type Store } from './store.ts';

/** A checkpoint of two thousand living records costs what a hundred saves cost; reading so long a tail, a tenth of a second. */
const CHECKPOINT_EVERY = 2_000;

/** What a store is opened with. */
export interface StoreOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Makes the salt of a line: random, so that an erased fact cannot be guessed from its digest. */
  readonly newSalt?: () => string;
  readonly log: Log;
  readonly files?: Files;
  readonly checkpointEvery?: number;
  readonly rotateAtBytes?: number;
  /** What happens when another process has the folder: refused, or opened for reading only. */
  readonly whenLocked?: 'refuse' | 'read-only';
  readonly replay?: ReplayOptions;
}

/**
 * Opens the book in a folder and takes the folder for this process alone.
 *
 * Opens read-only, with the reason in its health, when the journal is damaged or the folder cannot be written; refuses
 * only when there is nothing to show.
 */
export async function openStore(options: StoreOptions): Promise<Result<Store, OpenTrouble>> {
  const files = options.files ?? diskFiles;
  const { folder } = options;
  const taken = await takeFolder(files, folder, options.whenLocked ?? 'refuse');
  if (!taken.ok) return taken;
  const { unlock, obstacle } = taken.value;
  try {
    const opened = await openBook(files, folder, obstacle === null, replayOf(options, obstacle));
    if (obstacle !== null && opened.end.seq === 0 && opened.journalShortOf === null) {
      await unlock();
      const kind = obstacle.why === 'opened-elsewhere' ? 'folder-locked' : 'folder-unwritable';
      return refuse({ kind, detail: obstacle.detail });
    }
    return ok(await start(options, files, opened, obstacle, unlock));
  } catch (error) {
    await unlock();
    const code = errorCode(error);
    if (code === undefined) throw error;
    return refuse({ kind: 'folder-unwritable', detail: code });
  }
}

const SALT_BYTES = 8;

/** Salts are taken from a stock of random bytes: asking the system for each of them would cost more than the hashing. */
function createRandomSalt(): () => string {
  let stock = Buffer.alloc(0);
  return () => {
    if (stock.length < SALT_BYTES) stock = randomBytes(512 * SALT_BYTES);
    const salt = stock.toString('hex', 0, SALT_BYTES);
    stock = stock.subarray(SALT_BYTES);
    return salt;
  };
}

interface Obstacle {
  readonly why: ReadOnlyCause;
  /** When it came, where that is known; else when it was found. */
  readonly at?: string;
  readonly detail: string;
  /** A move whose file has not its name yet. */
  readonly isUnfinished?: true;
}

interface Taken {
  readonly obstacle: Obstacle | null;
  unlock(): Promise<void>;
}

async function takeFolder(
  files: Files,
  folder: string,
  whenLocked: 'refuse' | 'read-only',
): Promise<Result<Taken, OpenTrouble>> {
  let unlock: Taken['unlock'] = () => Promise.resolve();
  try {
    await files.mkdir(folder, { recursive: true });
    const lock = await lockFolder(files, folder);
    if (!lock.ok) {
      if (whenLocked === 'refuse') return lock;
      return ok({ obstacle: { why: 'opened-elsewhere', detail: lock.error.detail }, unlock });
    }
    unlock = lock.value;
    // A restore that a crash cut short is ended first: until then neither book is whole in its place.
    await finishRestore(files, folder);
    const moved = await finishMove(files, folder);
    // Not a byte of it is changed any more.
    if (moved) return ok({ obstacle: closedBy(moved), unlock });
    await files.mkdir(journalFolder(folder), { recursive: true });
    await sweepTemporary(files, folder);
    await sweepTemporary(files, journalFolder(folder));
    return ok({ obstacle: null, unlock });
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'folder-read-only';
    return ok({ obstacle: { why, detail: code }, unlock });
  }
}

async function start(
  options: StoreOptions,
  files: Files,
  opened: OpenedBook,
  obstacle: Obstacle | null,
  unlock: () => Promise<void>,
): Promise<Store> {
  const journal = journalFolder(options.folder);
  const packer = createSegmentPacker(files, journal, options.log);
  const openWriter = (at: { segment: number; offset: number }): Promise<JournalWriter> =>
    openJournalWriter(files, journal, at, {
      rotateAtBytes: options.rotateAtBytes,
      onClosed: (segment) => packer.pack(segment),
    });
  const found = obstacle ?? damageOf(opened) ?? movedOf(opened);
  const { writer, trouble } = found ? { writer: null, trouble: found } : await tryWriter(openWriter, opened);
  const health: Health = trouble
    ? { kind: 'read-only', ...trouble, at: trouble.at ?? options.clock.now() }
    : { kind: 'sound' };
  if (writer) await packLeftOpen(files, journal, packer, opened.end.segment);
  return runStore({
    ...options,
    newSalt: options.newSalt ?? createRandomSalt(),
    files,
    checkpointEvery: options.checkpointEvery ?? CHECKPOINT_EVERY,
    opened,
    health,
    writer,
    packer,
    unlock,
  });
}

/** Nothing is made from a journal whose folder is not ours. */
function replayOf({ replay = {} }: StoreOptions, obstacle: Obstacle | null): ReplayOptions {
  const { onFiled: _onFiled, ...reading } = replay;
  return obstacle === null ? replay : reading;
}

async function tryWriter(
  openWriter: (at: { segment: number; offset: number }) => Promise<JournalWriter>,
  opened: OpenedBook,
): Promise<{ writer: JournalWriter | null; trouble: Obstacle | null }> {
  try {
    return { writer: await openWriter(opened.end), trouble: null };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'folder-read-only';
    return { writer: null, trouble: { why, detail: code } };
  }
}

/** A book whose desk went into a file; while that waits for its name, the path where it lies for the time being counts. */
function closedBy({ stage, at, made, file }: MovedMarker): Obstacle {
  return stage === 'closed'
    ? { why: 'desk-moved', at, detail: file }
    : { why: 'desk-moved', at, detail: made, isUnfinished: true };
}

/** A book that came out of a copy of one that has moved. */
function movedOf({ book }: OpenedBook): Obstacle | null {
  const { moved } = book.desk;
  return moved && { why: 'desk-moved', at: moved.at, detail: moved.file };
}

function damageOf({ damage, journalShortOf, end }: OpenedBook): Obstacle | null {
  if (journalShortOf)
    return { why: 'journal-short', detail: `journal ${end.seq}, checkpoint ${journalShortOf.seq}` };
  if (!damage) return null;
  const why = damage.trouble === 'missing-segment' ? 'segment-missing' : 'journal-damaged';
  return { why, detail: `${damage.file}:${damage.line} ${damage.trouble}` };
}
