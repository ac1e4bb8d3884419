import type { Fact } from '../../../../shared/domain/facts.ts';
import type { JournalLine } from '../journal-line.ts';
import { segmentName } from '../segments.ts';
import { createVoucher, type Voucher } from '../vouchers.ts';

/** Gathers, while the journal is read, what was erased or lost, and what the book itself says of it. */
export interface Vouching {
  see(segment: number, line: JournalLine): void;
  /** Technical lines about erased lines and lost changes that nothing in the book speaks for. */
  trouble(lost: readonly Span[]): string[];
  erasedLines(): number;
}

/** Changes by their numbers, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Begins to gather. */
export function createVouching(): Vouching {
  const erased = new Map<number, Voucher>();
  /** Segment → the digests that were recorded for it, oldest first. */
  const recorded = new Map<number, string[]>();
  const touchedBy = new Map<string, number[]>();
  const finished = new Set<string>();
  const repaired: Span[] = [];
  let erasedLines = 0;

  function hear(fact: Fact): void {
    if (fact.type === 'book-repaired') repaired.push(...fact.lost);
    if (fact.type === 'erasure-finished') finished.add(fact.erasure);
    if (fact.type !== 'data-erased') return;
    touchedBy.set(
      fact.erasure,
      fact.vouchers.map(({ segment }) => segment),
    );
    for (const { segment, digest } of fact.vouchers)
      recorded.set(segment, [...(recorded.get(segment) ?? []), digest]);
  }

  function isVouchedFor(segment: number): boolean {
    const found = erased.get(segment)?.digest() ?? null;
    const digests = recorded.get(segment) ?? [];
    if (found === (digests.at(-1) ?? null)) return true;
    // Until an erasure is finished, a segment may still be as it was before.
    const isUnderWay = [...touchedBy].some(
      ([id, segments]) => !finished.has(id) && segments.includes(segment),
    );
    return isUnderWay && found === (digests.at(-2) ?? null);
  }

  return {
    see(segment, line) {
      for (const fact of line.facts) hear(fact);
      if (!line.erased) return;
      erasedLines += 1;
      const voucher = erased.get(segment) ?? createVoucher();
      erased.set(segment, voucher);
      voucher.add(line);
    },
    trouble(lost) {
      const segments = [...new Set([...erased.keys(), ...recorded.keys()])].sort((a, b) => a - b);
      const unvouched = segments.filter((segment) => !isVouchedFor(segment));
      const unsaid = lost.filter(({ from, to }) => !isCovered(repaired, from, to));
      return [
        ...unvouched.map((segment) => `${segmentName(segment)}: erased lines are not what was recorded`),
        ...unsaid.map(({ from, to }) => `changes ${from} to ${to} are lost and no repair speaks of them`),
      ];
    },
    erasedLines: () => erasedLines,
  };
}

function isCovered(spans: readonly Span[], from: number, to: number): boolean {
  return spans.some((span) => span.from <= from && to <= span.to);
}
