import { replaceFile } from '../durable-file.ts';
import { errorCode, type Files } from '../files.ts';
import { SegmentUnreadable } from '../segments.ts';
import { sha256InTurns } from '../sliced-json.ts';

/** What was written does not read back as it was, or is not what a manifest says. */
export class CopyDiffers extends Error {}

/** The trouble that a disk or a broken copy gives, as a short technical line; a bug is thrown on. */
export function troubleOf(error: unknown): string {
  if (error instanceof CopyDiffers || error instanceof SegmentUnreadable) return error.message;
  const code = errorCode(error);
  if (code === undefined) throw error;
  return code;
}

/** Size and digest of a file. */
export interface Stamp {
  readonly bytes: number;
  readonly sha256: string;
}

/** The stamp of bytes that are in memory. */
export async function stampOf(bytes: Uint8Array): Promise<Stamp> {
  return { bytes: bytes.length, sha256: await sha256InTurns(bytes) };
}

/** Writes a file whole and reads it back; throws `CopyDiffers` when it differs. */
export async function putFile(files: Files, path: string, bytes: Uint8Array): Promise<Stamp> {
  const stamp = await stampOf(bytes);
  await replaceFile(path, bytes, files);
  await readStamped(files, path, stamp);
  return stamp;
}

/** Makes sure that a file with this content is there; one that is there already is read and, if need be, replaced. */
export async function ensureFile(files: Files, path: string, bytes: Uint8Array, stamp: Stamp): Promise<void> {
  if ((await sizeOf(files, path)) === stamp.bytes && (await holds(files, path, stamp))) return;
  await replaceFile(path, bytes, files);
  await readStamped(files, path, stamp);
}

/** Reads a file and proves it against its stamp; throws `CopyDiffers` when it differs. */
export async function readStamped(files: Files, path: string, stamp: Stamp): Promise<Buffer> {
  const bytes = await files.readFile(path);
  const isSame = bytes.length === stamp.bytes && (await sha256InTurns(bytes)) === stamp.sha256;
  if (!isSame) throw new CopyDiffers(`${path}: not as it was written`);
  return bytes;
}

/** Whether a file is there and as its stamp says. */
export async function holds(files: Files, path: string, stamp: Stamp): Promise<boolean> {
  try {
    await readStamped(files, path, stamp);
    return true;
  } catch (error) {
    if (error instanceof CopyDiffers || isMissing(error)) return false;
    throw error;
  }
}

/** The size of a file in bytes, null when it is not there. */
export async function sizeOf(files: Files, path: string): Promise<number | null> {
  try {
    return (await files.stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The bytes of a file, null when it is not there. */
export async function bytesIfThere(files: Files, path: string): Promise<Buffer | null> {
  try {
    return await files.readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The names in a folder, none when it is not there. */
export async function namesIn(files: Files, folder: string): Promise<string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
