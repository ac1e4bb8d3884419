import { join } from 'node:path';
import { apply } from '../../../shared/domain/apply.ts';
import { applyToDirectory } from '../../../shared/domain/apply-directory.ts';
import { emptyBook, type Book } from '../../../shared/domain/book.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { rememberAnswer, type Answers } from './answers.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { replaceFile } from './durable-file.ts';
import type { Files } from './files.ts';
import {
  journalStart,
  readJournal,
  segmentName,
  type JournalEnd,
  type JournalPlace,
} from './journal-reader.ts';
import type { JournalLine } from './journal-line.ts';

/** Why a folder cannot be opened for writing. */
export type OpenTrouble =
  | { readonly kind: 'folder-locked'; readonly detail: string }
  | { readonly kind: 'folder-unwritable'; readonly detail: string }
  | { readonly kind: 'journal-damaged'; readonly detail: string; readonly seq: number };

/** A book as the journal tells it, and what had to be put aside on the way. */
export interface OpenedBook {
  readonly book: Book;
  readonly answers: Answers;
  readonly end: JournalPlace;
  readonly lastAt: string | null;
  /** Files that were set aside: torn last lines and broken checkpoints. */
  readonly setAside: string[];
}

/** The folder of the journal inside a book's folder. */
export function journalFolder(folder: string): string {
  return join(folder, 'journal');
}

/** Applies one journal line to a book, in place. */
export function applyLine(book: Book, line: JournalLine): void {
  const stamp = { seq: line.seq, at: line.at, by: line.by };
  for (const fact of line.facts) apply(book, fact, stamp);
}

interface Replay {
  book: Book;
  answers: Answers;
  end: JournalEnd;
}

async function replayAll(files: Files, folder: string, upTo = Number.POSITIVE_INFINITY): Promise<Replay> {
  const book = emptyBook();
  const answers: Answers = [];
  const end = await readJournal(files, journalFolder(folder), journalStart, (line) => {
    if (line.seq > upTo) return;
    applyLine(book, line);
    if (line.wish) rememberAnswer(answers, line.wish.id, line.wish.answer);
  });
  return { book, answers, end };
}

/** Brings a checkpoint to the present; the two files may stand for different places, each part skips what it has. */
async function replayTail(
  files: Files,
  folder: string,
  checkpoint: Checkpoint,
  directoryPlace: JournalPlace,
): Promise<Replay> {
  const { book, answers, place } = checkpoint;
  const from = directoryPlace.seq < place.seq ? directoryPlace : place;
  const end = await readJournal(files, journalFolder(folder), from, (line) => {
    const stamp = { seq: line.seq, at: line.at, by: line.by };
    if (line.seq > directoryPlace.seq) for (const fact of line.facts) applyToDirectory(book.directory, fact);
    if (line.seq <= place.seq) return;
    const partial = { ...book, directory: emptyBook().directory };
    for (const fact of line.facts) apply(partial, fact, stamp);
    if (line.wish) rememberAnswer(answers, line.wish.id, line.wish.answer);
  });
  return { book, answers, end };
}

async function setAside(files: Files, folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const place = join(folder, 'set-aside');
  await files.mkdir(place, { recursive: true });
  await replaceFile(join(place, name), bytes, files);
  return join('set-aside', name);
}

async function putTornLineAside(files: Files, folder: string, end: JournalEnd): Promise<string[]> {
  if (!end.torn || end.torn.length === 0) return [];
  const kept = await setAside(files, folder, `torn-after-${end.end.seq}.ndjson`, end.torn);
  await files.truncate(join(journalFolder(folder), segmentName(end.end.segment)), end.end.offset);
  return [kept];
}

/**
 * Opens a book: the newest usable checkpoint, then the journal's tail; without one, the whole journal.
 *
 * A torn last line was never acknowledged: it is set aside and cut off. Damage before it refuses the opening; nothing
 * is ever started empty over it.
 */
export async function openBook(files: Files, folder: string): Promise<Result<OpenedBook, OpenTrouble>> {
  const { checkpoint, directoryPlace, broken } = await readCheckpoint(files, folder);
  const aside: string[] = [];
  for (const name of broken)
    aside.push(await setAside(files, folder, name, await files.readFile(join(folder, name))));
  let replay =
    checkpoint && directoryPlace
      ? await replayTail(files, folder, checkpoint, directoryPlace)
      : await replayAll(files, folder);
  // A checkpoint that does not fit its journal is of no use; the journal alone decides what is true.
  if (replay.end.damage && checkpoint) replay = await replayAll(files, folder);
  if (checkpoint && replay.end.end.seq < checkpoint.place.seq) {
    return damaged(
      replay.end.end.seq,
      `The checkpoint knows ${checkpoint.place.seq} changes, the journal ${replay.end.end.seq}`,
    );
  }
  const { damage } = replay.end;
  if (damage)
    return damaged(damage.seq, `${segmentName(damage.segment)} line ${damage.line}: ${damage.trouble}`);
  aside.push(...(await putTornLineAside(files, folder, replay.end)));
  const { book, answers, end } = replay;
  return ok({ book, answers, end: end.end, lastAt: end.lastAt, setAside: aside });
}

function damaged(seq: number, detail: string) {
  return refuse({ kind: 'journal-damaged' as const, detail, seq });
}

/**
 * Reads a book anew without touching its folder, up to a line.
 *
 * Used after a failed write or sync: what was applied in memory but never acknowledged must not be shown, even where
 * its bytes can be read back.
 */
export async function rereadBook(
  files: Files,
  folder: string,
  upTo: number,
): Promise<{ book: Book; answers: Answers }> {
  const { book, answers } = await replayAll(files, folder, upTo);
  return { book, answers };
}
