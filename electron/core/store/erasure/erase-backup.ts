import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { bytesIfThere, putFile, stampOf } from '../backup/copy-file.ts';
import {
  bytesOf,
  segmentPath,
  TAIL,
  writeManifest,
  type Manifest,
  type OwnFile,
  type SharedSegment,
} from '../backup/manifest.ts';
import { errorCode } from '../files.ts';
import { DocumentBroken } from '../sliced-json.ts';
import { createVoucher } from '../vouchers.ts';
import type { BackupWay, Replaced } from './backup-way.ts';
import { eraseDesk, eraseDirectory, eraseDraftsFile, type Locate } from './erase-documents.ts';
import { readFactLine, LineUnreadable } from './erase-line.ts';
import { eraseSegment } from './erase-segment.ts';
import { lastPlace, placeOfChange } from './line-places.ts';
import { rememberToTell } from './erasures-to-tell.ts';
import { wantedLines } from './segment-lines.ts';
import { sweepLeftovers } from './take-files.ts';
import { mayBeErased } from './touch.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A backup that cannot be read, so that nobody can say what is in it. */
export class BackupUnreadable extends Error {}

/** Takes a scope out of one backup's own files and brings it to the new shared segments; its manifest is written last. */
export async function eraseBackup(
  root: string,
  content: Manifest,
  replaced: Replaced,
  way: BackupWay,
): Promise<void> {
  const folder = join(root, content.name);
  const segments = content.segments.map((each) => inNewForm(root, each, replaced));
  const tail = await eraseTail(folder, way);
  const locate = locator(root, { ...content, segments }, tail?.bytes ?? null, way);
  const own: OwnFile[] = [];
  for (const before of content.files) {
    const bytes = await readable(() => erasedFile(folder, before.file, tail?.bytes ?? null, locate, way));
    // Written only when it changed, but measured in any case: after a crash the file may be ahead of its manifest.
    const stamp = bytes
      ? await putFile(way.files, join(folder, before.file), bytes)
      : await stampIn(folder, before, way);
    own.push({ file: before.file, ...stamp });
  }
  await sweepLeftovers(way.files, folder);
  const evidence = content.evidence.filter(({ name }) => !way.evidence.has(name));
  const after: Manifest = { ...content, segments, files: own, evidence };
  if (JSON.stringify(after) === JSON.stringify(content)) return;
  const vouchers = segments.flatMap(({ segment, voucher }) =>
    voucher === null ? [] : [{ segment, digest: voucher }],
  );
  if (tail?.voucher) vouchers.push({ segment: content.tailSegment, digest: tail.voucher });
  await rememberToTell(way.files, folder, way.told, vouchers);
  await writeManifest(way.files, root, { ...after, bytes: bytesOf(after) });
}

function inNewForm(root: string, each: SharedSegment, replaced: Replaced): SharedSegment {
  const now = replaced.get(basename(segmentPath(root, each)));
  return now ? { ...each, ...now } : each;
}

async function stampIn(folder: string, { file }: OwnFile, { files }: BackupWay) {
  const bytes = await bytesIfThere(files, join(folder, file));
  if (bytes === null) throw new BackupUnreadable(file);
  return stampOf(bytes);
}

/** The new bytes of a backup's own file; null when nothing in it changes. */
async function erasedFile(
  folder: string,
  file: OwnFile['file'],
  tail: Buffer | null,
  locate: Locate,
  way: BackupWay,
): Promise<Buffer | null> {
  const bytes = await bytesIfThere(way.files, join(folder, file));
  if (bytes === null) throw new BackupUnreadable(file);
  const { scrubbing } = way.work;
  if (file === 'drafts.json') return eraseDraftsFile(bytes, scrubbing);
  if (file === 'directory.json') return eraseDirectory(bytes, scrubbing, locate);
  if (file === 'desk.json') return eraseDesk(bytes, scrubbing, locate);
  return tail === null || tail.equals(await unpack(bytes)) ? null : pack(tail);
}

/** The lines of the open segment without the scope, and what vouches for the erased ones. */
async function eraseTail(
  folder: string,
  way: BackupWay,
): Promise<{ bytes: Buffer; voucher: string | null } | null> {
  const packed = await bytesIfThere(way.files, join(folder, TAIL));
  if (packed === null) return null;
  return readable(async () => {
    const bytes = await unpack(packed);
    const erased = await eraseSegment(bytes, way.work);
    return erased ?? { bytes, voucher: await voucherOf(bytes, way) };
  });
}

async function voucherOf(bytes: Buffer, { work }: BackupWay): Promise<string | null> {
  const voucher = createVoucher();
  for await (const { text } of wantedLines(bytes, mayBeErased, work.breathe)) {
    const line = readFactLine(text);
    if (line?.erased) voucher.add(line);
  }
  return voucher.digest();
}

/** Finds where changes stand by now; lines before them became shorter. */
function locator(root: string, content: Manifest, tail: Buffer | null, { files }: BackupWay): Locate {
  async function segmentBytes(segment: number): Promise<Buffer | null> {
    if (segment === content.tailSegment) return tail;
    const shared = content.segments.find((each) => each.segment === segment);
    const packed = shared ? await bytesIfThere(files, segmentPath(root, shared)) : null;
    return packed && readable(() => unpack(packed));
  }
  return async ({ segment, offset, seq }) => {
    const bytes = await segmentBytes(offset === 0 ? segment - 1 : segment);
    if (offset > 0) return bytes && placeOfChange(bytes, seq);
    // Right behind a rotation the last change lies at the end of the segment before.
    const last = bytes && lastPlace(bytes);
    return last && { ...last, offset: 0 };
  };
}

/** What cannot be read is told as that; trouble of the disk is thrown on. */
async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isUnreadable(error)) throw new BackupUnreadable(error.message, { cause: error });
    throw error;
  }
}

function isUnreadable(error: unknown): error is Error {
  if (error instanceof LineUnreadable || error instanceof SyntaxError || error instanceof DocumentBroken)
    return true;
  return errorCode(error)?.startsWith('Z_') === true; // zlib's own codes
}
