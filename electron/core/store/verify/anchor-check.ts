import type { OutputOf } from '../../../../shared/contract.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import { dayOf } from '../../../../shared/domain/numbers.ts';
import type { PrintedAnchor } from '../../../../shared/slips/anchor-text.ts';
import type { JournalLine } from '../journal-line.ts';
import type { Span } from './vouching.ts';

/** What a printed anchor proves of the journal that was read. */
export type Anchored = NonNullable<OutputOf<'book.verify'>['anchored']>;

/** Holds a journal against what stands on paper, while it is read. */
export interface AnchorCheck {
  see(line: JournalLine): void;
  /** What does not agree with the paper, as technical lines; `last` is the last change that can be believed. */
  trouble(lost: readonly Span[], last: number): string[];
  /** What the paper proves; null when it does not agree, or there is none. */
  anchored(book: Pick<Book, 'desk'>, lost: readonly Span[], last: number): Anchored | null;
}

/**
 * Begins a check.
 *
 * Each change is chained to the one before it, so one hash on paper speaks for all changes up to it: whoever changes,
 * drops or swaps any of them and makes a new chain gets another hash there. A gap that a repair left holds the chain together
 * without proving it; only repairs that are older than the paper are accepted, and the proof begins behind them.
 */
export function createAnchorCheck(wanted: PrintedAnchor | null): AnchorCheck {
  if (wanted === null) return { see: () => undefined, trouble: () => [], anchored: () => null };
  const { seq, hash } = wanted;
  let found: { readonly at: string; readonly hash: string } | null = null;
  let erased = 0;
  const givenUpBefore: Span[] = [];

  /** Gaps that the paper knows nothing of. */
  function laterGaps(lost: readonly Span[]): Span[] {
    return lost.filter(
      ({ from, to }) => to < seq && !givenUpBefore.some((known) => known.from <= from && to <= known.to),
    );
  }

  function trouble(lost: readonly Span[], last: number): string[] {
    if (last < seq) return [`anchor: the journal ends at change ${last}, before ${seq}`];
    if (found === null) return [`anchor: change ${seq} is lost, and with it what the paper stands for`];
    const isSame = found.hash.startsWith(hash);
    const there = found.hash.slice(0, hash.length);
    return [
      ...(isSame ? [] : [`anchor: change ${seq} has the hash ${there} and not ${hash}`]),
      ...laterGaps(lost).map(
        ({ from, to }) => `anchor: changes ${from} to ${to} were given up after it was printed`,
      ),
    ];
  }

  return {
    see(line) {
      if (line.seq > seq) return;
      if (line.erased) erased += 1;
      for (const fact of line.facts) if (fact.type === 'book-repaired') givenUpBefore.push(...fact.lost);
      if (line.seq === seq) found = { at: line.at, hash: line.hash };
    },
    trouble,
    anchored({ desk }, lost, last) {
      if (found === null || trouble(lost, last).length > 0) return null;
      const gaps = lost.filter(({ to }) => to < seq).map(({ to }) => to);
      return {
        seq,
        hash: found.hash,
        on: dayOf(found.at, desk.centre?.timeZone ?? 'Asia/Shanghai'),
        provenFrom: Math.max(0, ...gaps) + 1,
        erased,
      };
    },
  };
}
