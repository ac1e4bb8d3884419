import { describe, expect, it } from 'vitest';
import { highestOf } from '../../../../renderer/features/reports/highest-bars.ts';

/** A day of 24 hours that begins so. */
function day(...counts: readonly number[]): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => counts[hour] ?? 0);
}

describe('the bars that stand out', () => {
  it.each<[string, readonly number[], readonly number[], readonly number[]]>([
    ['nothing was counted', day(0), [], []],
    ['no bars', [], [], []],
    ['one is all there is', day(0, 4), [1], [1]],
    // Figures side by side run together, so that the second peak is told and not the neighbour.
    ['two peaks', day(1, 301, 287, 246, 188, 276), [1, 2], [1, 5]],
    ['of equal ones the first', day(6, 6, 6, 6), [0, 1], [0, 3]],
    ['all of it in two hours', day(0, 9, 8), [1, 2], [1]],
    // In the week of seven bars a figure above a lower one only would read as if it were the higher.
    ['every one of a few that is not empty', [674, 581, 0, 516], [0, 1], [0, 1, 3]],
  ])('%s', (_name, counts, dark, told) => {
    expect(highestOf(counts)).toEqual({ dark, told });
  });
});
