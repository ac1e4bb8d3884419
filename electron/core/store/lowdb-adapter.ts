import type { Adapter } from 'lowdb';
import { errorCode, type Files } from './files.ts';
import { replaceFile } from './durable-file.ts';

/**
 * lowdb's seam to the disk, with what its own file adapter lacks: it syncs, and it never takes damage for emptiness.
 *
 * `read` answers null only when there is no file; a file that is no JSON throws, so that the caller can set it aside.
 */
export function durableJson<T>(path: string, files: Files): Adapter<T> {
  return {
    async read() {
      let bytes: Buffer;
      try {
        bytes = await files.readFile(path);
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      }
      return JSON.parse(bytes.toString('utf8')) as T; // the caller parses it with its schema
    },
    write: (content) => replaceFile(path, JSON.stringify(content), files),
  };
}
