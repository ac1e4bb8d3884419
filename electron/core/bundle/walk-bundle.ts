import { createHash } from 'node:crypto';
import type { Centre } from '../../../shared/domain/desk/centre.ts';
import {
  GENESIS,
  parseLine,
  readLineInTurns,
  type JournalLine,
  type ReadLine,
} from '../store/journal-line.ts';
import { letOthersRun } from '../let-others-run.ts';
import type { Breathe } from '../store/erasure/breather.ts';
import { bundleContents, type BundleContents, type BundleHeader } from './bundle-header.ts';
import { BundleTrouble, unreadable } from './bundle-trouble.ts';
import { createByteReader, type ByteReader } from './byte-reader.ts';
import { textOf } from './journal-text.ts';
import { linkOf } from './links-between.ts';
import { isOfLaterProgram } from './later-program.ts';
import { parsedJson, type OpenBundle } from './open-bundle.ts';

/** A line as it comes out of a bundle. */
export interface BundleLine {
  /** The segment of the other desk's journal in which it stands. */
  readonly segment: number;
  /** The line as it stands there, with its end. */
  readonly bytes: Buffer;
  readonly seq: number;
  readonly hash: string;
  readonly digest: string;
  readonly isErased: boolean;
  /** Null where changes are lost. */
  readonly line: JournalLine | null;
}

/** What the lines of a bundle say of their desk. */
export interface Walked {
  /** The centre as the last line that tells it has it; null when none does. */
  readonly centre: Centre | null;
  /** The digest of the last change. */
  readonly digest: string;
}

/** What hears the content of a bundle, part by part. */
export interface BundleListener {
  onLine?(line: BundleLine): void | Promise<void>;
  /** An erased line from before the first one. */
  onAmended?(line: BundleLine): void | Promise<void>;
  /** A file, whole and proven against its hash. */
  onEvidence?(sha256: string, bytes: Buffer): void | Promise<void>;
  readonly breathe: Breathe;
}

const hashes = /"sha256":"([0-9a-f]{64})"/g;
/** A line is a change; the longest one registers a whole directory. */
const LONGEST_LINE = 64 * 1024 * 1024;
const LONGEST_CONTENTS = 16 * 1024 * 1024;
/** As much as is taken as evidence at the counter (evidence.ts), and a little for what is to come. */
const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Goes through the content of a bundle and proves it on the way: every line by its digest and its place in the chain,
 * both ends of the chain against the header, the counts, every file against its hash, and that nothing follows.
 *
 * Throws the trouble of a bundle; what was heard until then must not be kept.
 */
export async function walkBundle(bundle: OpenBundle, listener: BundleListener): Promise<Walked> {
  const reader = createByteReader(bundle.content());
  try {
    const contents = await readContents(reader);
    const unnamed = new Set(contents.evidence.map(({ sha256 }) => sha256));
    const walked = await walkLines(reader, bundle.header, contents, unnamed, listener);
    if (unnamed.size > 0) throw unreadable('evidence');
    await walkAmended(reader, bundle.header, contents, listener);
    for (const { sha256, bytes } of contents.evidence) {
      if (bytes > LARGEST_FILE) throw unreadable('evidence');
      const file = await reader.exactly(bytes, 'evidence');
      if (createHash('sha256').update(file).digest('hex') !== sha256) throw unreadable('evidence');
      await listener.onEvidence?.(sha256, file);
      await listener.breathe();
    }
    if (!(await reader.isAtEnd())) throw unreadable('more than its contents');
    return walked;
  } finally {
    await reader.close();
  }
}

async function readContents(reader: ByteReader): Promise<BundleContents> {
  const contents = bundleContents.safeParse(
    parsedJson(await reader.line(LONGEST_CONTENTS, 'contents'), 'contents'),
  );
  if (!contents.success) throw unreadable('contents');
  return contents.data;
}

