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

/** A value whose fields always come in the same order, however it was read or built. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)]);
}
