import type { Breathe } from '../store/erasure/breather.ts';
import type { Files } from '../store/files.ts';
import { parseLine } from '../store/journal-line.ts';
import { journalFolder } from '../store/open-book.ts';
import { segmentOf, textLines, textOf } from './journal-text.ts';

/** A book, or a mirror, whose changes are compared by their hashes. */
export interface HashedBook {
  readonly files: Files;
  readonly folder: string;
  readonly breathe: Breathe;
}

/** The hashes of the changes between two numbers, both included, as far as they can be believed. */
export async function hashesBetween(
  { files, folder, breathe }: HashedBook,
  from: number,
  to: number,
): Promise<Map<number, string>> {
  const hashes = new Map<number, string>();
  const journal = journalFolder(folder);
  for await (const { bytes } of textLines(files, journal, await segmentOf(files, journal, from), breathe)) {
    const read = parseLine(textOf(bytes));
    if (read.kind === 'trouble') break;
    const [seq, hash] =
      read.kind === 'line' ? [read.line.seq, read.line.hash] : [read.lost.lost.to, read.lost.hash];
    if (seq > to) break;
    if (seq >= from) hashes.set(seq, hash);
  }
  return hashes;
}
