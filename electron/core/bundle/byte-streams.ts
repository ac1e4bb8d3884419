import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, type Gunzip, type Gzip } from 'node:zlib';
import { errorCode, type Files } from '../store/files.ts';
import { unreadable } from './bundle-trouble.ts';

const PORTION_BYTES = 256 * 1024;

/** The bytes of a file between two offsets, in portions; shorter when the file ends before. */
export async function* portionsOf(
  files: Files,
  path: string,
  from: number,
  to: number,
): AsyncGenerator<Buffer> {
  const handle = await files.open(path, 'r');
  try {
    for (let at = from; at < to;) {
      const wanted = Buffer.alloc(Math.min(PORTION_BYTES, to - at));
      const { bytesRead } = await handle.read(wanted, 0, wanted.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield wanted.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Packs a stream. */
export function packed(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  return through(content, createGzip({ level: 3, chunkSize: 256 * 1024 }));
}

/** Unpacks a stream; throws the trouble of a bundle where it is no packed one. */
export async function* unpacked(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  try {
    yield* through(content, createGunzip());
  } catch (error) {
    // zlib names its own troubles so; those of the disk have other codes.
    if (errorCode(error)?.startsWith('Z_') === true) throw unreadable('packed content');
    throw error;
  }
}

async function* through(content: AsyncIterable<Uint8Array>, change: Gzip | Gunzip): AsyncGenerator<Buffer> {
  // Answered as a value, because it ends with a fault of its own when the reader stops early.
  const fed = pipeline(content, change).then(
    () => null,
    (error: unknown) => error,
  );
  try {
    for await (const portion of change) yield portion as Buffer; // no encoding was set
    const trouble = await fed;
    if (trouble !== null) throw trouble;
  } finally {
    change.destroy();
    // Only then the source has let go of its file.
    await fed;
  }
}
