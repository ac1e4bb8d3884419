import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { replaceFile } from './durable-file.ts';
import { errorCode, readStretch, syncFolder, type Files } from './files.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The file name of an open segment: `000001.ndjson`. */
export function segmentName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.ndjson`;
}

/** The file name of a closed segment: `000001.ndjson.gz`. */
export function packedName(segment: number): string {
  return `${segmentName(segment)}.gz`;
}

/** A segment as it lies on disk. */
export interface SegmentEntry {
  readonly segment: number;
  readonly isPacked: boolean;
}

/** The segments in a folder, ascending; empty when the folder is not there. An open form hides a packed one. */
export async function listSegments(files: Files, folder: string): Promise<SegmentEntry[]> {
  const found = new Map<number, SegmentEntry>();
  for (const name of await namesIn(files, folder)) {
    const match = /^(\d{6})\.ndjson(\.gz)?$/.exec(name);
    if (!match) continue;
    const segment = Number(match[1]);
    const isPacked = match[2] !== undefined;
    // Both are there after a cut between packing and removing; the open form was complete before it was packed.
    if (!isPacked || !found.has(segment)) found.set(segment, { segment, isPacked });
  }
  return [...found.values()].sort((a, b) => a.segment - b.segment);
}

async function namesIn(files: Files, folder: string): Promise<string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** A packed segment whose bytes are no longer what was packed. */
export class SegmentUnreadable extends Error {}

/** The lines of a segment as bytes, from an offset in its open form; unpacked where it is packed. */
export async function readSegment(
  files: Files,
  folder: string,
  { segment, isPacked }: SegmentEntry,
  from = 0,
): Promise<Buffer> {
  if (!isPacked) {
    try {
      return await readStretch(files, join(folder, segmentName(segment)), from);
    } catch (error) {
      // A desk that is at work may have packed it since the folder was listed.
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
  const packed = await files.readFile(join(folder, packedName(segment)));
  return (await unpackBytes(packed, segment)).subarray(from);
}

async function unpackBytes(packed: Buffer, segment: number): Promise<Buffer> {
  try {
    return await unpack(packed);
  } catch (error) {
    // zlib proves its own checksum; the message names what was wrong, the caller says where.
    throw new SegmentUnreadable(`${packedName(segment)}: ${String(error)}`, { cause: error });
  }
}

/**
 * Packs a closed segment: the packed form is on disk and was read back before the open one is removed.
 *
 * A cut of power leaves the open form, or both, or the packed one; each can be read.
 */
export async function packSegment(files: Files, folder: string, segment: number): Promise<void> {
  const open = join(folder, segmentName(segment));
  const bytes = await files.readFile(open);
  const packed = join(folder, packedName(segment));
  await replaceFile(packed, await pack(bytes), files);
  const back = await unpackBytes(await files.readFile(packed), segment);
  if (!back.equals(bytes))
    throw new SegmentUnreadable(`${packedName(segment)}: differs from what was packed`);
  await files.rm(open, { force: true });
  await syncFolder(files, folder);
}

/** Puts other bytes in the place of a closed segment, packed; only erasure and repair do that. */
export async function replaceSegment(
  files: Files,
  folder: string,
  segment: number,
  bytes: Uint8Array,
): Promise<void> {
  // The open form hides the packed one, so it has to hold the new bytes until it is gone.
  const open = join(folder, segmentName(segment));
  await replaceFile(open, bytes, files);
  await packSegment(files, folder, segment);
}
