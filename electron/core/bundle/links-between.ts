import type { Breathe } from '../store/erasure/breather.ts';
import type { Files } from '../store/files.ts';
import { parseLine, type ReadLine } from '../store/journal-line.ts';
import { journalFolder } from '../store/open-book.ts';
import { segmentOf, textLines, textOf } from './journal-text.ts';

/** A book, or a mirror, whose changes are compared by their hashes. */
export interface HashedBook {
  readonly files: Files;
  readonly folder: string;
  readonly breathe: Breathe;
}

/** A change as a link of its chain. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
  /** What the hash covers of the content; only whoever has the change itself knows it. */
  readonly digest: string;
}

/** The link that a line makes; changes that are lost have no content, and their hash stands for it. */
export function linkOf(read: Exclude<ReadLine, { kind: 'trouble' }>): Link {
  if (read.kind === 'lost') return { seq: read.lost.lost.to, hash: read.lost.hash, digest: read.lost.hash };
  const { seq, hash, digest } = read.line;
  return { seq, hash, digest };
}

/** The changes between two numbers, both included, as far as they can be believed. */
export async function linksBetween(
  { files, folder, breathe }: HashedBook,
  from: number,
  to: number,
): Promise<Map<number, Link>> {
  const links = new Map<number, Link>();
  const journal = journalFolder(folder);
  for await (const { bytes } of textLines(files, journal, await segmentOf(files, journal, from), breathe)) {
    const read = parseLine(textOf(bytes));
    if (read.kind === 'trouble') break;
    const link = linkOf(read);
    if (link.seq > to) break;
    if (link.seq >= from) links.set(link.seq, link);
  }
  return links;
}
