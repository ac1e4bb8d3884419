import { readCheckpoint, readDirectory } from '../checkpoint.ts';
import { lastLineFits } from '../checkpoint-fit.ts';
import { journalStart, readJournal, type JournalEnd } from '../journal-reader.ts';
import { replayTail } from '../replay.ts';
import type { ChainEnd } from '../salvage.ts';
import type { BackupView } from './backup-view.ts';
import { beginningOf, damageLine } from './prove-segment.ts';

/** What the proof of a backup found. */
export interface BackupProof {
  /** The end of what can be believed of the journal. */
  readonly end: ChainEnd;
  /** Technical lines about the tail of the journal; none when it holds. */
  readonly inJournal: readonly string[];
  /** Technical lines about desk and directory; without them the book is still there, it only opens slowly. */
  readonly inCheckpoint: readonly string[];
}

/**
 * Proves the part of a backup that is its own: its tail is chained to the shared segments, its checkpoint is read and
 * brought to the same last change by replaying the tail on it.
 *
 * `before` is where the chain stands after the last shared segment, null when that one is damaged. Gives way to other work every few milliseconds.
 */
export async function proveBackup(
  view: BackupView,
  tailSegment: number,
  before: ChainEnd | null,
): Promise<BackupProof> {
  const begin = before ?? (await beginningOf(view, tailSegment));
  const read = await readJournal(
    view.files,
    view.journal,
    { ...journalStart, segment: tailSegment, seq: begin.seq, hash: begin.hash },
    { onLine: () => undefined },
  );
  const { seq, hash } = read.end;
  const end = { seq, hash };
  return { end, inJournal: troubleIn(read), inCheckpoint: await replayTrouble(view, end) };
}

function troubleIn({ damage, torn }: JournalEnd): string[] {
  return [...(damage ? [damageLine(damage)] : []), ...(torn ? ['the last line is torn'] : [])];
}

async function replayTrouble(view: BackupView, wanted: ChainEnd): Promise<string[]> {
  const desk = await readCheckpoint(view.files, view.folder, 'newest');
  const directory = await readDirectory(view.files, view.folder);
  if (desk?.kind !== 'whole' || directory.kind !== 'whole') return ['the checkpoint cannot be read'];
  if (desk.value.origin !== directory.value.origin)
    return ['desk.json and directory.json are of different books'];
  if (!(await lastLineFits(view.files, view.journal, desk.value))) return ['the checkpoint does not fit'];
  const { place, directory: places } = directory.value;
  const isCurrent = desk.value.directorySeq === place.seq;
  const known = { directory: places, place, seq: isCurrent ? desk.value.place.seq : place.seq };
  const { end } = await replayTail(view.files, view.journal, desk.value, known);
  if (end.damage) return [`replay: ${damageLine(end.damage)}`];
  const isSame = end.end.seq === wanted.seq && end.end.hash === wanted.hash;
  return isSame ? [] : [`replay ends at change ${end.end.seq} instead of ${wanted.seq}`];
}
