import { join } from 'node:path';
import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import { readLastCopy, lookAtSecond, placeIn } from '../backup/second-folder.ts';
import { errorCode } from '../files.ts';
import { journalOf, type Store } from '../store.ts';
import { createBreather } from './breather.ts';
import { eraseBackupPlace } from './erase-backup-place.ts';
import type { ErasureParts } from './erasure-parts.ts';
import { createTouch } from './touch.ts';

/** The folder of a book's own backups. */
export function ownBackups({ folder }: Store['depth']): string {
  return join(folder, 'backups');
}

/** Where the backups of a book lie in the second folder; null when none is set. */
export function secondBackups({ book, depth }: Pick<Store, 'book' | 'depth'>): string | null {
  const { backupFolder, centre } = book.desk;
  if (backupFolder === '') return null;
  return placeIn(backupFolder, { desk: centre?.letter ?? '', origin: depth.origin() });
}

/** Whether the copies in the second folder can be reached, are away, or were never made. */
export async function stateOfSecond(store: Store, place: string): Promise<'ready' | 'away' | 'none'> {
  const { files } = store.depth;
  const { backupFolder } = store.book.desk;
  const lastAt = await readLastCopy(files, ownBackups(store.depth), backupFolder);
  // A folder that is there without a place of this book in it holds nothing, unless copies were made before.
  const there = await lookAtSecond(files, backupFolder, place, lastAt ?? 'asked for');
  if (there.state === 'ready') return 'ready';
  const around = await lookAtSecond(files, backupFolder, place, null);
  return lastAt === null && around.state === 'ready' ? 'none' : 'away';
}

/**
 * Takes a scope out of all backups, at home and in the second folder.
 *
 * Answers whether the second folder could not be reached and still holds the bytes. Copies that somebody made elsewhere
 * are out of reach and theirs to look after.
 */
export async function eraseInBackups(
  scrubbing: Scrubbing,
  { erasures, evidence }: { readonly erasures: readonly string[]; readonly evidence: readonly string[] },
  { store, newSalt, log }: ErasureParts,
): Promise<{ secondFolderOwes: boolean }> {
  const { files } = store.depth;
  const way = {
    ...{ files, journal: journalOf(store.depth), vouchers: store.book.vouchers, log },
    work: { scrubbing, touches: createTouch(scrubbing), newSalt, breathe: createBreather() },
    evidence: new Set(evidence),
    told: store.book.desk.erasures.filter(({ id }) => erasures.includes(id)),
  };
  await eraseBackupPlace(ownBackups(store.depth), way);
  const second = secondBackups(store);
  if (second === null) return { secondFolderOwes: false };
  try {
    const state = await stateOfSecond(store, second);
    if (state === 'ready') await eraseBackupPlace(second, way);
    return { secondFolderOwes: state === 'away' };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    log.note(`second backup folder still holds what was erased: ${code}`);
    return { secondFolderOwes: true };
  }
}
