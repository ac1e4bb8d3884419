import { basename, join } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { replaceFile } from '../store/durable-file.ts';
import type { Files } from '../store/files.ts';
import { freePath } from '../store/free-path.ts';
import { notSent } from './sending.ts';
import type { Sending } from './sending.ts';

/** What a slip is called outside the book: its file, and its title in the system's queue. */
export interface SlipName {
  /** Local date, 2026-11-24. */
  readonly on: string;
  /** The order's number, or what the slip is. */
  readonly number: string;
  readonly copy: number;
}

/**
 * Writes a slip as `slips/<date>/<number>-<copy>.pdf` in the book's folder and answers that relative path.
 *
 * The file is whole or not there, and no slip ever replaces another: a second one of the same name gets `-2`.
 */
export async function writeSlipFile(
  files: Files,
  folder: string,
  name: SlipName,
  pdf: Uint8Array,
): Promise<Sending> {
  try {
    const place = `slips/${fileSafe(name.on)}`;
    await files.mkdir(join(folder, place), { recursive: true });
    const stem = join(folder, place, `${fileSafe(name.number)}-${String(name.copy)}`);
    const file = await freePath(files, stem, '.pdf');
    await replaceFile(file, pdf, files);
    return ok({ receipt: `${place}/${basename(file)}` });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return notSent('file-not-written', error.message);
  }
}

/** Keeps letters of any script, digits and dashes; everything a file system could misread becomes a dash. */
function fileSafe(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60);
  return safe === '' ? '-' : safe;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
