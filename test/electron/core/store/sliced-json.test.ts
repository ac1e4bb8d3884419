import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DocumentBroken,
  parseSlicedJson,
  sha256InTurns,
  slicedJson,
} from '../../../../electron/core/store/sliced-json.ts';

async function bytesOf(head: object, lists: Record<string, readonly unknown[]>): Promise<Buffer> {
  const portions: string[] = [];
  for await (const portion of slicedJson(head, lists)) portions.push(portion);
  return Buffer.from(portions.join(''), 'utf8');
}

const record = fc.oneof(
  fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }),
);
const listName = fc.constantFrom('orders', 'calls', 'slipJobs', 'log', 'answers');

describe('a document in slices', () => {
  it('reads back as it was written, whatever is in it', async () => {
    const lists = fc.dictionary(listName, fc.array(record, { maxLength: 6 }), { noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(record, lists, async (short, given) => {
        const read = await parseSlicedJson(await bytesOf({ version: 1, short }, given));
        expect(read).toEqual(JSON.parse(JSON.stringify({ version: 1, short, ...given })));
      }),
    );
  });

  it('is one JSON document for every other reader too, also when it has many portions', async () => {
    const people = Array.from({ length: 5_000 }, (_, id) => ({ id, name: '王秀兰'.repeat(10) }));
    const bytes = await bytesOf({ version: 1 }, { people, places: [] });
    const { digest, ...plain } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await parseSlicedJson(bytes)).toEqual(plain);
  });

  it('is refused when a bit of it is another one, and when its end is missing', async () => {
    const bytes = await bytesOf({ version: 1 }, { orders: [{ text: '漏水' }] });
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(parseSlicedJson(flipped)).rejects.toThrow(DocumentBroken);
    }
    for (let length = 0; length < bytes.length; length += 1)
      await expect(parseSlicedJson(bytes.subarray(0, length))).rejects.toThrow(DocumentBroken);
  });
});

it('a digest in turns is the digest', async () => {
  for (const length of [0, 1, 1024 * 1024, 2.5 * 1024 * 1024]) {
    const bytes = Buffer.alloc(length, 7);
    expect(await sha256InTurns(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
