import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { ensureFile, namesIn, stampOf } from '../backup/copy-file.ts';
import {
  evidenceFolder,
  isBackupName,
  readManifest,
  segmentPath,
  segmentsFolder,
  type SharedSegment,
} from '../backup/manifest.ts';
import { removeBackup } from '../backup/shelf.ts';
import { packedName } from '../segments.ts';
import type { BackupWay, Replaced } from './backup-way.ts';
import { eraseBackup, BackupUnreadable } from './erase-backup.ts';
import { eraseSegment } from './erase-segment.ts';
import { endsAlike } from './line-places.ts';
import { removeForGood, sweepLeftovers } from './take-files.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);
const sharedName = /^(\d{6})-[0-9a-f]{16}\.ndjson\.gz$/;

/**
 * Takes a scope out of everything in a place for backups.
 *
 * New segments are written beside the old ones, then each backup is brought to them, its manifest last, and only then
 * the old ones go. After a crash it is done again: what is done already is found clean, and its manifest is put right.
 * A backup that cannot be read cannot be cleaned either, so it goes.
 */
export async function eraseBackupPlace(root: string, way: BackupWay): Promise<void> {
  const { files } = way;
  const replaced = await eraseSharedSegments(root, way);
  for (const name of (await namesIn(files, root)).filter(isBackupName))
    await eraseOne(root, name, replaced, way);
  await removeForGood(
    files,
    [...replaced.keys()].map((name) => join(segmentsFolder(root), name)),
  );
  const evidence = (await namesIn(files, evidenceFolder(root))).filter((name) => way.evidence.has(name));
  await removeForGood(
    files,
    evidence.map((name) => join(evidenceFolder(root), name)),
  );
  for (const folder of [root, segmentsFolder(root), evidenceFolder(root)])
    await sweepLeftovers(files, folder);
}

async function eraseOne(root: string, name: string, replaced: Replaced, way: BackupWay): Promise<void> {
  try {
    const content = await readManifest(way.files, root, name);
    if (content === null || content === 'broken') throw new BackupUnreadable('manifest.json');
    await eraseBackup(root, content, replaced, way);
  } catch (error) {
    if (!(error instanceof BackupUnreadable)) throw error;
    way.log.note(`erasure removed backup ${name}, which cannot be read: ${error.message}`);
    await removeBackup(way.files, root, name);
  }
}

async function eraseSharedSegments(root: string, way: BackupWay): Promise<Replaced> {
  const replaced = new Map<string, Pick<SharedSegment, 'bytes' | 'sha256' | 'voucher'>>();
  for (const name of await namesIn(way.files, segmentsFolder(root))) {
    const segment = Number(sharedName.exec(name)?.[1] ?? 0);
    if (segment === 0) continue;
    const erased = await eraseShared(join(segmentsFolder(root), name), segment, way);
    if (!erased) continue;
    const stamp = await stampOf(erased.packed);
    const path = segmentPath(root, { segment, sha256: stamp.sha256 });
    await ensureFile(way.files, path, erased.packed, stamp);
    if (basename(path) !== name) replaced.set(name, { ...stamp, voucher: erased.voucher });
  }
  return replaced;
}

/**
 * A shared segment without the scope: as the journal has it by now, so that later backups share it too.
 *
 * Null when there is nothing to take out. A book that was restored has backups of another course of things; their
 * segments are erased by themselves.
 */
async function eraseShared(
  path: string,
  segment: number,
  { files, journal, vouchers, work }: BackupWay,
): Promise<{ packed: Buffer; voucher: string } | null> {
  const bytes = await unpackOrNull(await files.readFile(path));
  // Damaged: no backup that names it can be restored, and what is in it is not known.
  const erased = bytes === null ? null : await eraseSegment(bytes, work);
  if (!erased) return null;
  const name = packedName(segment);
  const packed = (await namesIn(files, journal)).includes(name)
    ? await files.readFile(join(journal, name))
    : null;
  const now = packed && (await unpackOrNull(packed));
  const voucher = vouchers[segment];
  if (packed && now && voucher !== undefined && endsAlike(now, erased.bytes)) return { packed, voucher };
  return { packed: await pack(erased.bytes), voucher: erased.voucher };
}

async function unpackOrNull(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await unpack(bytes);
  } catch {
    return null;
  }
}
