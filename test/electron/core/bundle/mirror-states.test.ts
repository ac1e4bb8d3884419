import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOfAt, isCaughtUp, statesAfter } from '../../../../electron/core/bundle/mirror-states.ts';

/** Bundles that go on one behind the other, each written at a moment of the other book from its own end on. */
const bundles = fc.array(fc.record({ length: fc.integer({ min: 1, max: 9 }), later: fc.nat(40) }), {
  minLength: 1,
  maxLength: 12,
});

function taken(given: readonly { length: number; later: number }[]) {
  const lines: number[] = [];
  let states: ReturnType<typeof statesAfter> = [];
  for (const { length, later } of given) {
    const toSeq = lines.length + length;
    const asOf = toSeq + later;
    for (const [index, known] of lines.entries()) lines[index] = Math.max(known, asOf);
    lines.push(...Array.from({ length }, () => asOf));
    states = statesAfter(states, { toSeq, asOf });
  }
  return { lines, states };
}

describe('the states of a mirror', () => {
  it('say of every line what a number for each line would say', () => {
    fc.assert(
      fc.property(bundles, (given) => {
        const { lines, states } = taken(given);
        expect(lines.map((_asOf, index) => asOfAt(states, index + 1))).toEqual(lines);
        expect(asOfAt(states, lines.length + 1)).toBe(0);
        expect(isCaughtUp(states, lines.length)).toBe(lines.every((asOf) => asOf <= lines.length));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are one for all when every bundle is as new as the one before', () => {
    expect(statesAfter([{ to: 4, asOf: 4 }], { toSeq: 9, asOf: 9 })).toEqual([{ to: 9, asOf: 9 }]);
    expect(statesAfter([{ to: 4, asOf: 30 }], { toSeq: 9, asOf: 9 })).toEqual([
      { to: 4, asOf: 30 },
      { to: 9, asOf: 9 },
    ]);
  });
});
