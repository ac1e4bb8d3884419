import { join } from 'node:path';
import type { Book } from '../../../shared/domain/book.ts';
import type { Answers } from './answers.ts';
import {
  readCheckpoint,
  readDirectory,
  type Checkpoint,
  type DirectoryCheckpoint,
  type Read,
} from './checkpoint.ts';
import type { Files } from './files.ts';
import { journalStart, type Damage, type JournalEnd, type JournalPlace } from './journal-reader.ts';
import { replayAll, replayTail, type Replay, type ReplayOptions } from './replay.ts';
import { lastLineFits, readOrigin } from './checkpoint-fit.ts';
import { listSegments, segmentName } from './segments.ts';
import { keepAside } from './set-aside.ts';

/** Why a folder cannot be opened at all; everything else opens, if need be read-only. */
export type OpenTrouble =
  | { readonly kind: 'folder-locked'; readonly detail: string }
  | { readonly kind: 'folder-unwritable'; readonly detail: string };

/** A book as its folder tells it, and what was found on the way. */
export interface OpenedBook {
  readonly book: Book;
  readonly answers: Answers;
  readonly end: JournalPlace;
  readonly lastAt: string | null;
  /** The moment of the last change that the journal itself tells; earlier than `lastAt` where a checkpoint knows more. */
  readonly endAt: string | null;
  readonly lastLineBytes: number;
  /** The hash of the first change; empty for a book in which nothing has happened. */
  readonly origin: string;
  /** Whether the journal was read from its first change on, and not from a checkpoint. */
  readonly isFromBeginning: boolean;
  /** The change at which the directory's file was written, -1 when it has to be written anew. */
  readonly directorySeq: number;
  /** Files that were set aside: torn last lines and broken checkpoints. */
  readonly setAside: string[];
  readonly damage: Damage | null;
  /** The last change that the checkpoint knows when the journal ends before it, else null. */
  readonly journalShortOf: JournalPlace | null;
}

/** The folder of the journal inside a book's folder. */
export function journalFolder(folder: string): string {
  return join(folder, 'journal');
}

/** The folder of what was closed and filed, inside a book's folder. */
export function historyFolder(folder: string): string {
  return join(folder, 'history');
}

/**
 * Opens a book: the newest checkpoint that belongs to its journal, then the journal's tail; without one, all of it.
 *
 * A torn last line was never acknowledged: it is set aside and cut off. Damage before it is reported with the book as it
 * was until then; nothing is ever started empty over it. With `mayWrite: false` nothing in the folder is changed.
 */
export async function openBook(
  files: Files,
  folder: string,
  mayWrite: boolean,
  options: ReplayOptions = {},
): Promise<OpenedBook> {
  const directory = await readDirectory(files, folder);
  const generations: Read<Checkpoint>[] = [];
  let quick: Found | null = null;
  // The older generation is read only when the newest one is of no use: it is large, and start-up waits for it.
  for (const generation of ['newest', 'older'] as const) {
    const read = await readCheckpoint(files, folder, generation);
    generations.push(read);
    if (read.kind !== 'whole' || directory.kind !== 'whole') continue;
    quick = await openQuickly(files, folder, read.value, directory.value, options);
    if (quick) break;
  }
  const setAside = mayWrite ? await putBrokenAside(files, folder, [...generations, directory]) : [];
  const usable = generations.flatMap((read) => (read.kind === 'whole' ? [read.value] : []));
  const stands = [...usable, ...(directory.kind === 'whole' ? [directory.value] : [])];
  const opened = quick && !isOutrun(quick, stands) ? quick : await openSlowly(files, folder, usable, options);
  if (!mayWrite || opened.journalShortOf) return { ...opened, setAside };
  setAside.push(...(await putForeignAside(files, folder, [...generations, directory], opened.origin)));
  setAside.push(...(await putTornLineAside(files, folder, opened.journal)));
  return { ...opened, setAside };
}

/**
 * Whether a file of the same book knows changes that the journal ends before.
 *
 * The older generation of the checkpoint then still fits, but going on from it would lose them in silence.
 */
function isOutrun(
  { damage, origin, end }: Found,
  stands: readonly { origin: string; place: JournalPlace }[],
): boolean {
  return damage === null && stands.some((known) => known.origin === origin && known.place.seq > end.seq);
}

type Found = Omit<OpenedBook, 'setAside'> & { readonly journal: JournalEnd };

