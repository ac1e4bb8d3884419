import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import type { ErasureParts } from './erasure-parts.ts';

/** Placeholder until the layout of backups is settled. */
export function eraseInBackups(
  _scrubbing: Scrubbing,
  _evidence: ReadonlySet<string>,
  _parts: ErasureParts,
): Promise<{ secondFolderOwes: boolean }> {
  return Promise.resolve({ secondFolderOwes: false });
}
