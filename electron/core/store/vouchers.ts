import { createHash } from 'node:crypto';
import { digestOf, type JournalLine } from './journal-line.ts';

/** What of an erased line is vouched for. */
export type ErasedLine = Pick<JournalLine, 'salt' | 'facts' | 'wish'>;

/** Takes the erased lines of one segment, in order, and answers what vouches for them. */
export interface Voucher {
  add(line: ErasedLine): void;
  /** The digest of all lines so far; null when there was none. */
  digest(): string | null;
}

/**
 * Begins the voucher of a segment: the SHA-256 over the digests of all its erased lines, one after another.
 *
 * The chain covers the digest that a line had before it was erased, so nothing in the chain speaks for what stands in
 * the line now. The voucher does, and it is itself a fact in the chain.
 */
export function createVoucher(): Voucher {
  const hash = createHash('sha256');
  let lines = 0;
  return {
    add({ salt, facts, wish }) {
      lines += 1;
      hash.update(digestOf(salt, facts, wish));
    },
    // A copy, because a digest can be taken only once.
    digest: () => (lines === 0 ? null : hash.copy().digest('hex')),
  };
}

/** What vouches for the erased lines of one segment, given in order; null when there is none. */
export function erasedDigest(lines: Iterable<ErasedLine>): string | null {
  const voucher = createVoucher();
  for (const line of lines) voucher.add(line);
  return voucher.digest();
}
