import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract.ts';
import { MOST_PAGES, MOST_SLIPS, readCount } from '../../../../renderer/features/slips/blanks/read-count.ts';

describe('readCount', () => {
  it.each([
    ['10', 10],
    [' 7 ', 7],
    ['１２', 12],
    ['0', 0],
    ['', 0],
    ['50', 50],
    ['51', null],
    ['-1', null],
    ['1.5', null],
    ['ten', null],
  ])('%j is %j slips', (typed, count) => {
    expect(readCount(typed, MOST_SLIPS)).toBe(count);
  });

  it('goes as far as the contract, and no further', () => {
    const { input } = contract['paper.printBlank'];
    const isTaken = (slips: number, logPages: number) => input.safeParse({ slips, logPages }).success;
    expect([isTaken(MOST_SLIPS, MOST_PAGES), isTaken(MOST_SLIPS + 1, 0), isTaken(0, MOST_PAGES + 1)]).toEqual(
      [true, false, false],
    );
  });
});
