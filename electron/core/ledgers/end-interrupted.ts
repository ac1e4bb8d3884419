import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { decided } from '../../../shared/domain/decision.ts';
import type { FactOf } from '../../../shared/domain/facts.ts';
import type { ExportReceipt } from '../../../shared/domain/ledger/export-receipt.ts';
import { sweepTemporary } from '../store/durable-file.ts';
import { exportsFolder } from '../store/exports.ts';
import { errorCode, type Files } from '../store/files.ts';
import type { Log } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { removeQuietly } from './save-export.ts';

/**
 * Ends the exports that a stop of the program cut: one whose file has its name was written, of any other what there is of it is
 * taken away.
 */
export async function endInterrupted(store: Store, files: Files): Promise<void> {
  if (store.health().kind !== 'sound') return;
  const cut = store.book.desk.exports.filter(({ outcome }) => outcome === null);
  if (cut.length === 0) return;
  const ends: FactOf<'export-ended'>[] = [];
  for (const receipt of cut) ends.push(await endOf(receipt, files));
  await store.commit({
    command: 'exports.begin',
    id: undefined,
    by: null,
    decide: () => decided(ends, null),
  });
}

/** Takes away what a stop left half written in the folder of exports and no receipt names any more. */
export async function sweepExports(store: Store, files: Files, folder: string, log: Log): Promise<void> {
  if (store.health().kind !== 'sound') return;
  try {
    await sweepTemporary(files, join(folder, exportsFolder));
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    // There is no such folder before the first export; what cannot be removed now is removed at the next opening.
    if (code !== 'ENOENT') log.note(`half written exports not removed: ${code}`);
  }
}

async function endOf(receipt: ExportReceipt, files: Files): Promise<FactOf<'export-ended'>> {
  const { id, file, path, rows, bytes, sha256 } = receipt;
  if (file.endsWith('.tmp')) await removeQuietly(files, file);
  if (sha256 !== '' && (await hashOf(files, path)) === sha256)
    return { type: 'export-ended', export: id, outcome: 'written', file: path, rows, bytes, sha256 };
  const nothing = { file: '', rows: 0, bytes: 0, sha256: '' };
  return { type: 'export-ended', export: id, outcome: 'interrupted', ...nothing };
}

/** Null when there is no such file, or none that can be read. */
async function hashOf(files: Files, path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await files.readFile(path))
      .digest('hex');
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return null;
  }
}
