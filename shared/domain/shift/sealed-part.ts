import { ERASED } from '../rescue/scrub-texts.ts';
import type { Handover } from './handover.ts';

/** What of a handover is sealed, in a fixed order, for its hash: everything but anchor, supplements and copies. */
export function sealedPart(handover: Handover): unknown {
  const { number, desk, shift, from, to, approvedBy, state, preparedAt, metAt, closedAt } = handover;
  const { before, repeats, words, counts, lines, figures, refusal, next } = handover;
  return [
    [number, desk, shift, from, to, approvedBy, state, preparedAt, metAt, closedAt],
    [before, repeats, words, figures, refusal, next],
    inOrder(counts),
    lines.map(inOrder),
  ];
}

/**
 * Whether personal data was taken out of a handover after it was sealed: then its hash is not the one on paper any more,
 * while the place in the journal still is.
 */
export function isErasedSince(handover: Handover): boolean {
  return JSON.stringify(sealedPart(handover)).includes(ERASED);
}

/** A value whose fields always come in the same order, however it was read or built. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)]);
}
