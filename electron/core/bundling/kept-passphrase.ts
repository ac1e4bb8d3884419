import { join } from 'node:path';
import { z } from 'zod';
import { bytesIfThere } from '../store/backup/copy-file.ts';
import { renamePatiently, TEMPORARY } from '../store/durable-file.ts';
import { syncFolder, writeWhole, type Files } from '../store/files.ts';

/*
 * `bundle-seal.json` beside the book: what the scheduled bundles are sealed with. Only the person whom the PC knows may
 * read it (mode 0600; on Windows the rights of the profile's folder). It is in no journal, backup, bundle or move, and has
 * to be given anew at another PC.
 */

const kept = z.strictObject({ version: z.literal(1), passphrase: z.string() });
const NAME = 'bundle-seal.json';
const OWNER_ONLY = 0o600;

/** Keeps the passphrase of the schedule on this PC, or forgets it. */
export async function keepPassphrase(files: Files, folder: string, passphrase: string | null): Promise<void> {
  const path = join(folder, NAME);
  if (passphrase === null) {
    await files.rm(path, { force: true });
    return;
  }
  const temporary = `${path}${TEMPORARY}`;
  await files.rm(temporary, { force: true });
  const handle = await files.open(temporary, 'w', OWNER_ONLY);
  try {
    await writeWhole(handle, Buffer.from(JSON.stringify({ version: 1, passphrase }), 'utf8'), 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await renamePatiently(files, temporary, path);
  await syncFolder(files, folder);
}

/** The passphrase of the schedule; null when this PC does not have it. */
export async function keptPassphrase(files: Files, folder: string): Promise<string | null> {
  const bytes = await bytesIfThere(files, join(folder, NAME));
  if (bytes === null) return null;
  try {
    return kept.parse(JSON.parse(bytes.toString('utf8'))).passphrase;
  } catch {
    return null; // it has to be given anew
  }
}
