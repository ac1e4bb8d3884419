import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { bytesIfThere, stampOf } from '../store/backup/copy-file.ts';
import type { Breathe } from '../store/erasure/breather.ts';
import type { Files } from '../store/files.ts';
import { GENESIS, parseLine } from '../store/journal-line.ts';
import { journalFolder } from '../store/open-book.ts';
import { segmentName } from '../store/segments.ts';
import type { BundleContents, SegmentPart } from './bundle-header.ts';
import { BundleTrouble } from './bundle-trouble.ts';
import type { SeqSpan } from './choose-span.ts';
import { proveText, type ProvenLine } from './prove-text.ts';
import { placeOf, segmentOf, textLines, textOf, type Slice, type TextLine } from './journal-text.ts';

/** Where the bytes of a bundle come from: the folder of a book up to a change that is on disk. */
export interface BundleSource {
  readonly files: Files;
  readonly folder: string;
  readonly endSeq: number;
  readonly breathe: Breathe;
}

/** What a first reading of a span found. */
export interface Survey {
  readonly span: SeqSpan;
  readonly prev: string;
  readonly head: string;
  readonly counts: Record<string, number>;
  readonly contents: BundleContents;
  /** Where the lines stand. */
  readonly slices: readonly Slice[];
  /** The digest of all lines that go into the bundle; an erasure between two readings changes it. */
  readonly digest: string;
  readonly bytes: number;
}

const hashes = /"sha256":"([0-9a-f]{64})"/g;
const FILE = Buffer.from('"sha256":"');
const ERASURE = Buffer.from('"type":"data-erased"');
const ERASED = Buffer.from('"erased":true}');

/** Reads a span once, proves every line of it, and counts what a bundle of it will hold. */
export async function surveySpan(source: BundleSource, wanted: SeqSpan): Promise<Survey> {
  const counts: Record<string, number> = {};
  const lines = createParts();
  const amended = createParts();
  const named = new Set<string>();
  const erasedSegments = new Set<number>();
  let ends: SpanEnds | null = null;
  for await (const line of linesFrom(source, wanted.from)) {
    const seq = placeOf(line.bytes)?.seq ?? 0;
    const isWanted = seq <= wanted.to;
    if (!isWanted && !line.bytes.includes(ERASURE)) continue;
    const text = textOf(line.bytes);
    if (line.bytes.includes(ERASURE)) for (const each of vouchedFor(text)) erasedSegments.add(each);
    if (!isWanted) continue;
    const read = proveText(text);
    if (read === null) throw damaged(line.segment);
    ends = goneOn(ends, read, line);
    lines.add(line);
    for (const type of read.types) counts[type] = (counts[type] ?? 0) + 1;
    if (!line.bytes.includes(FILE)) continue;
    for (const [, file] of text.matchAll(hashes)) if (file !== undefined) named.add(file);
  }
  if (ends === null) throw new BundleTrouble({ kind: 'nothing-new-to-bundle' });
  for await (const line of erasedBefore(source, ends.from, erasedSegments)) amended.add(line);
  const evidence = await evidenceThere(source, named);
  return {
    span: { from: ends.from, to: ends.seq },
    prev: ends.prev,
    head: ends.hash,
    counts,
    contents: { lines: lines.parts, amended: amended.parts, evidence },
    slices: lines.slices,
    digest: `${lines.digest()} ${amended.digest()}`,
    bytes: lines.bytes() + amended.bytes() + evidence.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** The lines of a book from the one that holds a change on, to its end. */
async function* linesFrom(
  { files, folder, endSeq, breathe }: BundleSource,
  seq: number,
): AsyncGenerator<TextLine> {
  const journal = journalFolder(folder);
  for await (const line of textLines(files, journal, await segmentOf(files, journal, seq), breathe)) {
    const read = placeOf(line.bytes);
    if (read !== null && read.seq > endSeq) return;
    if (read !== null && lastOf(line.bytes, read) < seq) continue;
    yield line;
  }
}

/** Lost changes stand in one line together. */
function lastOf(bytes: Buffer, { seq, at }: { seq: number; at: string | null }): number {
  if (at !== null) return seq;
  const read = parseLine(textOf(bytes));
  return read.kind === 'lost' ? read.lost.lost.to : seq;
}

/** The erased lines of some segments before a change, as they stand now. */
export async function* erasedBefore(
  source: BundleSource,
  seq: number,
  segments: ReadonlySet<number>,
): AsyncGenerator<TextLine> {
  if (segments.size === 0 || seq === 1) return;
  const first = Math.min(...segments);
  const last = Math.max(...segments);
  for await (const line of textLines(source.files, journalFolder(source.folder), first, source.breathe)) {
    if (line.segment > last || (placeOf(line.bytes)?.seq ?? 0) >= seq) return;
    if (!segments.has(line.segment) || !line.bytes.subarray(-32).includes(ERASED)) continue;
    yield line;
  }
}

function vouchedFor(text: string): number[] {
  const read = parseLine(text);
  if (read.kind !== 'line') return [];
  return read.line.facts.flatMap((fact) =>
    fact.type === 'data-erased' ? fact.vouchers.map(({ segment }) => segment) : [],
  );
}

interface SpanEnds {
  readonly from: number;
  readonly prev: string;
  readonly seq: number;
  readonly hash: string;
}

/** The span with one more line; throws for one that does not follow. */
function goneOn(ends: SpanEnds | null, line: ProvenLine, { segment }: TextLine): SpanEnds {
  const { from, prev, seq, hash } = line;
  if (ends === null) {
    if (from === 1 && prev !== GENESIS) throw damaged(segment);
    return { from, prev, seq, hash };
  }
  if (from !== ends.seq + 1 || prev !== ends.hash) throw damaged(segment);
  return { ...ends, seq, hash };
}

function damaged(segment: number): BundleTrouble {
  return new BundleTrouble({ kind: 'file-unreadable', what: segmentName(segment) });
}

/** Of the named files those that are there and whole; an erasure takes files, and damage is no reason to keep the rest. */
async function evidenceThere(
  { files, folder, breathe }: BundleSource,
  named: ReadonlySet<string>,
): Promise<BundleContents['evidence']> {
  const there: BundleContents['evidence'] = [];
  for (const name of [...named].sort()) {
    const bytes = await bytesIfThere(files, join(folder, 'evidence', name));
    if (bytes !== null && (await stampOf(bytes)).sha256 === name)
      there.push({ sha256: name, bytes: bytes.length });
    await breathe();
  }
  return there;
}

/** Counts lines by segment and takes their digest on the way. */
export function createParts() {
  const parts: SegmentPart[] = [];
  const slices: Slice[] = [];
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    parts,
    slices,
    add(line: TextLine): void {
      hash.update(line.bytes);
      bytes += line.bytes.length;
      const [last, slice] = [parts.at(-1), slices.at(-1)];
      if (slice && last?.segment === line.segment) {
        parts[parts.length - 1] = { ...last, lines: last.lines + 1 };
        slices[slices.length - 1] = { ...slice, bytes: line.at + line.bytes.length - slice.at };
      } else {
        parts.push({ segment: line.segment, lines: 1 });
        slices.push({ segment: line.segment, at: line.at, bytes: line.bytes.length });
      }
    },
    digest: () => hash.digest('hex'),
    bytes: () => bytes,
  };
}
