import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../shared/domain/book.ts';
import { bookWith, minutesLater, tell } from '../builders.ts';
import { complaintProofs } from './complaint-proofs.ts';
import { deskProofs } from './desk-proofs.ts';
import { changeOf, readRow, type Proof, type Row } from './proof.ts';
import { workProofs } from './work-proofs.ts';

const proofs: readonly Proof[] = [...deskProofs, ...workProofs, ...complaintProofs].sort(
  (a, b) => rank(a.number) - rank(b.number),
);

function rank(number: string): number {
  return Number(number.slice(1));
}

/** Does all that a proof asks for at a desk whose rows were changed by `alter`. */
function prove({ rows, holds }: Proof, alter: (book: Book) => void = () => undefined): void {
  const book = bookWith();
  alter(book);
  for (const row of rows) expect(readRow(book, row).value).toEqual('clock' in row ? row.limit : row.value);
  holds(book);
}

describe('the numbers of the requirements', () => {
  it.each(proofs)('$number $says', (proof) => prove(proof));

  const each = proofs.flatMap((proof) => proof.rows.map((row) => ({ ...proof, row, of: nameOf(row) })));
  it.each(each)('$number fails when $of is another', ({ row, ...proof }) => {
    const alter = (book: Book) => tell(book, [changeOf(book, row)], minutesLater(-1));
    expect(() => prove(proof, alter)).toThrow();
    // Not only because the value in the row is compared: what it does is another thing too.
    const book = bookWith();
    alter(book);
    expect(() => proof.holds(book)).toThrow();
  });

  it('are all in the table: T1 to T21 and T25 to T29', () => {
    const wanted = Array.from({ length: 29 }, (_, index) => index + 1).filter((n) => n < 22 || n > 24);
    expect(proofs.map(({ number }) => number)).toEqual(wanted.map((n) => `T${n}`));
  });

  it('stand in the table that people read, each with its test and its sentence', async () => {
    const book = bookWith();
    const lines = proofs.flatMap(({ number, says, rows }) =>
      rows.map((row) => {
        const { source, sentence } = readRow(book, row);
        expect(source).toBe(number);
        return `| ${number} | ${number} ${says} | ${nameOf(row)} | ${valueOf(row)} | ${sentence} |`;
      }),
    );
    const table = [
      '| number | test | row | value | source sentence |',
      '| --- | --- | --- | --- | --- |',
      ...lines,
    ];
    const page = await readFile(new URL('numbers.md', import.meta.url), 'utf8');
    expect(
      page
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map(tidy),
    ).toEqual(table.map(tidy));
  });
});

function nameOf(row: Row): string {
  return 'clock' in row ? row.clock : row.id;
}

function valueOf(row: Row): string {
  if (!('clock' in row)) return String(row.value);
  const { limit } = row;
  if ('amount' in limit) return `${limit.amount} ${limit.unit}`;
  return limit.unit === 'weekday' ? `weekday ${limit.weekday}, ${limit.at}` : limit.at;
}

// The formatter pads the columns of a table.
function tidy(line: string): string {
  return line.replace(/-+/g, '-').replace(/ +/g, ' ');
}
