import type { FileHandle } from 'node:fs/promises';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';

/** What a test does to the syncs of the journal. */
export interface SyncControl {
  /** Called before every datasync; may wait or throw. */
  beforeSync(): Promise<void>;
  syncs(): number;
}

/** The real disk, with a hand on every datasync. */
export function filesWithSync(control: { beforeSync(): Promise<void> }): { files: Files; syncs(): number } {
  let syncs = 0;
  const files: Files = {
    ...diskFiles,
    open: async (...args) => {
      const handle: FileHandle = await diskFiles.open(...args);
      const datasync = handle.datasync.bind(handle);
      handle.datasync = async () => {
        syncs += 1;
        await control.beforeSync();
        await datasync();
      };
      return handle;
    },
  };
  return { files, syncs: () => syncs };
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'fdatasync' });
}
