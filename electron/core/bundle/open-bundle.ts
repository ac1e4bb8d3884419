import { createHash } from 'node:crypto';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { errorCode, type Files } from '../store/files.ts';
import { bundleHeader, DIGEST_BYTES, laterBundle, type BundleHeader } from './bundle-header.ts';
import { BundleTrouble, unreadable } from './bundle-trouble.ts';
import { createByteReader } from './byte-reader.ts';
import { portionsOf, unpacked } from './byte-streams.ts';
import { keyOf, unsealed, type SealKey } from './seal.ts';

/** A bundle whose bytes are as they were written, ready to be read. */
export interface OpenBundle {
  readonly path: string;
  readonly bytes: number;
  readonly header: BundleHeader;
  /** The content, unsealed but packed, from its beginning; each call reads the file anew. */
  packedContent(): AsyncGenerator<Buffer>;
  /** The content itself. */
  content(): AsyncGenerator<Buffer>;
}

/** A header of a few fields and some hundred counts. */
const LONGEST_HEADER = 256 * 1024;

/**
 * Opens a bundle: proves its digest and its header, and makes the key when it is sealed.
 *
 * Whether the passphrase is right is seen when the content is read. Refuses with `file-unreadable` when there is no such
 * file; throws the trouble of a bundle that is not as it was written, and that of the disk.
 */
export async function openBundle(
  files: Files,
  path: string,
  passphrase: string | null,
): Promise<Result<OpenBundle, Refusal>> {
  const bytes = await sizeOf(files, path);
  if (bytes === null) return refuse({ kind: 'file-unreadable', what: path });
  const end = bytes - DIGEST_BYTES;
  await proveDigest(files, path, end);
  const { header, head } = await readHeader(files, path, end);
  const key = await keyFor(header, head, passphrase);
  if (!key.ok) return key;
  const body = () => portionsOf(files, path, head.length, end);
  const packedContent = () => (key.value ? unsealed(body(), key.value) : body());
  return ok({ path, bytes, header, packedContent, content: () => unpacked(packedContent()) });
}

async function sizeOf(files: Files, path: string): Promise<number | null> {
  try {
    return (await files.stat(path)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function proveDigest(files: Files, path: string, end: number): Promise<void> {
  const hash = createHash('sha256');
  for await (const portion of portionsOf(files, path, 0, end)) hash.update(portion);
  const said: Buffer[] = [];
  for await (const portion of portionsOf(files, path, Math.max(0, end), end + DIGEST_BYTES))
    said.push(portion);
  if (!hash.digest().equals(Buffer.concat(said))) throw unreadable('digest');
}

/** Reads the header of a bundle, which nothing but the digest proves; throws the trouble of a bundle. */
export async function readHeader(
  files: Files,
  path: string,
  end: number,
): Promise<{ header: BundleHeader; head: Buffer }> {
  const reader = createByteReader(portionsOf(files, path, 0, end));
  try {
    const head = await reader.line(LONGEST_HEADER, 'header');
    const said = parsedJson(head, 'header');
    const later = laterBundle.safeParse(said);
    if (later.success) throw new BundleTrouble({ kind: 'bundle-newer', what: later.data.program });
    const header = bundleHeader.safeParse(said);
    if (!header.success) throw unreadable('header');
    return { header: header.data, head };
  } finally {
    await reader.close();
  }
}

/** Parses a line of JSON; throws the trouble of a bundle when it is none. */
export function parsedJson(bytes: Buffer, what: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw unreadable(what); // the parser's own words would quote the file
  }
}

async function keyFor(
  { sealed: sealing }: BundleHeader,
  header: Buffer,
  passphrase: string | null,
): Promise<Result<SealKey | null, Refusal>> {
  if (sealing === null) return ok(null);
  if (passphrase === null) return refuse({ kind: 'passphrase-wrong' });
  return ok({ key: await keyOf(passphrase, sealing), sealing, header });
}
