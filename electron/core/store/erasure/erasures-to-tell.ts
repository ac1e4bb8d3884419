import { join } from 'node:path';
import { z } from 'zod';
import { factSchema, type FactOf } from '../../../../shared/domain/facts.ts';
import type { Erasure } from '../../../../shared/domain/rescue/erasure.ts';
import { bytesIfThere } from '../backup/copy-file.ts';
import { replaceFile } from '../durable-file.ts';
import type { Files } from '../files.ts';

/** Lies in the folder of an erased backup; not part of its manifest, because restoring works without it. */
export const TO_TELL = 'erased.json';

const toTell = z.strictObject({ version: z.literal(1), facts: z.array(factSchema) });

/**
 * The erasures that are younger than a backup but were done in it, to be told again when it is restored.
 *
 * Its own journal knows nothing of them: without these facts nobody would vouch for its erased lines, and that something
 * was erased would be forgotten with the restore.
 */
export async function erasuresToTell(files: Files, backupFolder: string): Promise<FactOf<'data-erased'>[]> {
  const bytes = await bytesIfThere(files, join(backupFolder, TO_TELL));
  if (bytes === null) return [];
  return toTell.parse(JSON.parse(bytes.toString('utf8'))).facts.filter((fact) => fact.type === 'data-erased');
}

/** Remembers erasures for the restore of a backup; the last one vouches for every erased line that the backup has. */
export async function rememberToTell(
  files: Files,
  backupFolder: string,
  told: readonly Erasure[],
  vouchers: FactOf<'data-erased'>['vouchers'],
): Promise<void> {
  const ids = new Set(told.map(({ id }) => id));
  const earlier = (await erasuresToTell(files, backupFolder)).filter(({ erasure }) => !ids.has(erasure));
  const facts = [
    ...earlier.map(({ erasure, subject, reason }) => ({ erasure, subject, reason })),
    ...told.map(({ id, subject, reason }) => ({ erasure: id, subject, reason })),
  ].map((fact, index, all) => ({
    ...{ type: 'data-erased' as const, ...fact, orders: [], calls: [], log: [] },
    vouchers: index === all.length - 1 ? vouchers : [],
  }));
  await replaceFile(join(backupFolder, TO_TELL), JSON.stringify({ version: 1, facts }), files);
}
