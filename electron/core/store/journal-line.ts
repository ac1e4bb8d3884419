import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { factSchema, type Fact } from '../../../shared/domain/facts.ts';
import { id, moment } from '../../../shared/domain/primitives.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One line of the journal: one change, whole. Version 1; a released shape is never edited. */
export const journalLine = z.strictObject({
  v: z.literal(1),
  seq: z.int().positive(),
  at: moment,
  desk: z.string(),
  by: id.nullable(),
  command: z.string(),
  /** The caller's own id of the wish, and what it was answered; makes a repeated wish harmless after a restart too. */
  wish: z.strictObject({ id: z.string(), answer: z.unknown() }).nullable(),
  facts: z.array(factSchema),
  /** Goes with the facts when they are erased, so that the digest cannot be guessed back. */
  salt: z.string(),
  digest: sha256,
  prev: sha256,
  hash: sha256,
});
export type JournalLine = z.output<typeof journalLine>;

/** What the first line of a book is chained to. */
export const GENESIS = '0'.repeat(64);

function sha(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The digest of what may be erased later: facts and answer under their salt. */
export function digestOf(salt: string, facts: readonly Fact[], wish: JournalLine['wish']): string {
  return sha(JSON.stringify([salt, facts, wish]));
}

/** The link of the chain: covers the digest, not the facts, so that an erasure does not break it. */
export function hashOf(line: Omit<JournalLine, 'hash' | 'facts' | 'salt' | 'wish'>): string {
  return sha(
    JSON.stringify([line.v, line.seq, line.at, line.desk, line.by, line.command, line.digest, line.prev]),
  );
}

/** Makes the next line of a journal, chained to the hash before it. */
export function sealLine(given: Omit<JournalLine, 'v' | 'salt' | 'digest' | 'hash'>): JournalLine {
  const salt = randomBytes(8).toString('hex');
  const line = { v: 1 as const, ...given, salt, digest: digestOf(salt, given.facts, given.wish) };
  return { ...line, hash: hashOf(line) };
}

/** Why a line cannot be believed. */
export type LineTrouble =
  'not-json' | 'not-a-line' | 'wrong-sequence' | 'broken-chain' | 'wrong-digest' | 'wrong-hash';

/** Checks a line of text against the line before it. */
export function readLine(text: string, before: { seq: number; hash: string }): JournalLine | LineTrouble {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  const parsed = journalLine.safeParse(raw);
  if (!parsed.success) return 'not-a-line';
  const line = parsed.data;
  if (line.seq !== before.seq + 1) return 'wrong-sequence';
  if (line.prev !== before.hash) return 'broken-chain';
  // The digest is taken over the text as it was written, before parsing could reorder or default anything.
  const { facts, wish } = raw as JournalLine; // just parsed
  if (digestOf(line.salt, facts, wish) !== line.digest) return 'wrong-digest';
  return hashOf(line) === line.hash ? line : 'wrong-hash';
}
