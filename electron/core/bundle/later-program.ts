import { z } from 'zod';
import { digestText, hashOf } from '../store/journal-line.ts';

/** What every version of a line has; its facts and answer are what a later program adds to. */
const anyLine = z.object({
  v: z.literal(1),
  seq: z.int().positive(),
  at: z.string(),
  desk: z.string(),
  by: z.string().nullable(),
  command: z.string(),
  wish: z.unknown(),
  facts: z.array(z.object({ type: z.string() })),
  salt: z.string(),
  digest: z.string(),
  prev: z.string(),
  hash: z.string(),
});

/** Whether a line that cannot be read here is whole all the same: then a later program has written it. */
export function isOfLaterProgram(
  text: string,
  before: { readonly seq: number; readonly hash: string },
): boolean {
  const raw: unknown = JSON.parse(text);
  const line = anyLine.safeParse(raw);
  if (!line.success) return false;
  // Taken over what stands there, before the schema leaves out what it does not know.
  const { facts, wish } = raw as { facts: unknown; wish: unknown }; // just parsed
  const { salt, digest, seq, prev, hash } = line.data;
  const isWhole = digestText(JSON.stringify([salt, facts, wish])) === digest && hashOf(line.data) === hash;
  return isWhole && seq === before.seq + 1 && prev === before.hash;
}
