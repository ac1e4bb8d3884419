import { hash as digestOfText } from 'node:crypto';
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
  /** Personal data was taken out of the facts; a voucher of the erasure stands for them instead of the digest. */
  erased: z.literal(true).optional(),
});
export type JournalLine = z.output<typeof journalLine>;

/**
 * What a repair puts where lines were lost for good: which ones, and the hash that the line behind them is chained to.
 *
 * The chain goes on over it; that it is no forgery is said by the fact of the repair further on.
 */
const lostLines = z.strictObject({
  v: z.literal(1),
  lost: z.strictObject({ from: z.int().positive(), to: z.int().positive() }),
  prev: sha256,
  hash: sha256,
});
export type LostLines = z.output<typeof lostLines>;

/** What the first line of a book is chained to. */
export const GENESIS = '0'.repeat(64);

/** The SHA-256 of a text, in hexadecimal. */
export function digestText(text: string): string {
  return digestOfText('sha256', text, 'hex');
}

/** The digest of what may be erased later: facts and answer under their salt. */
export function digestOf(salt: string, facts: readonly Fact[], wish: JournalLine['wish']): string {
  return digestText(JSON.stringify([salt, facts, wish]));
}

/** The link of the chain: covers the digest, not the facts, so that an erasure does not break it. */
export function hashOf(line: Omit<JournalLine, 'hash' | 'facts' | 'salt' | 'wish' | 'erased'>): string {
  return digestText(
    JSON.stringify([line.v, line.seq, line.at, line.desk, line.by, line.command, line.digest, line.prev]),
  );
}

/** A change before it is sealed. */
export type Unsealed = Pick<
  JournalLine,
  'seq' | 'at' | 'desk' | 'by' | 'command' | 'wish' | 'facts' | 'salt' | 'prev'
>;

const readable = journalLine.pick({ seq: true, at: true, desk: true, by: true, command: true, facts: true });

/**
 * Throws, before anything is written, when a change could not be read back: a bug must not make the book unreadable.
 */
export function assertReadable({ seq, at, desk, by, command, facts }: Unsealed): void {
  readable.parse({ seq, at, desk, by, command, facts });
}

/** Makes the next line of a journal, chained to the hash before it, as the text that goes to disk. */
export function sealLine(given: Unsealed): { text: string; hash: string } {
  const { seq, at, desk, by, command, salt, prev } = given;
  // The facts are the bulk of a line: turned into text once, used for the digest and for the line.
  const wish = JSON.stringify(given.wish);
  const facts = JSON.stringify(given.facts);
  const digest = digestText(`[${JSON.stringify(salt)},${facts},${wish}]`);
  const hash = hashOf({ v: 1, seq, at, desk, by, command, digest, prev });
  const head = JSON.stringify({ v: 1, seq, at, desk, by, command });
  const tail = JSON.stringify({ salt, digest, prev, hash });
  return { text: `${head.slice(0, -1)},"wish":${wish},"facts":${facts},${tail.slice(1)}\n`, hash };
}

/** Why a line cannot be believed. */
export type LineTrouble =
  'not-json' | 'not-a-line' | 'wrong-sequence' | 'broken-chain' | 'wrong-digest' | 'wrong-hash';

/** What a line of text can be. */
export type ReadLine =
  | { readonly kind: 'line'; readonly line: JournalLine }
  | { readonly kind: 'lost'; readonly lost: LostLines }
  | { readonly kind: 'trouble'; readonly trouble: LineTrouble };

/** Checks a line of text by itself: its shape, its digest and its own hash, not its place in the chain. */
export function parseLine(text: string): ReadLine {
  const steps = stepsOf(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The check of a line, of which no step takes much longer than any other. */
function* stepsOf(text: string): Generator<undefined, ReadLine, undefined> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return trouble('not-json');
  }
  if (typeof raw === 'object' && raw !== null && 'lost' in raw) {
    const lost = lostLines.safeParse(raw);
    return lost.success ? { kind: 'lost', lost: lost.data } : trouble('not-a-line');
  }
  yield;
  const parsed = journalLine.safeParse(raw);
  if (!parsed.success) return trouble('not-a-line');
  const line = parsed.data;
  yield;
  // The digest is taken over the text as it was written, before parsing could reorder or default anything.
  const { facts, wish } = raw as JournalLine; // just parsed
  if (!line.erased && digestOf(line.salt, facts, wish) !== line.digest) return trouble('wrong-digest');
  return hashOf(line) === line.hash ? { kind: 'line', line } : trouble('wrong-hash');
}

function trouble(kind: LineTrouble): ReadLine {
  return { kind: 'trouble', trouble: kind };
}

/** Checks a line of text against the line before it. */
export function readLine(text: string, before: { seq: number; hash: string }): ReadLine {
  return following(parseLine(text), before);
}

/** Shorter lines are read at once. */
const LONG_LINE = 128 * 1024;

/**
 * Checks a line as `readLine` does; a long one, as that of a whole directory, in steps between which others get their turn.
 *
 * In one piece a directory of 20,000 places holds everything else for a tenth of a second.
 */
export async function readLineInTurns(
  text: string,
  before: { seq: number; hash: string },
  giveWay: () => Promise<unknown>,
): Promise<ReadLine> {
  if (text.length < LONG_LINE) return readLine(text, before);
  const steps = stepsOf(text);
  for (;;) {
    await giveWay();
    const { done, value } = steps.next();
    if (done === true) return following(value, before);
  }
}

/** Checks a line that was parsed against the line before it. */
function following(read: ReadLine, before: { seq: number; hash: string }): ReadLine {
  if (read.kind === 'trouble') return read;
  const [first, prev] =
    read.kind === 'line' ? [read.line.seq, read.line.prev] : [read.lost.lost.from, read.lost.prev];
  if (first !== before.seq + 1) return trouble('wrong-sequence');
  return prev === before.hash ? read : trouble('broken-chain');
}
