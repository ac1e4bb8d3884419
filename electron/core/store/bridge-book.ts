import { writeDesk, writeDirectory } from './checkpoint.ts';
import { bridgeToCheckpoint } from './repair-journal.ts';
import { takeSnapshot } from './snapshot.ts';
import type { Store } from './store.ts';

/**
 * Lets a book go on whose journal ends before what its checkpoint knows: the journal gets a gap up to there, and the
 * checkpoint stands behind the gap.
 *
 * The old checkpoint is kept as the older generation until the new one is on disk.
 */
export async function bridgeBook(store: Store): Promise<void> {
  const { files, folder, origin } = store.depth;
  const { end, journalShortOf } = store.opened;
  if (!journalShortOf) throw new Error('The journal is not short');
  const { place, lastLineBytes } = await bridgeToCheckpoint(files, folder, end, journalShortOf);
  const snapshot = takeSnapshot(store.book, [], true);
  const at = { origin: origin(), place, lastAt: store.lastChange()?.at ?? null, lastLineBytes };
  if (snapshot.directory) await writeDirectory(files, folder, at, snapshot.directory);
  await writeDesk(files, folder, { ...at, directorySeq: place.seq }, snapshot);
}
