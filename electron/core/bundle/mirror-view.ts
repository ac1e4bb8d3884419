import { join } from 'node:path';
import { z } from 'zod';
import type { Book } from '../../../shared/domain/book.ts';
import type { OnShare } from '../move/steps-of-work.ts';
import type { Log } from '../ports.ts';
import { bytesIfThere } from '../store/backup/copy-file.ts';
import { createCheckpointKeeper } from '../store/checkpoint-keeper.ts';
import { replaceFile } from '../store/durable-file.ts';
import type { Files } from '../store/files.ts';
import { openHistory, type History } from '../store/history/history.ts';
import { historyFolder, journalFolder, openBook, type OpenedBook } from '../store/open-book.ts';
import { listSegments, packSegment } from '../store/segments.ts';
import { takeSnapshot } from '../store/snapshot.ts';
import { atMirror } from './mirror-lane.ts';
import { readStand, type MirrorStand } from './mirror.ts';

/** Another desk's book as far as it was taken; nobody writes into it. */
export interface OpenMirror {
  readonly stand: MirrorStand;
  readonly book: Book;
  readonly history: History;
}

/** What a mirror's checkpoints and history were made from. */
const viewStand = z.strictObject({ version: z.literal(1), hash: z.string() });

/**
 * Opens the mirror of another desk; null when nothing of it was taken yet.
 *
 * What is made from its journal is brought up to date first; what an import left to be done stays, it changes nothing in
 * what is read. `onShare` hears how much of the journal is read when history has to be made from it. Throws when the journal
 * that was proven at every import cannot be read any more.
 */
export async function openMirror(
  { files, log }: { files: Files; log: Log },
  place: string,
  onShare: OnShare = () => undefined,
): Promise<OpenMirror | null> {
  return atMirror(place, () => openInTurn({ files, log }, place, onShare));
}

async function openInTurn(
  { files, log }: { files: Files; log: Log },
  place: string,
  onShare: OnShare,
): Promise<OpenMirror | null> {
  const stand = await readStand(files, place);
  if (stand === null) return null;
  const history = openHistory({
    files,
    folder: historyFolder(place),
    timeZone: () => stand.timeZone,
    onBroken: ({ day }) => log.note(`history of ${day} of desk ${stand.letter} is broken`),
  });
  const book = (await isCurrent(files, place, stand))
    ? readBook(await openBook(files, place, false, { upTo: stand.seq }), stand)
    : await makeView({ files, log, place, stand, history, onShare });
  return { stand, book, history };
}

async function isCurrent(files: Files, place: string, { hash }: MirrorStand): Promise<boolean> {
  const bytes = await bytesIfThere(files, join(place, 'view.json'));
  if (bytes === null) return false;
  try {
    return viewStand.parse(JSON.parse(bytes.toString('utf8'))).hash === hash;
  } catch {
    return false; // damaged: what it speaks of is made anew
  }
}

function readBook({ book, end }: OpenedBook, stand: MirrorStand): Book {
  if (end.hash !== stand.hash) throw new Error(`The mirror of desk ${stand.letter} cannot be read`);
  return book;
}

interface Making {
  readonly files: Files;
  readonly log: Log;
  readonly place: string;
  readonly stand: MirrorStand;
  readonly history: History;
  readonly onShare: OnShare;
}

/**
 * Brings history and checkpoints up to the journal: from the last checkpoint, or from the beginning where there is none.
 *
 * History is on disk before the checkpoint, so what a cut left is made again; a record that is filed twice is one.
 */
async function makeView({ files, log, place, stand, history, onShare }: Making): Promise<Book> {
  const journal = journalFolder(place);
  onShare(0);
  for (const { segment, isPacked } of await listSegments(files, journal))
    if (!isPacked && segment < stand.segment) await packSegment(files, journal, segment);
  const past = history.bulk();
  let first: number | null = null;
  const opened = await openBook(files, place, false, {
    upTo: stand.seq,
    onProgress(segment, share) {
      // Where a checkpoint is of use, the segments before it are not read.
      first = Math.min(first ?? segment, segment);
      onShare((segment - first + share) / (stand.segment - first + 1));
    },
    onFiled: (records) => past.put(records),
  });
  const book = readBook(opened, stand);
  await past.flush();
  const { answers, directorySeq, origin, end, lastAt, lastLineBytes } = opened;
  const keeper = createCheckpointKeeper(files, place, log, { directorySeq });
  const at = { origin, place: end, lastAt, lastLineBytes };
  // Without a checkpoint the journal is read from its beginning: slower, and as good.
  await keeper.keep(at, takeSnapshot(book, answers, directorySeq < 0));
  await replaceFile(join(place, 'view.json'), `${JSON.stringify({ version: 1, hash: stand.hash })}\n`, files);
  return book;
}