async function walkLines(
  reader: ByteReader,
  header: BundleHeader,
  { lines }: BundleContents,
  unnamed: Set<string>,
  listener: BundleListener,
): Promise<Walked> {
  const { span, prev, counts } = header;
  if ((span.fromSeq === 1) !== (prev === GENESIS)) throw unreadable('beginning');
  const left = new Map(Object.entries(counts));
  let before = { seq: span.fromSeq - 1, hash: prev, digest: '' };
  let centre: Centre | null = null;
  for await (const { segment, bytes } of linesOf(reader, lines)) {
    const text = textOf(bytes);
    const line = bundleLine(segment, bytes, await readOrThrow(text, before, header));
    if (before.seq === 0 && line.hash !== span.origin) throw unreadable('origin');
    if (line.line) {
      if (line.line.desk !== span.letter) throw unreadable('letter');
      countDown(left, line.line);
      centre = centreIn(line.line) ?? centre;
    }
    if (unnamed.size > 0) for (const [, file] of text.matchAll(hashes)) unnamed.delete(file ?? '');
    before = line;
    await listener.onLine?.(line);
    await listener.breathe();
  }
  if (before.seq !== span.toSeq || before.hash !== span.head) throw unreadable('end');
  if ([...left.values()].some((count) => count !== 0)) throw unreadable('counts');
  proveCentre(header, centre);
  return { centre, digest: before.digest };
}

/** A line that fits; throws what the bundle is refused with otherwise. */
async function readOrThrow(
  text: string,
  before: { readonly seq: number; readonly hash: string },
  { program }: BundleHeader,
): Promise<Exclude<ReadLine, { kind: 'trouble' }>> {
  const read = await readLineInTurns(text, before, letOthersRun);
  if (read.kind === 'trouble' && read.trouble === 'not-a-line' && isOfLaterProgram(text, before))
    throw new BundleTrouble({ kind: 'bundle-newer', what: program });
  if (read.kind === 'trouble') throw unreadable(`change ${before.seq + 1}: ${read.trouble}`);
  if (read.kind === 'lost' && read.lost.lost.to < read.lost.lost.from) throw unreadable('lost changes');
  return read;
}

/** The header says what the book said when the bundle was written, which may be later than its last line. */
function proveCentre({ span, asOf, centre, timeZone }: BundleHeader, said: Centre | null): void {
  if (said === null) return;
  if (said.letter !== span.letter) throw unreadable('letter');
  if (span.toSeq < asOf) return;
  if (said.timeZone !== timeZone) throw unreadable('time zone');
  if (said.name !== centre) throw unreadable('centre');
}

function centreIn({ facts }: JournalLine): Centre | null {
  for (const fact of facts.toReversed())
    if (fact.type === 'desk-opened' || fact.type === 'centre-changed') return fact.centre;
  return null;
}

async function walkAmended(
  reader: ByteReader,
  { span }: BundleHeader,
  { amended }: BundleContents,
  listener: BundleListener,
): Promise<void> {
  for await (const { segment, bytes } of linesOf(reader, amended)) {
    const read = parseLine(textOf(bytes));
    if (read.kind !== 'line' || read.line.erased !== true || read.line.seq >= span.fromSeq)
      throw unreadable('amended line');
    await listener.onAmended?.(bundleLine(segment, bytes, read));
    await listener.breathe();
  }
}

async function* linesOf(
  reader: ByteReader,
  parts: BundleContents['lines'],
): AsyncGenerator<{ segment: number; bytes: Buffer }> {
  let last = 0;
  for (const { segment, lines } of parts) {
    if (segment <= last) throw unreadable('segments');
    last = segment;
    for (let each = 0; each < lines; each += 1)
      yield { segment, bytes: await reader.line(LONGEST_LINE, 'line') };
  }
}

function bundleLine(
  segment: number,
  bytes: Buffer,
  read: Exclude<ReadLine, { kind: 'trouble' }>,
): BundleLine {
  const line = read.kind === 'line' ? read.line : null;
  return { segment, bytes, ...linkOf(read), isErased: line?.erased === true, line };
}

function countDown(left: Map<string, number>, { facts }: JournalLine): void {
  for (const { type } of facts) left.set(type, (left.get(type) ?? 0) - 1);
}
