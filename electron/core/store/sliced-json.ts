import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';

/** How long text is made before everything else gets its turn, in milliseconds. */
const SLICE_MS = 8;
const PORTION_CHARACTERS = 64 * 1024;
const DIGEST_BYTES = 1024 * 1024;
/** The names of lists are short; a longer line is a record. */
const LONGEST_NAME = 64;
const QUOTE = 0x22;
const NEWLINE = 0x0a;

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

/**
 * Reads such a document back, letting everything else have its turn in between.
 *
 * Throws `DocumentBroken` when a single bit is not as it was written.
 */
export async function parseSlicedJson(bytes: Buffer): Promise<unknown> {
  const end = bytes.length - TAIL_BYTES;
  if (end <= 0) throw new DocumentBroken('Too short');
  const digest = await sha256InTurns(bytes.subarray(0, end));
  if (bytes.toString('latin1', end) !== `${DIGEST_KEY}${digest}"}\n`)
    throw new DocumentBroken('The digest does not fit');
  return parseBody(bytes.subarray(0, end));
}

/** The SHA-256 of bytes, in hexadecimal, letting everything else have its turn in between. */
export async function sha256InTurns(bytes: Uint8Array): Promise<string> {
  const digest = createHash('sha256');
  for (let at = 0; at < bytes.length; at += DIGEST_BYTES) {
    if (at > 0) await turn();
    digest.update(bytes.subarray(at, at + DIGEST_BYTES));
  }
  return digest.digest('hex');
}

/** Parses what slicedJson wrote before the digest: the head's line, then each list's name and its records by portions. */
async function parseBody(body: Buffer): Promise<Record<string, unknown>> {
  const headEnd = lineEnd(body, 0);
  const head = body.toString('utf8', 0, headEnd).replace(/,$/, '');
  const read = JSON.parse(`${head}}`) as Record<string, unknown>; // proven to be what slicedJson made
  let records: unknown[] = [];
  let from = headEnd + 1;
  let began = performance.now();

  function take(to: number, isEnd: boolean): void {
    if (to > from) records.push(...parseRecords(body.toString('utf8', from, to - 1), isEnd));
    from = to;
  }

  for (let at = from; at < body.length;) {
    const end = lineEnd(body, at);
    const name = listName(body, at, end);
    // Only a portion that is surely followed by another record may be taken before the list ends.
    if (name !== undefined || at - from > PORTION_CHARACTERS) take(at, name !== undefined);
    if (name !== undefined) {
      records = [];
      read[name] = records;
      from = end + 1;
    }
    at = end + 1;
    if (performance.now() - began < SLICE_MS) continue;
    await turn();
    began = performance.now();
  }
  take(body.length + 1, true);
  return read;
}

/** The name in a line that begins a list; a record begins with a bracket. */
function listName(body: Buffer, at: number, end: number): string | undefined {
  if (body[at] !== QUOTE || end - at > LONGEST_NAME) return undefined;
  return /^"(\w+)":\[(?:\],?)?$/.exec(body.toString('utf8', at, end))?.[1];
}

function lineEnd(body: Buffer, from: number): number {
  const end = body.indexOf(NEWLINE, from);
  return end === -1 ? body.length : end;
}

function parseRecords(lines: string, isEnd: boolean): unknown[] {
  const records = lines.replace(/,$/, '');
  return JSON.parse(isEnd ? `[${records}` : `[${records}]`) as unknown[];
}
