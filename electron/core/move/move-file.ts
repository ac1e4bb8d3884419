import { join } from 'node:path';
import { z } from 'zod';
import { deskLetter, moment } from '../../../shared/domain/primitives.ts';
import type { Sealing } from '../bundle/bundle-header.ts';
import { unreadable } from '../bundle/bundle-trouble.ts';
import { createByteReader, type ByteReader } from '../bundle/byte-reader.ts';
import { packed, portionsOf, unpacked } from '../bundle/byte-streams.ts';
import { parsedJson } from '../bundle/open-bundle.ts';
import { keyOf, newSealing, sealed, unsealed } from '../bundle/seal.ts';
import type { Files } from '../store/files.ts';
import type { OnShare } from './steps-of-work.ts';

/*
 * A desk on its way to another PC, version 1: everything of it in one file.
 *
 *   header    one line of JSON, UTF-8, ended by a line feed: `moveHeader` below
 *   body      sealed frames (bundle/seal.ts) with the header as additional data; in them one gzip stream of
 *     for each file   one line of JSON, `{"path","bytes"}`, ended by a line feed, and its bytes
 *     end             one line of JSON, `{"files"}`: how many there were
 *
 * The seal finds damage and forgery everywhere in it, and that it ends early. The last line of the journal in it says
 * that the desk has moved; the PC at which it arrives writes the next one.
 */

const base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/);

/** What the file of a desk says of itself in its first line. */
export const moveHeader = z.strictObject({
  format: z.literal('counterbook-desk'),
  version: z.literal(1),
  /** Which move this is; the old book and whoever takes the desk in name it. */
  move: z.string().min(1).max(100),
  origin: z.string().regex(/^[0-9a-f]{64}$/),
  letter: deskLetter,
  centre: z.string().max(400),
  /** The last change, which says that the desk has moved. */
  seq: z.int().positive(),
  head: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: moment,
  sealed: z.strictObject({
    kdf: z.literal('scrypt'),
    N: z
      .int()
      .min(2 ** 10)
      .max(2 ** 17),
    r: z.literal(8),
    p: z.literal(1),
    salt: base64,
    cipher: z.literal('aes-256-gcm'),
    nonce: base64,
  }),
});
export type MoveHeader = z.output<typeof moveHeader>;

const entry = z.strictObject({ path: z.string().min(1).max(1_000), bytes: z.int().nonnegative() });
const ending = z.strictObject({ files: z.int().nonnegative() });

/** A file of the desk: where it lies in the book's folder, and its bytes; `more` is what comes behind them. */
export interface MovedFile {
  readonly path: string;
  readonly bytes: number;
  readonly more: Buffer;
}

const LONGEST_HEADER = 64 * 1024;
const LONGEST_ENTRY = 16 * 1024;
const PORTION_BYTES = 256 * 1024;

/** A header for a desk, with a seal of its own. */
export function newMoveHeader(
  of: Omit<MoveHeader, 'format' | 'version' | 'sealed'>,
  cost: number | undefined,
): MoveHeader {
  const sealing: Sealing = newSealing(cost);
  return moveHeader.parse({ format: 'counterbook-desk', version: 1, ...of, sealed: sealing });
}

/** Where the files of a desk are read from. */
export interface MoveSource {
  readonly files: Files;
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
  readonly onShare?: OnShare | undefined;
}

/** The bytes of the file of a desk, in portions. */
export async function* moveBytes(
  source: MoveSource,
  header: MoveHeader,
  passphrase: string,
  content: readonly MovedFile[],
): AsyncGenerator<Uint8Array> {
  const head = Buffer.from(`${JSON.stringify(header)}\n`, 'utf8');
  const key = { key: await keyOf(passphrase, header.sealed), sealing: header.sealed, header: head };
  yield head;
  yield* sealed(packed(contentOf(source, content)), key);
}

async function* contentOf(
  { files, folder, signal, onShare }: MoveSource,
  content: readonly MovedFile[],
): AsyncGenerator<Buffer> {
  const whole = content.reduce((sum, { bytes }) => sum + bytes, 0);
  let read = 0;
  for (const { path, bytes, more } of content) {
    yield lineOf({ path, bytes: bytes + more.length });
    let left = bytes;
    for await (const portion of portionsOf(files, join(folder, ...path.split('/')), 0, bytes)) {
      signal?.throwIfAborted();
      left -= portion.length;
      read += portion.length;
      onShare?.(read / whole);
      yield portion;
    }
    // Nobody has the book open: a file that is shorter now was cut by the disk.
    if (left > 0) throw unreadable(path);
    yield more;
  }
  yield lineOf({ files: content.length });
}

function lineOf(said: object): Buffer {
  return Buffer.from(`${JSON.stringify(said)}\n`, 'utf8');
}

/** What hears the files in it, one after another. */
export interface MoveListener {
  onFile(path: string, bytes: number, portions: AsyncIterable<Buffer>): Promise<void>;
  readonly onShare?: OnShare | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Reads the first line of the file of a desk; throws the trouble of a bundle when it is none. */
export async function readMoveHeader(
  files: Files,
  path: string,
): Promise<{ header: MoveHeader; head: Buffer }> {
  const { size } = await files.stat(path);
  const reader = createByteReader(portionsOf(files, path, 0, size));
  try {
    const head = Buffer.from(await reader.line(LONGEST_HEADER, 'header'));
    const header = moveHeader.safeParse(parsedJson(head, 'header'));
    if (!header.success) throw unreadable('header');
    return { header: header.data, head };
  } finally {
    await reader.close();
  }
}

/** Goes through the file of a desk and proves it on the way; what was heard must not be kept when it throws. */
export async function walkMoveFile(
  files: Files,
  path: string,
  passphrase: string,
  listener: MoveListener,
): Promise<void> {
  const { header, head } = await readMoveHeader(files, path);
  const key = { key: await keyOf(passphrase, header.sealed), sealing: header.sealed, header: head };
  const { size } = await files.stat(path);
  const body = unsealed(
    watched(portionsOf(files, path, head.length, size), size - head.length, listener),
    key,
  );
  const reader = createByteReader(unpacked(body));
  try {
    let count = 0;
    for (;;) {
      const said = parsedJson(await reader.line(LONGEST_ENTRY, 'entry'), 'entry');
      const next = entry.safeParse(said);
      if (!next.success) {
        if (ending.safeParse(said).data?.files !== count) throw unreadable('end');
        break;
      }
      assertInside(next.data.path);
      await listener.onFile(next.data.path, next.data.bytes, bytesOf(reader, next.data.bytes));
      count += 1;
    }
    if (!(await reader.isAtEnd())) throw unreadable('more than its files');
  } finally {
    await reader.close();
  }
}

async function* watched(
  portions: AsyncIterable<Buffer>,
  whole: number,
  { onShare, signal }: MoveListener,
): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const portion of portions) {
    signal?.throwIfAborted();
    read += portion.length;
    onShare?.(read / whole);
    yield portion;
  }
}

async function* bytesOf(reader: ByteReader, bytes: number): AsyncGenerator<Buffer> {
  for (let left = bytes; left > 0;) {
    const portion = await reader.exactly(Math.min(left, PORTION_BYTES), 'file');
    left -= portion.length;
    yield portion;
  }
}

/** Names in it come from outside: none may lead out of the folder, on any system. */
function assertInside(path: string): void {
  const parts = path.split('/');
  const isPlain = parts.every((part) => /^[^\\/:*?"<>|\u0000-\u001f]+$/.test(part) && !/^\.+$/.test(part));
  if (!isPlain) throw unreadable('path');
}
