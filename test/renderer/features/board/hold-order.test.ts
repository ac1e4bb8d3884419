import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdOrder } from '../../../../renderer/features/board/hold-order.ts';

interface Row {
  readonly id: string;
  readonly first: boolean;
}
const row = (id: string, first = false): Row => ({ id, first });
const ways = (kept: Row | null = null) => ({
  idOf: ({ id }: Row) => id,
  kept,
  goesFirst: ({ first }: Row) => first,
});
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).join(' ');

describe('a list that somebody works in', () => {
  it.each<[string, Row[], string[] | null, Row | null, string]>([
    ['follows the clocks while nobody has moved', [row('b'), row('a')], null, null, 'b a'],
    ['keeps the order in which it stood', [row('c'), row('a'), row('b')], ['a', 'b', 'c'], null, 'a b c'],
    ['puts what is new at the end', [row('new'), row('b'), row('a')], ['a', 'b'], null, 'a b new'],
    ['puts a new emergency on top', [row('fire', true), row('b'), row('a')], ['a', 'b'], null, 'fire a b'],
    [
      'keeps the chosen row at its place though it has left',
      [row('a'), row('c')],
      ['a', 'b', 'c'],
      row('b'),
      'a b c',
    ],
    ['forgets what has left', [row('c')], ['a', 'b', 'c'], null, 'c'],
  ])('%s', (_what, rows, held, kept, expected) => {
    expect(ids(holdOrder(rows, held, ways(kept)))).toBe(expected);
  });

  it('shows every row once, whatever was held', () => {
    const someIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    fc.assert(
      fc.property(someIds, fc.option(someIds), fc.boolean(), (now, held, first) => {
        const rows = now.map((id) => row(id, first && id === 'a'));
        expect(
          holdOrder(rows, held, ways())
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...now].sort());
      }),
    );
  });
});
