import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, columnsOfText, graphemesOf, wrapText } from '../../../shared/slips/width.ts';

describe('columns', () => {
  it.each([
    ['A261124-0021', 12],
    ['维修单', 6],
    ['报价 ¥35', 9],
    ['👨‍👩‍👧‍👦', 2],
    ['', 0],
    ['，', 2],
  ])('%s takes %i', (text, columns) => {
    expect(columnsOfText(text)).toBe(columns);
  });
});

describe('breaking lines', () => {
  it.each([
    ['厨房水管爆裂，已关总阀', 12, ['厨房水管爆', '裂，已关总阀']],
    ['请拨 139 8812 7730 找李先生', 12, ['请拨 139 ', '8812 7730 找', '李先生']],
    ['about the key to the archive', 10, ['about the ', 'key to the', 'archive']],
    ['（括号）', 4, ['（括', '号）']],
    ['一\n\n二', 10, ['一', '', '二']],
    ['', 10, ['']],
    ['abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
  ])('%j at %i', (text, limit, lines) => {
    expect(wrapText(text, limit, columnsOf)).toEqual(lines);
  });

  it('never goes over the edge and loses nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 2, max: 48 }),
        (text, limit) => {
          const lines = wrapText(text, limit, columnsOf);
          for (const line of lines) {
            const single = graphemesOf(line).length === 1;
            if (!single) expect(columnsOfText(line)).toBeLessThanOrEqual(limit);
          }
          const bare = (string: string): string => string.replace(/[ \n]/g, '');
          expect(bare(lines.join(''))).toBe(bare(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});
