import { describe, expect, it } from 'vitest';
import { drawSample } from '../../../shared/rules/sampling.ts';

const orders = Array.from({ length: 40 }, (_, index) => `A261122-${String(index + 1).padStart(4, '0')}`);

describe('drawSample', () => {
  it.each([
    [40, 10, 4],
    [41, 10, 5],
    [1, 10, 1],
    [0, 10, 0],
    [40, 0, 0],
    [40, 100, 40],
  ])('draws of %d at %d %% as many as %d', (of, percent, wanted) => {
    const from = Array.from({ length: of }, (_, index) => index);
    const drawn = drawSample(from, percent, 7);
    expect(drawn).toHaveLength(wanted);
    expect(new Set(drawn).size).toBe(wanted);
  });

  it('draws the same from the same seed on every machine, and leaves the list as it was', () => {
    const before = [...orders];
    expect(drawSample(orders, 10, 20_261_122)).toEqual(drawSample(orders, 10, 20_261_122));
    expect(orders).toEqual(before);
    expect(drawSample(orders, 10, 1)).toEqual([26, 1, 22, 40].map((n) => orders[n - 1]));
  });

  it('gives every order about the same chance', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 4_000; seed += 1)
      for (const order of drawSample(orders, 10, seed)) times.set(order, (times.get(order) ?? 0) + 1);
    // 400 times each are expected; five standard deviations are 95.
    expect(Math.min(...times.values())).toBeGreaterThan(305);
    expect(Math.max(...times.values())).toBeLessThan(495);
  });
});
