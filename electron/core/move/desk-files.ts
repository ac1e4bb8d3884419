import { createBreather } from '../store/erasure/breather.ts';
import { readFactLine } from '../store/erasure/erase-line.ts';
import { segmentsToRead } from '../store/erasure/journal-reading.ts';
import { wantedLines } from '../store/erasure/segment-lines.ts';
import { journalOf, type Store } from '../store/store.ts';

const names = (text: string): boolean => text.includes('"desk-moved"');

/**
 * Where the files were written by which a desk has moved, oldest first, as its journal tells.
 *
 * They hold the desk as it was then, whole: whoever erases somebody has to find and destroy them.
 */
export async function deskFilesOf({ depth }: Pick<Store, 'depth'>): Promise<string[]> {
  const breathe = createBreather();
  const reading = {
    ...{ files: depth.files, journal: journalOf(depth), end: depth.writing.durable(), breathe },
    onProgress: () => undefined,
  };
  const found: string[] = [];
  for await (const { bytes } of segmentsToRead(reading))
    for await (const { text } of wantedLines(bytes, names, breathe))
      for (const fact of readFactLine(text)?.facts ?? [])
        if (fact.type === 'desk-moved') found.push(fact.file);
  return found;
}
