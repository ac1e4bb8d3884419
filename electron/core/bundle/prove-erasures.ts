import { bytesIfThere } from '../store/backup/copy-file.ts';
import type { Breathe } from '../store/erasure/breather.ts';
import { readWhicheverForm } from '../store/erasure/journal-reading.ts';
import type { Files } from '../store/files.ts';
import { parseLine, type JournalLine } from '../store/journal-line.ts';
import { journalFolder } from '../store/open-book.ts';
import { listSegments, type SegmentEntry } from '../store/segments.ts';
import { createVouching, type Span } from '../store/verify/vouching.ts';
import { createVoucher } from '../store/vouchers.ts';
import { unreadable } from './bundle-trouble.ts';
import { linesIn, textOf } from './journal-text.ts';
import { stagedSegment } from './mirror.ts';
import type { BundleLine } from './walk-bundle.ts';

/** A mirror as an import has made it ready: some segments wait beside the journal. */
export interface StagedMirror {
  readonly files: Files;
  readonly place: string;
  readonly breathe: Breathe;
  /** The segments whose new bytes are staged. */
  readonly amended: readonly number[];
}

/** Holds erased lines against what the book itself says of them; the chain does not speak for what stands in them. */
export interface ErasureProof {
  /** A line that is new here. */
  seeNew(line: BundleLine): void;
  /**
   * Throws the trouble of a bundle when an erased line is not what was vouched for, or lost changes are not spoken of.
   *
   * What vouches may stand in changes that have not come yet: then it is asked again when they have. Answers whether so.
   */
  prove(
    mirror: StagedMirror,
    given: { readonly isCaughtUp: boolean; readonly wasUnvouched: boolean },
  ): Promise<boolean>;
}

/** Begins to prove what one bundle brings. */
export function createErasureProof(): ErasureProof {
  /** Segment → the digest that was recorded last for it. */
  const recorded = new Map<number, string>();
  const touched = new Set<number>();
  let hasLost = false;

  function hear({ facts }: JournalLine): void {
    for (const fact of facts)
      if (fact.type === 'data-erased')
        for (const { segment, digest } of fact.vouchers) recorded.set(segment, digest);
  }

  return {
    seeNew({ segment, line, isErased }) {
      if (line) hear(line);
      else hasLost = true;
      if (isErased) touched.add(segment);
    },
    async prove(mirror, { isCaughtUp, wasUnvouched }) {
      for (const segment of [...mirror.amended, ...recorded.keys()]) touched.add(segment);
      if (touched.size === 0 && !hasLost && !wasUnvouched) return false;
      if (!isCaughtUp) return true;
      const isAllSaid = [...touched].every((segment) => recorded.has(segment));
      if (hasLost || wasUnvouched || !isAllSaid) await proveAll(mirror);
      else await proveSegments(mirror, recorded);
      return false;
    },
  };
}

async function proveSegments(mirror: StagedMirror, recorded: ReadonlyMap<number, string>): Promise<void> {
  const entries = new Map((await entriesOf(mirror)).map((entry) => [entry.segment, entry]));
  for (const [segment, digest] of recorded) {
    const entry = entries.get(segment);
    const voucher = createVoucher();
    if (entry)
      for await (const read of readLines(mirror, entry))
        if (read.kind === 'line' && read.line.erased) voucher.add(read.line);
    if (voucher.digest() !== digest) throw unreadable('erased lines');
  }
}

async function proveAll(mirror: StagedMirror): Promise<void> {
  const vouching = createVouching();
  const lost: Span[] = [];
  for (const entry of await entriesOf(mirror))
    for await (const read of readLines(mirror, entry))
      if (read.kind === 'line') vouching.see(entry.segment, read.line);
      else if (read.kind === 'lost') lost.push(read.lost.lost);
  if (vouching.trouble(lost).length > 0) throw unreadable('erased lines');
}

function entriesOf({ files, place }: StagedMirror): Promise<SegmentEntry[]> {
  return listSegments(files, journalFolder(place));
}

async function* readLines({ files, place, breathe, amended }: StagedMirror, entry: SegmentEntry) {
  const staged = amended.includes(entry.segment)
    ? await bytesIfThere(files, stagedSegment(place, entry.segment))
    : null;
  for (const bytes of linesIn(staged ?? (await readWhicheverForm(files, journalFolder(place), entry)))) {
    yield parseLine(textOf(bytes));
    await breathe();
  }
}
