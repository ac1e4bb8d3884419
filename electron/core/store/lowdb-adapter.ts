import type { Adapter } from 'lowdb';
import { errorCode, type Files } from './files.ts';
import { replaceFile, type FileContent } from './durable-file.ts';

/** How a document is turned into bytes and back. */
export interface Form<T> {
  read(bytes: Buffer): T | Promise<T>;
  write(content: T): FileContent;
}

/** A document as plain JSON. */
export function plainJson<T>(): Form<T> {
  return {
    read: (bytes) => JSON.parse(bytes.toString('utf8')) as T, // the caller parses it with its schema
    write: (content) => JSON.stringify(content),
  };
}

/**
 * lowdb's seam to the disk, with what its own file adapter lacks: it syncs, it never takes damage for emptiness, and it
 * writes a long document in portions.
 *
 * `read` answers null only when there is no file; a file that cannot be read throws what its form throws, so that the
 * caller can set it aside.
 */
export function durableFile<T>(path: string, files: Files, form: Form<T>): Adapter<T> {
  return {
    async read() {
      let bytes: Buffer;
      try {
        bytes = await files.readFile(path);
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      }
      return form.read(bytes);
    },
    write: (content) => replaceFile(path, form.write(content), files),
  };
}
