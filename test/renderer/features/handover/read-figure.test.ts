import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../../renderer/features/handover/check/read-figure.ts';

describe('what is typed into a row of the count', () => {
  it.each([
    ['46', false, { kind: 'figure', figure: 46 }],
    [' ４６ ', false, { kind: 'figure', figure: 46 }],
    ['0', false, { kind: 'figure', figure: 0 }],
    ['k-027', false, { kind: 'code', code: 'k-027' }],
    ['199.5', true, { kind: 'figure', figure: 199.5 }],
    ['199.55', true, { kind: 'figure', figure: 199.55 }],
  ])('reads %j (cash: %j)', (typed, isCash, read) => {
    expect(readFigure(typed, isCash)).toEqual(read);
  });

  it.each([
    ['', false],
    ['4.5', false],
    ['1,000', false],
    ['-1', true],
    ['199.555', true],
    ['K-027', true],
    ['99999999', false],
  ])('asks again for %j (cash: %j)', (typed, isCash) => {
    expect(readFigure(typed, isCash)).toEqual({ kind: 'wrong' });
  });
});
