import { join } from 'node:path';
import { z } from 'zod';
import { backup } from '../../../../shared/domain/rescue/backup.ts';
import { moment } from '../../../../shared/domain/primitives.ts';
import { replaceFile } from '../durable-file.ts';
import { errorCode, type Files } from '../files.ts';
import { DocumentBroken, parseSlicedJson, slicedJson } from '../sliced-json.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of a backup's own folder. */
const ownFile = z.strictObject({
  file: z.enum(['desk.json', 'directory.json', 'drafts.json', 'tail.ndjson.gz']),
  bytes: z.int().nonnegative(),
  sha256,
});
export type OwnFile = z.output<typeof ownFile>;

/** A closed segment of the journal, packed, shared by all backups that hold the same bytes. */
const sharedSegment = z.strictObject({
  segment: z.int().positive(),
  bytes: z.int().nonnegative(),
  sha256,
  /** The last change in it, when the chain up to there was proven; null in a copy of a damaged book. */
  end: z.strictObject({ seq: z.int().nonnegative(), hash: sha256 }).nullable(),
  /** What vouched for its erased lines when it was copied; an erasure afterwards makes it another file. */
  voucher: z.string().nullable(),
});
export type SharedSegment = z.output<typeof sharedSegment>;

/** A file that a caller handed in, shared by all backups; its name is the SHA-256 of its bytes. */
const sharedEvidence = z.strictObject({ name: z.string(), bytes: z.int().nonnegative() });
export type SharedEvidence = z.output<typeof sharedEvidence>;

/** What a backup says of itself. It is written last, so a folder without one is no backup. Version 1. */
export const manifest = z.strictObject({
  version: z.literal(1),
  name: backup.shape.name,
  /** Counts up with every backup of a place; says which is the newest even when the clock was set back. */
  ordinal: z.int().positive(),
  at: moment,
  /** The letter of the desk, empty for a book without a centre. */
  desk: z.string(),
  timeZone: z.string(),
  /** The hash of the first change: which book this is. */
  origin: z.string(),
  seq: z.int().nonnegative(),
  head: sha256,
  /** The number of the segment that `tail.ndjson.gz` holds the beginning of. */
  tailSegment: z.int().positive(),
  files: z.array(ownFile),
  /** All that has to be there to bring the book back, in bytes. */
  bytes: z.int().nonnegative(),
  /** What could not be proven; only a copy of a damaged book has some. */
  damaged: z.array(z.string()),
  segments: z.array(sharedSegment),
  evidence: z.array(sharedEvidence),
});
export type Manifest = z.output<typeof manifest>;

export const MANIFEST = 'manifest.json';
export const TAIL = 'tail.ndjson.gz';

/** The folder that all backups of a place share their closed segments in. */
export function segmentsFolder(root: string): string {
  return join(root, 'segments');
}

/** The folder that all backups of a place share their evidence in. */
export function evidenceFolder(root: string): string {
  return join(root, 'evidence');
}

/** Where a shared segment lies: its name is its number and its content. */
export function segmentPath(
  root: string,
  { segment, sha256: sha }: Pick<SharedSegment, 'segment' | 'sha256'>,
) {
  return join(segmentsFolder(root), `${String(segment).padStart(6, '0')}-${sha.slice(0, 16)}.ndjson.gz`);
}

/** The folder name of a backup of a moment: `2026-11-22T080000Z-1234`. */
export function backupName(at: string, seq: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(':', '')}Z-${seq}`;
}

/** Whether a folder name is that of a backup. */
export function isBackupName(name: string): boolean {
  return backup.shape.name.safeParse(name).success;
}

/** Reads the manifest of a backup: null when there is none, `broken` when it is not as it was written. */
export async function readManifest(
  files: Files,
  root: string,
  name: string,
): Promise<Manifest | 'broken' | null> {
  try {
    const read = await parseSlicedJson(await files.readFile(join(root, name, MANIFEST)));
    const parsed = manifest.safeParse(read);
    return parsed.success && parsed.data.name === name ? parsed.data : 'broken';
  } catch (error) {
    if (error instanceof DocumentBroken) return 'broken';
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Writes a manifest; whatever it names must be on disk by then. */
export async function writeManifest(files: Files, root: string, content: Manifest): Promise<void> {
  const { segments, evidence, ...head } = content;
  await replaceFile(join(root, content.name, MANIFEST), slicedJson(head, { segments, evidence }), files);
}

/** The size of everything that a manifest names, in bytes. */
export function bytesOf({
  files,
  segments,
  evidence,
}: Pick<Manifest, 'files' | 'segments' | 'evidence'>): number {
  return [...files, ...segments, ...evidence].reduce((sum, { bytes }) => sum + bytes, 0);
}
