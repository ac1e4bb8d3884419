import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { bookWith } from '../builders.ts';
import { lendingProofs } from './lending-proofs.ts';

describe('the numbers of lending, keeping and letting in', () => {
  it.each(lendingProofs)('$number $says', ({ holds }) => holds(bookWith()));

  it.each(lendingProofs)('$number fails when "$value" in $row is another', ({ holds, alter }) => {
    const book = bookWith();
    alter(book);
    expect(() => holds(book)).toThrow();
  });

  it('stand in the table that people read', async () => {
    const page = await readFile(new URL('lending-numbers.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    const wanted = [
      '| number | test | row | value | source sentence [D] |',
      '| --- | --- | --- | --- | --- |',
      ...lendingProofs.map(
        ({ number, says, row, value, sentence }) =>
          `| ${number} | ${number} ${says} | ${row} | ${value} | ${sentence} |`,
      ),
    ];
    expect(rows.map(tidy)).toEqual(wanted.map(tidy));
  });
});

// The formatter pads the columns of a table.
function tidy(line: string): string {
  return line.replace(/-+/g, '-').replace(/ +/g, ' ');
}
