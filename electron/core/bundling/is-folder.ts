import { isAbsolute } from 'node:path';
import { errorCode, type Files } from '../store/files.ts';

/** Whether a full path leads to a folder that is there. */
export async function isFolder(files: Files, path: string): Promise<boolean> {
  if (!isAbsolute(path)) return false;
  try {
    await files.readdir(path);
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
