import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';

/** The syncs that a store cannot do without, one by one. */
export const omissions = ['journal-sync', 'file-sync', 'folder-sync'] as const;
export type Omission = (typeof omissions)[number];

/** The real disk, but one sort of sync does nothing: a suite of power cuts must go red over it. */
export function filesWithout(omission: Omission): Files {
  return {
    ...diskFiles,
    open: async (path, flags, ...how) => {
      const isJournal = String(path).endsWith('.ndjson');
      const forgets = omission === 'journal-sync' && isJournal;
      const handle = await diskFiles.open(path, forgets ? withoutSync(flags) : flags, ...how);
      if ((await purposeOf(handle, isJournal)) === omission) forgetSyncs(handle);
      return handle;
    },
  };
}

/** The journal is synced by a flag of its file; without it a write returns as soon as the bytes are in memory. */
function withoutSync(flags: Parameters<Files['open']>[1]): Parameters<Files['open']>[1] {
  return typeof flags === 'number' ? flags & ~constants.O_DSYNC : flags;
}

async function purposeOf(handle: FileHandle, isJournal: boolean): Promise<Omission> {
  if ((await handle.stat()).isDirectory()) return 'folder-sync';
  return isJournal ? 'journal-sync' : 'file-sync';
}

function forgetSyncs(handle: FileHandle): void {
  handle.sync = () => Promise.resolve();
  handle.datasync = () => Promise.resolve();
}
