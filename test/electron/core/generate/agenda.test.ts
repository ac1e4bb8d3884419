import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAgenda } from '../../../../electron/core/generate/agenda.ts';

describe('the agenda', () => {
  it('gives back everything in the order of its time, and what was noted first at one moment first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (moments) => {
        const agenda = createAgenda<number>();
        moments.forEach((at, index) => agenda.add(at, index));
        const taken: { at: number; what: number }[] = [];
        for (let next = agenda.takeBefore(100); next; next = agenda.takeBefore(100))
          taken.push({ at: next.at, what: next.what });
        const expected = moments
          .map((at, index) => ({ at, what: index }))
          .sort((a, b) => a.at - b.at || a.what - b.what);
        expect(taken).toEqual(expected);
      }),
    );
  });

  it('keeps what happens at or after a moment', () => {
    const agenda = createAgenda<string>();
    agenda.add(5, 'five');
    agenda.add(3, 'three');
    expect(agenda.takeBefore(5)?.what).toBe('three');
    expect(agenda.takeBefore(5)).toBeNull();
    expect(agenda.takeBefore(6)?.what).toBe('five');
  });
});
