import { describe, expect, it } from 'vitest';
import { highestOf } from '../../../../renderer/features/reports/highest-bars.ts';

describe('the bars that stand out', () => {
  it.each<[string, readonly number[], readonly number[], readonly number[]]>([
    ['nothing was counted', [0, 0, 0], [], []],
    ['no bars', [], [], []],
    ['one is all there is', [0, 4, 0], [1], [1]],
    // Figures side by side run together, so that the second peak is told and not the neighbour.
    ['two peaks', [1, 301, 287, 246, 188, 276], [1, 2], [1, 5]],
    ['of equal ones the first', [6, 6, 6, 6], [0, 1], [0, 3]],
    ['all of it in two hours', [0, 9, 8, 0], [1, 2], [1]],
  ])('%s', (_name, counts, dark, told) => {
    expect(highestOf(counts)).toEqual({ dark, told });
  });
});
