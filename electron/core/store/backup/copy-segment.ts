import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Log } from '../../ports.ts';
import type { Files } from '../files.ts';
import { errorCode } from '../files.ts';
import type { ChainEnd } from '../salvage.ts';
import { packedName, segmentName } from '../segments.ts';
import { ensureFile, holds, sizeOf, stampOf, troubleOf } from './copy-file.ts';
import { segmentPath, type SharedSegment } from './manifest.ts';
import { proveSegment } from './prove-segment.ts';

const pack = promisify(gzip);

/** One closed segment to be shared by the backups of a place. */
export interface SegmentWish {
  readonly segment: number;
  /** What vouches for its erased lines now. */
  readonly voucher: string | null;
  /** The entry of an earlier backup of the place. */
  readonly known: SharedSegment | undefined;
  /** Where the chain stands before it; null when that is not known. */
  readonly before: ChainEnd | null;
  /** True when it is its turn to be read again although an earlier backup has it. */
  readonly isRechecked: boolean;
}

/** A segment that is shared now; `trouble` when it could not be proven, and its entry has no end then. */
export interface SegmentCopy {
  readonly entry: SharedSegment;
  readonly trouble: string | null;
}

/** Where segments come from and where they go. */
export interface SegmentWay {
  readonly files: Files;
  readonly journal: string;
  readonly root: string;
  readonly log: Log;
  /** Runs something while no segment is being packed. */
  hold<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Shares a closed segment: copied once, read back, its chain proven; what an earlier backup proved is taken over.
 *
 * When the journal's own segment is damaged and an earlier backup still has it whole, the backup keeps that.
 */
export async function copySegment(way: SegmentWay, wish: SegmentWish): Promise<SegmentCopy> {
  const { segment, voucher, before } = wish;
  const known = wish.known?.voucher === voucher && wish.known.end !== null ? wish.known : undefined;
  if (known && !wish.isRechecked && (await isUnchanged(way, known))) return { entry: known, trouble: null };
  const bytes = await packedBytes(way, segment);
  const stamp = await stampOf(bytes);
  const shared = { segment, voucher, ...stamp };
  await ensureFile(way.files, segmentPath(way.root, shared), bytes, stamp);
  const proof = await tryProof(way, shared, before);
  if (proof.ok) return { entry: { ...shared, end: proof.value }, trouble: null };
  if (
    known &&
    known.sha256 !== stamp.sha256 &&
    (await holds(way.files, segmentPath(way.root, known), known))
  ) {
    way.log.note(`journal ${proof.error}: the backup keeps an earlier copy of this segment`);
    return { entry: known, trouble: null };
  }
  return { entry: { ...shared, end: null }, trouble: proof.error };
}

async function tryProof(way: SegmentWay, shared: Omit<SharedSegment, 'end'>, before: ChainEnd | null) {
  try {
    return await proveSegment(way.files, way.root, shared, before);
  } catch (error) {
    return { ok: false, error: troubleOf(error) } as const;
  }
}

/** Closed segments are replaced by erasure and repair only; their sizes and vouchers tell of that without reading them. */
async function isUnchanged({ files, journal, root }: SegmentWay, known: SharedSegment): Promise<boolean> {
  const isThere = (await sizeOf(files, segmentPath(root, known))) === known.bytes;
  return isThere && (await sizeOf(files, join(journal, packedName(known.segment)))) === known.bytes;
}

/** A segment as it lies packed; one that could not be packed so far is packed here. */
function packedBytes({ files, journal, hold }: SegmentWay, segment: number): Promise<Buffer> {
  return hold(async () => {
    try {
      return await pack(await files.readFile(join(journal, segmentName(segment))));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      return files.readFile(join(journal, packedName(segment)));
    }
  });
}
