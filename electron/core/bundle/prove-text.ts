import { digestText, hashOf, parseLine, type LostLines } from '../store/journal-line.ts';

/** What is known of a line of the own journal that was proven without reading what its facts hold. */
export interface ProvenLine {
  readonly from: number;
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  /** The types of its facts. */
  readonly types: readonly string[];
}

/** A line as the book writes it: nothing but quotes ends a string in its head and tail. */
const head =
  /^\{"v":1,"seq":(\d+),"at":"([^"\\]*)","desk":"([^"\\]*)","by":(null|"[^"\\]*"),"command":"([^"\\]*)","wish":/;
const tail =
  /,"salt":"([^"\\]*)","digest":"([0-9a-f]{64})","prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/;
/** Longer than salt, digests and names of the tail together. */
const TAIL_CHARS = 400;
const FACTS = ',"facts":';

/**
 * Proves a line of the own journal against its digests; null when it cannot be believed.
 *
 * The book has written these lines and read their shape whenever it was opened: here it is enough that not a byte has
 * changed, which the digests say. The other side reads every fact.
 */
export function proveText(text: string): ProvenLine | null {
  return provenAsWritten(text) ?? provenByReading(text);
}

function provenAsWritten(text: string): ProvenLine | null {
  const begins = head.exec(text);
  const ends = tail.exec(text.slice(-TAIL_CHARS));
  if (!begins || !ends) return null;
  const content = text.slice(begins[0].length, text.length - ends[0].length);
  // An answer may hold a key of that name; then the digest does not fit, and the line is read.
  const split = content.indexOf(FACTS);
  if (split === -1) return null;
  const [, seqText = '', at = '', desk = '', by = '', command = ''] = begins;
  const [, salt = '', digest = '', prev = '', hash = ''] = ends;
  const facts = content.slice(split + FACTS.length);
  if (digestText(`[${JSON.stringify(salt)},${facts},${content.slice(0, split)}]`) !== digest) return null;
  const seq = Number(seqText);
  const link = { v: 1 as const, seq, at, desk, by: by === 'null' ? null : by.slice(1, -1), command };
  if (hashOf({ ...link, digest, prev }) !== hash) return null;
  return { from: seq, seq, prev, hash, types: typesIn(facts) };
}

function typesIn(facts: string): string[] {
  const read = JSON.parse(facts) as readonly { readonly type: string }[]; // the digest says that the book wrote it
  return read.map(({ type }) => type);
}

function provenByReading(text: string): ProvenLine | null {
  const read = parseLine(text);
  if (read.kind === 'trouble') return null;
  if (read.kind === 'lost') return provenGap(read.lost);
  const { seq, prev, hash, facts } = read.line;
  return { from: seq, seq, prev, hash, types: facts.map(({ type }) => type) };
}

function provenGap({ lost, prev, hash }: LostLines): ProvenLine {
  return { from: lost.from, seq: lost.to, prev, hash, types: [] };
}
