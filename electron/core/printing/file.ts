import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { replaceFile } from '../store/durable-file.ts';
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
export async function writeSlipFile(folder: string, name: SlipName, pdf: Uint8Array): Promise<Sending> {
  try {
    const path = await freePath(
      folder,
      `slips/${fileSafe(name.on)}/${fileSafe(name.number)}-${String(name.copy)}`,
    );
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await replaceFile(file, pdf);
    return ok({ receipt: path });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return notSent('file-not-written', error.message);
  }
}

async function freePath(folder: string, stem: string, round = 1): Promise<string> {
  const path = `${stem}${round === 1 ? '' : `-${String(round)}`}.pdf`;
  return (await exists(join(folder, path))) ? freePath(folder, stem, round + 1) : path;
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return false;
    throw error;
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
