import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { SecondFolder } from '../../../../shared/domain/rescue/backup.ts';
import { moment } from '../../../../shared/domain/primitives.ts';
import { replaceFile } from '../durable-file.ts';
import { errorCode, syncFolder, type Files } from '../files.ts';
import { bytesIfThere, ensureFile, putFile, readStamped, sizeOf, troubleOf } from './copy-file.ts';
import { evidenceFolder, segmentPath, segmentsFolder, writeManifest, type Manifest } from './manifest.ts';
import { readShelf } from './shelf.ts';

/** The folder of one book inside a folder that may serve several: `counterbook-A-1f00ba12`. */
export function placeIn(folder: string, { desk, origin }: { desk: string; origin: string }): string {
  return join(folder, `counterbook-${desk}-${origin.slice(0, 8)}`);
}

/**
 * Copies a proven backup to another place: what is not there yet of the shared files, then its own, the manifest last.
 *
 * Everything is proven when it is read and read back when it is written. Throws what the disks give and `CopyDiffers`.
 */
export async function mirrorBackup(
  files: Files,
  from: string,
  to: string,
  content: Manifest,
): Promise<Manifest> {
  const { name } = content;
  for (const folder of [segmentsFolder(to), evidenceFolder(to), join(to, name)])
    await files.mkdir(folder, { recursive: true });
  await syncFolder(files, to);
  await syncFolder(files, dirname(to));
  for (const each of content.segments) {
    if ((await sizeOf(files, segmentPath(to, each))) === each.bytes) continue;
    const bytes = await readStamped(files, segmentPath(from, each), each);
    await ensureFile(files, segmentPath(to, each), bytes, each);
  }
  for (const each of content.evidence) {
    const target = join(evidenceFolder(to), each.name);
    if ((await sizeOf(files, target)) === each.bytes) continue;
    const stamp = { bytes: each.bytes, sha256: each.name };
    const bytes = await readStamped(files, join(evidenceFolder(from), each.name), stamp);
    await ensureFile(files, target, bytes, stamp);
  }
  for (const each of content.files) {
    const bytes = await readStamped(files, join(from, name, each.file), each);
    await putFile(files, join(to, name, each.file), bytes);
  }
  const newest = (await readShelf(files, to, new Set())).backups[0]?.manifest.ordinal ?? 0;
  const copy = { ...content, ordinal: Math.max(content.ordinal, newest + 1) };
  await writeManifest(files, to, copy);
  return copy;
}

const lastCopy = z.strictObject({ version: z.literal(1), folder: z.string(), at: moment });

/** When a backup last came into the second folder; remembered at home, because the folder may be away. */
export async function readLastCopy(files: Files, root: string, folder: string): Promise<string | null> {
  const bytes = await bytesIfThere(files, join(root, LAST_COPY));
  if (bytes === null) return null;
  const parsed = lastCopy.safeParse(parsedJson(bytes));
  return parsed.success && parsed.data.folder === folder ? parsed.data.at : null;
}

const LAST_COPY = 'second-folder.json';

function parsedJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return null; // only the moment of the last copy is lost; the next copy writes it anew
  }
}

/** Remembers when a backup came into the second folder. */
export async function rememberCopy(files: Files, root: string, folder: string, at: string): Promise<void> {
  await replaceFile(join(root, LAST_COPY), JSON.stringify({ version: 1, folder, at }), files);
}

/** Forgets it, because the user named the folder anew: it may be another stick now. */
export async function forgetCopy(files: Files, root: string): Promise<void> {
  await files.rm(join(root, LAST_COPY), { force: true });
}

/**
 * How the second folder is right now, without writing into it.
 *
 * A folder that had copies before and has none now is where a stick used to be: filling the disk below it would be no
 * second place at all.
 */
export async function lookAtSecond(
  files: Files,
  folder: string,
  place: string,
  lastAt: string | null,
): Promise<Pick<SecondFolder, 'state' | 'detail'>> {
  if (folder === '') return { state: 'not-set', detail: '' };
  try {
    await files.readdir(lastAt === null ? folder : place);
    return { state: 'ready', detail: '' };
  } catch (error) {
    return stateOf(error);
  }
}

/** What a failure says about the second folder: a stick that is away is a state, not an error. */
export function stateOf(error: unknown): Pick<SecondFolder, 'state' | 'detail'> {
  const detail = troubleOf(error);
  const code = errorCode(error) ?? '';
  if (
    [
      'ENOENT',
      'ENOTDIR',
      'ENODEV',
      'ENXIO',
      'EHOSTDOWN',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'ETIMEDOUT',
    ].includes(code)
  )
    return { state: 'absent', detail };
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return { state: 'not-writable', detail };
  return { state: 'failed', detail };
}
