import type { FileHandle } from 'node:fs/promises';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';

/** The syncs that a store cannot do without, one by one. */
export const omissions = ['journal-sync', 'file-sync', 'folder-sync'] as const;
export type Omission = (typeof omissions)[number];

/** The real disk, but one sort of sync does nothing: a suite of power cuts must go red over it. */
export function filesWithout(omission: Omission): Files {
  return {
    ...diskFiles,
    open: async (path, ...how) => {
      const handle = await diskFiles.open(path, ...how);
      if ((await purposeOf(handle, String(path))) === omission) forgetSyncs(handle);
      return handle;
    },
  };
}

async function purposeOf(handle: FileHandle, path: string): Promise<Omission> {
  if ((await handle.stat()).isDirectory()) return 'folder-sync';
  return path.endsWith('.ndjson') ? 'journal-sync' : 'file-sync';
}

function forgetSyncs(handle: FileHandle): void {
  handle.sync = () => Promise.resolve();
  handle.datasync = () => Promise.resolve();
}
