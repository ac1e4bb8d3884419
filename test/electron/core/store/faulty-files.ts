import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';

/** The real disk, with a hand on every write of the journal, which is synced by the write itself. */
export function filesWithSync(control: { beforeSync(): Promise<void> }): { files: Files; syncs(): number } {
  let syncs = 0;
  const files: Files = {
    ...diskFiles,
    open: async (...args) => {
      const handle: FileHandle = await diskFiles.open(...args);
      if (!isSyncedByWrite(args[1])) return handle;
      const write = handle.write.bind(handle) as (...given: unknown[]) => ReturnType<FileHandle['write']>;
      handle.write = async (...given: unknown[]) => {
        syncs += 1;
        await control.beforeSync();
        return write(...given);
      };
      return handle;
    },
  };
  return { files, syncs: () => syncs };
}

function isSyncedByWrite(flags: Parameters<Files['open']>[1]): boolean {
  return typeof flags === 'number' && (flags & constants.O_DSYNC) !== 0;
}

/** An error as the system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'fdatasync' });
}