function found(replay: Replay, more: Pick<Found, 'origin' | 'isFromBeginning' | 'directorySeq'>): Found {
  const { book, answers, end } = replay;
  return {
    ...more,
    book,
    answers,
    journal: end,
    end: end.end,
    lastAt: end.lastAt,
    endAt: end.lastAt,
    lastLineBytes: end.lastLineBytes,
    damage: end.damage,
    journalShortOf: null,
  };
}

async function openQuickly(
  files: Files,
  folder: string,
  checkpoint: Checkpoint,
  { place, origin, directory }: DirectoryCheckpoint,
  options: ReplayOptions,
): Promise<Found | null> {
  const journal = journalFolder(folder);
  if (checkpoint.origin !== origin || !(await lastLineFits(files, journal, checkpoint))) return null;
  // The directory's file stands for the checkpoint too when the checkpoint says that it goes with it.
  const isCurrent = checkpoint.directorySeq === place.seq;
  const known = { directory, seq: isCurrent ? checkpoint.place.seq : place.seq, place };
  const replay = await replayTail(files, journal, checkpoint, known, options);
  // A tail may have changed the directory: then its file no longer goes with the next checkpoint.
  const isUnchanged = isCurrent && replay.end.end.seq === checkpoint.place.seq;
  const directorySeq = isUnchanged ? place.seq : -1;
  const whole = found(replay, { origin, isFromBeginning: false, directorySeq });
  const missing = whole.damage ?? (await missingBefore(files, journal, checkpoint.place.segment));
  if (replay.end.lastLineBytes > 0) return { ...whole, damage: missing };
  const { lastAt, lastLineBytes } = checkpoint;
  return { ...whole, damage: missing, lastAt, endAt: lastAt, lastLineBytes };
}

/** A segment that is not there although the checkpoint makes it unnecessary: the book could not be proven without it. */
async function missingBefore(files: Files, journal: string, segment: number): Promise<Damage | null> {
  const there = new Set((await listSegments(files, journal)).map((entry) => entry.segment));
  for (let each = journalStart.segment; each < segment; each += 1) {
    if (there.has(each)) continue;
    return { file: segmentName(each), segment: each, line: 0, trouble: 'missing-segment' };
  }
  return null;
}

async function openSlowly(
  files: Files,
  folder: string,
  usable: readonly Checkpoint[],
  options: ReplayOptions,
): Promise<Found> {
  const journal = journalFolder(folder);
  const replay = await replayAll(files, journal, options);
  const whole = found(replay, { origin: replay.origin ?? '', isFromBeginning: true, directorySeq: -1 });
  const ahead = usable.find(({ place }) => place.seq > replay.end.end.seq);
  if (!ahead) return whole;
  // It knows more than the journal can tell. Of another desk it says nothing about this one.
  const origin = await readOrigin(files, journal);
  if (origin !== null && origin !== ahead.origin) return whole;
  const directory = await readDirectory(files, folder);
  const known = directory.kind === 'whole' ? directory.value.directory : replay.book.directory;
  return {
    ...whole,
    book: { ...ahead.book, directory: known },
    answers: ahead.answers,
    lastAt: ahead.lastAt,
    lastLineBytes: ahead.lastLineBytes,
    origin: ahead.origin,
    // Behind damage there may be whole changes: that is repaired line by line, never by a gap up to the checkpoint.
    journalShortOf: whole.damage === null ? ahead.place : null,
  };
}

function putBrokenAside(files: Files, folder: string, reads: readonly Read<unknown>[]): Promise<string[]> {
  const broken = reads.flatMap((read) => (read.kind === 'broken' ? [read.file] : []));
  return moveAside(files, folder, broken);
}

/** Checkpoints of another desk: whole, but of no use here, and not ours to write over. */
function putForeignAside(
  files: Files,
  folder: string,
  reads: readonly Read<{ readonly origin: string }>[],
  origin: string,
): Promise<string[]> {
  const foreign = reads.flatMap((read) =>
    read.kind === 'whole' && origin !== '' && read.value.origin !== origin ? [read.file] : [],
  );
  return moveAside(files, folder, foreign);
}

async function moveAside(files: Files, folder: string, names: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const name of names) {
    kept.push(await keepAside(files, folder, name, await files.readFile(join(folder, name))));
    await files.rm(join(folder, name), { force: true });
  }
  return kept;
}

async function putTornLineAside(files: Files, folder: string, end: JournalEnd): Promise<string[]> {
  if (!end.torn || end.torn.length === 0) return [];
  const kept = await keepAside(files, folder, `torn-after-${end.end.seq}.ndjson`, end.torn);
  await files.truncate(join(journalFolder(folder), segmentName(end.end.segment)), end.end.offset);
  return [kept];
}
