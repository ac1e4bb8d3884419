import { listSegments } from '../segments.ts';
import { readFactLine } from './erase-line.ts';
import { readWhicheverForm, type JournalReading } from './journal-reading.ts';
import { wantedLines } from './segment-lines.ts';

const opened = /"type":"custody-(?:opened|recalled)"/;

/**
 * The segment in which the oldest of these stays was opened: nothing before it can speak of them.
 *
 * Read from the end of the journal, so that what is a month old is found without going through all years; 1 when one of
 * them is not found.
 */
export async function openingSegment(
  numbers: readonly string[],
  { files, journal, end, breathe }: JournalReading,
): Promise<number> {
  const left = new Set(numbers);
  const entries = (await listSegments(files, journal)).filter(({ segment }) => segment <= end.segment);
  for (const entry of entries.reverse()) {
    const bytes = await readWhicheverForm(files, journal, entry);
    for await (const { text } of wantedLines(bytes, (piece) => opened.test(piece), breathe))
      for (const fact of readFactLine(text)?.facts ?? [])
        if (fact.type === 'custody-opened') left.delete(fact.custody.number);
    if (left.size === 0) return entry.segment;
  }
  return 1;
}
