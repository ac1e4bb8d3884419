import { describe, expect, it } from 'vitest';
import {
  aroundUsual,
  createChances,
  createIds,
  weighted,
} from '../../../../electron/core/generate/chances.ts';

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe('chances', () => {
  it('are the same for the same seed and others for another', () => {
    const numbers = (seed: string) => {
      const chances = createChances(seed);
      return many(50, () => chances.below(1_000_000));
    };
    expect(numbers('a')).toEqual(numbers('a'));
    expect(numbers('a')).not.toEqual(numbers('b'));
  });

  it('are spread evenly over their range', () => {
    const chances = createChances('even');
    const tenths = many(20_000, () => Math.floor(chances.share() * 10));
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const count = tenths.filter((each) => each === tenth).length;
      expect(count).toBeGreaterThan(1_800);
      expect(count).toBeLessThan(2_200);
    }
  });

  it('choose as often as the weights say', () => {
    const chances = createChances('weights');
    const choose = weighted([
      ['often', 9],
      ['rarely', 1],
    ]);
    const rare = many(10_000, () => choose(chances)).filter((choice) => choice === 'rarely').length;
    expect(rare).toBeGreaterThan(850);
    expect(rare).toBeLessThan(1_150);
    expect(() => weighted([])).toThrow('Nothing to choose from');
  });

  it('give durations that are near the usual one', () => {
    const chances = createChances('durations');
    const minutes = many(5_000, () => aroundUsual(chances, 10)).sort((a, b) => a - b);
    expect(minutes[0]).toBeGreaterThanOrEqual(2);
    expect(minutes[2_500]).toBeGreaterThan(9);
    expect(minutes[2_500]).toBeLessThan(11);
    expect(minutes.at(-1)).toBeLessThanOrEqual(80);
  });

  it('make identifiers that do not repeat', () => {
    const newId = createIds(createChances('ids'));
    const ids = many(20_000, newId);
    expect(new Set(ids).size).toBe(20_000);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
