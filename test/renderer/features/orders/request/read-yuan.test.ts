import { describe, expect, it } from 'vitest';
import { readYuan } from '../../../../../renderer/features/orders/request/read-yuan.ts';

describe('readYuan', () => {
  it.each([
    ['', 0],
    ['35', 35],
    ['35.5', 35.5],
    ['￥１２０．５０', 120.5],
    ['1,200', 1_200],
  ])('reads %j', (typed, yuan) => {
    expect(readYuan(typed)).toBe(yuan);
  });

  it.each(['三十', '-5', '3.555', '12.', '1e3'])('does not take %j for a sum', (typed) => {
    expect(readYuan(typed)).toBeNull();
  });
});
