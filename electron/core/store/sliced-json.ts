import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';

/** How long text is made before everything else gets its turn, in milliseconds. */
const SLICE_MS = 8;
const PORTION_CHARACTERS = 64 * 1024;

/** A document whose bytes are not those that were written. */
export class DocumentBroken extends Error {}

const DIGEST_KEY = ',"digest":"';
const TAIL_BYTES = DIGEST_KEY.length + 64 + '"}\n'.length;

/**
 * Makes one JSON document of a head and long lists, one record a line, ending with the digest of all before it.
 *
 * The text comes in portions, and everything else gets its turn between them: a checkpoint of many thousand records
 * holds nobody up. The records must not change while it is made.
 */
export async function* slicedJson(
  head: object,
  lists: Readonly<Record<string, readonly unknown[]>>,
): AsyncGenerator<string> {
  const digest = createHash('sha256');
  let portion = JSON.stringify(head).slice(0, -1);
  let began = performance.now();
  for (const [name, records] of Object.entries(lists)) {
    portion += `,\n${JSON.stringify(name)}:[`;
    for (const [index, record] of records.entries()) {
      portion += `${index === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`;
      if (portion.length > PORTION_CHARACTERS) {
        digest.update(portion);
        yield portion;
        portion = '';
      }
      if (performance.now() - began > SLICE_MS) {
        await turn();
        began = performance.now();
      }
    }
    portion += ']';
  }
  yield `${portion}${DIGEST_KEY}${digest.update(portion).digest('hex')}"}\n`;
}

/** Reads such a document back; throws `DocumentBroken` when a single bit is not as it was written. */
export function parseSlicedJson(bytes: Buffer): unknown {
  const end = bytes.length - TAIL_BYTES;
  const tail = end > 0 ? bytes.toString('latin1', end) : '';
  const digest = end > 0 ? createHash('sha256').update(bytes.subarray(0, end)).digest('hex') : '';
  if (tail !== `${DIGEST_KEY}${digest}"}\n`) throw new DocumentBroken('The digest does not fit');
  return JSON.parse(bytes.toString('utf8')) as unknown; // proven to be what slicedJson made
}
