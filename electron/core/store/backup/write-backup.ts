import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import type { Log } from '../../ports.ts';
import { syncFolder, type Files } from '../files.ts';
import { journalStart } from '../journal-reader.ts';
import type { ChainEnd } from '../salvage.ts';
import { journalOf, type Store } from '../store.ts';
import { viewOf } from './backup-view.ts';
import { copyEvidence } from './copy-evidence.ts';
import { putFile, troubleOf } from './copy-file.ts';
import { copySegment, type SegmentWay } from './copy-segment.ts';
import {
  backupName,
  bytesOf,
  evidenceFolder,
  segmentsFolder,
  TAIL,
  writeManifest,
  type Manifest,
  type OwnFile,
  type SharedSegment,
} from './manifest.ts';
import { proveBackup } from './prove-backup.ts';
import type { BackupSource } from './take-source.ts';

const pack = promisify(gzip);

/** How a backup is made. */
export interface WriteOptions {
  readonly store: Store;
  readonly log: Log;
  /** Where the backups lie that this one shares segments with. */
  readonly root: string;
  readonly at: string;
  readonly ordinal: number;
  /** The segments that the newest backup of the place has proven. */
  readonly known: readonly SharedSegment[];
  /** True for a book that takes no changes: what cannot be proven is named in the manifest instead of refused. */
  readonly acceptsDamage: boolean;
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/**
 * Writes a backup and proves it, and only then writes the manifest that makes it one.
 *
 * A crash before that leaves a folder that is no backup and is swept, and shared segments that the next one takes over.
 * Refuses with technical lines; throws what the disk gives.
 */
export async function writeBackup(
  source: BackupSource,
  options: WriteOptions,
): Promise<Result<Manifest, string>> {
  const { store, root, at } = options;
  const { files, folder } = store.depth;
  const name = backupName(at, source.end.seq);
  await makeFolders(files, root, name);
  const shared = await shareSegments(source, options);
  if (!shared.ok) return shared;
  const { segments, damaged } = shared.value;
  const { evidence, trouble } = await copyEvidence(files, folder, root);
  const own = await writeOwnFiles(files, join(root, name), source);
  options.progress(source.closed.length + 1, source.closed.length + 2);

  const view = viewOf(files, root, { name, segments, tailSegment: source.tail.segment, files: own });
  const proof = await proveBackup(view, source.tail.segment, endOf(segments));
  const inJournal = [...source.damaged, ...damaged, ...proof.inJournal];
  const found = [...inJournal, ...proof.inCheckpoint];
  const isAtEnd = proof.end.seq === source.end.seq && proof.end.hash === source.end.hash;
  if (!options.acceptsDamage) {
    if (found.length > 0) return refuse(found.join('; '));
    if (!isAtEnd) return refuse(`ends at change ${proof.end.seq} instead of ${source.end.seq}`);
    for (const line of trouble) options.log.note(`backup: ${line}`);
  }
  options.signal.throwIfAborted();
  const { centre } = store.book.desk;
  const end = inJournal.length === 0 ? proof.end : source.end;
  const content: Manifest = {
    version: 1,
    name,
    ordinal: options.ordinal,
    at,
    desk: centre?.letter ?? '',
    timeZone: centre?.timeZone ?? 'UTC',
    origin: store.depth.origin(),
    seq: end.seq,
    head: end.hash,
    tailSegment: source.tail.segment,
    files: own,
    bytes: bytesOf({ files: own, segments, evidence }),
    damaged: options.acceptsDamage ? [...found, ...trouble] : [],
    segments,
    evidence,
  };
  await writeManifest(files, root, content);
  options.progress(source.closed.length + 2, source.closed.length + 2);
  return ok(content);
}

async function makeFolders(files: Files, root: string, name: string): Promise<void> {
  for (const folder of [segmentsFolder(root), evidenceFolder(root), join(root, name)])
    await files.mkdir(folder, { recursive: true });
  // A folder that a cut of power takes away again takes its files along.
  await syncFolder(files, root);
  await syncFolder(files, dirname(root));
}

async function shareSegments(
  { closed }: BackupSource,
  options: WriteOptions,
): Promise<Result<{ segments: SharedSegment[]; damaged: string[] }, string>> {
  const { files, packer } = options.store.depth;
  const way: SegmentWay = {
    files,
    journal: journalOf(options.store.depth),
    root: options.root,
    log: options.log,
    hold: (work) => packer.hold(work),
  };
  const known = new Map(options.known.map((entry) => [entry.segment, entry]));
  // Of those that earlier backups have, one after the other is read again, so that none rots unseen.
  const rechecked = closed[options.ordinal % closed.length];
  const segments: SharedSegment[] = [];
  const damaged: string[] = [];
  for (const [index, segment] of closed.entries()) {
    options.signal.throwIfAborted();
    options.progress(index, closed.length + 2);
    const isNext = segment === 1 + (segments.at(-1)?.segment ?? 0);
    const wish = {
      segment,
      voucher: options.store.book.vouchers[segment] ?? null,
      known: known.get(segment),
      before: isNext ? endOf(segments) : null,
      isRechecked: segment === rechecked,
    };
    try {
      const { entry, trouble } = await copySegment(way, wish);
      segments.push(entry);
      if (trouble !== null) damaged.push(trouble);
    } catch (error) {
      if (!options.acceptsDamage) throw error;
      damaged.push(`segment ${segment}: ${troubleOf(error)}`);
    }
    if (damaged.length > 0 && !options.acceptsDamage) return refuse(damaged.join('; '));
  }
  return ok({ segments, damaged });
}

/** Where the chain stands after the last of some segments; null when that could not be proven. */
function endOf(segments: readonly SharedSegment[]): ChainEnd | null {
  const last = segments.at(-1);
  return last ? last.end : { seq: journalStart.seq, hash: journalStart.hash };
}

async function writeOwnFiles(files: Files, folder: string, source: BackupSource): Promise<OwnFile[]> {
  const { tail, desk, directory, drafts } = source;
  const contents: [OwnFile['file'], Uint8Array | null][] = [
    ['desk.json', desk],
    ['directory.json', directory],
    ['drafts.json', drafts],
    [TAIL, tail.bytes.length === 0 ? null : await pack(tail.bytes)],
  ];
  const own: OwnFile[] = [];
  for (const [file, bytes] of contents)
    if (bytes !== null) own.push({ file, ...(await putFile(files, join(folder, file), bytes)) });
  return own;
}
