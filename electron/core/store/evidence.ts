import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { replaceFile } from './durable-file.ts';
import { errorCode, type Files } from './files.ts';

/** The largest file that is taken as evidence. */
export const LARGEST_EVIDENCE_BYTES = 20 * 1024 * 1024;

/** Files that callers hand in, kept under the hash of their bytes (R1.8). */
export interface Evidence {
  /** Writes the bytes and answers their SHA-256; the same bytes are kept once. */
  put(bytes: Uint8Array): Promise<string>;
  /** Reads bytes back and proves them against their hash. */
  get(
    sha256: string,
  ): Promise<Result<Uint8Array, { kind: 'attachment-unknown' | 'file-unreadable'; what: string }>>;
}

function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Opens the folder of evidence beside a book. */
export function openEvidence(files: Files, folder: string): Evidence {
  const place = join(folder, 'evidence');
  return {
    async put(bytes) {
      const hash = sha(bytes);
      await files.mkdir(place, { recursive: true });
      await replaceFile(join(place, hash), bytes, files);
      return hash;
    },
    async get(hash) {
      try {
        const bytes = await files.readFile(join(place, hash));
        return sha(bytes) === hash ? ok(bytes) : refuse({ kind: 'file-unreadable', what: hash });
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return refuse({ kind: 'attachment-unknown', what: hash });
        throw error;
      }
    },
  };
}
