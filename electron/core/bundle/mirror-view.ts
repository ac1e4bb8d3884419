import { join } from 'node:path';
import { z } from 'zod';
import type { Book } from '../../../shared/domain/book.ts';
import type { Log } from '../ports.ts';
import { bytesIfThere } from '../store/backup/copy-file.ts';
import { createCheckpointKeeper } from '../store/checkpoint-keeper.ts';
import { replaceFile } from '../store/durable-file.ts';
import type { Files } from '../store/files.ts';
import { openHistory, type History } from '../store/history/history.ts';
import { historyFolder, journalFolder, openBook } from '../store/open-book.ts';
import { replayAll } from '../store/replay.ts';
import { listSegments, packSegment } from '../store/segments.ts';
import { takeSnapshot } from '../store/snapshot.ts';
import { settleMirror, type MirrorStand } from './mirror.ts';

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
 * What is made from its journal is brought up to date first. Throws when the journal that was proven at every import
 * cannot be read any more.
 */
export async function openMirror(
  { files, log }: { files: Files; log: Log },
  place: string,
  signal?: AbortSignal,
): Promise<OpenMirror | null> {
  const stand = await settleMirror(files, place);
  if (stand === null) return null;
  const history = openHistory({
    files,
    folder: historyFolder(place),
    timeZone: () => stand.timeZone,
    onBroken: ({ day }) => log.note(`history of ${day} of desk ${stand.letter} is broken`),
  });
  if (!(await isCurrent(files, place, stand)))
    await makeView({ files, log, place, stand, history, ...(signal && { signal }) });
  const opened = await openBook(files, place, false, { upTo: stand.seq });
  if (opened.end.hash !== stand.hash) throw new Error(`The mirror of desk ${stand.letter} cannot be read`);
  return { stand, book: opened.book, history };
}

async function isCurrent(files: Files, place: string, { hash }: MirrorStand): Promise<boolean> {
  const bytes = await bytesIfThere(files, join(place, 'view.json'));
  if (bytes === null) return false;
  const view = viewStand.safeParse(JSON.parse(bytes.toString('utf8')));
  return view.success && view.data.hash === hash;
}

interface Making {
  readonly files: Files;
  readonly log: Log;
  readonly place: string;
  readonly stand: MirrorStand;
  readonly history: History;
  readonly signal?: AbortSignal;
}

/** Makes history and checkpoints from the journal; done again from the beginning when it was cut short. */
async function makeView({ files, log, place, stand, history, signal }: Making): Promise<void> {
  const journal = journalFolder(place);
  for (const { segment, isPacked } of await listSegments(files, journal))
    if (!isPacked && segment < stand.segment) await packSegment(files, journal, segment);
  const past = history.bulk();
  const { book, answers, end, origin } = await replayAll(files, journal, {
    ...(signal && { signal }),
    upTo: stand.seq,
    onFiled: (records) => past.put(records),
  });
  await past.flush();
  const keeper = createCheckpointKeeper(files, place, log, { directorySeq: -1 });
  const { lastAt, lastLineBytes } = end;
  const at = { origin: origin ?? stand.origin, place: end.end, lastAt, lastLineBytes };
  // Without a checkpoint the journal is read from its beginning: slower, and as good.
  await keeper.keep(at, takeSnapshot(book, answers, true));
  await replaceFile(join(place, 'view.json'), `${JSON.stringify({ version: 1, hash: stand.hash })}\n`, files);
}
