import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';

const NEWLINE = 0x0a;

/** Writes a plain bundle with another header or content, and the digest that goes with it: a forgery. */
export async function forgeInto(
  forged: string,
  path: string,
  change: { head?: (head: string) => string; content?: (content: Buffer) => Buffer },
): Promise<string> {
  const bytes = await readFile(path);
  const split = bytes.indexOf(NEWLINE) + 1;
  const head = bytes.toString('utf8', 0, split);
  const content = gunzipSync(bytes.subarray(split, -32));
  const changed = Buffer.concat([
    Buffer.from(change.head?.(head) ?? head),
    gzipSync(change.content?.(content) ?? content),
  ]);
  await writeFile(forged, Buffer.concat([changed, createHash('sha256').update(changed).digest()]));
  return forged;
}
