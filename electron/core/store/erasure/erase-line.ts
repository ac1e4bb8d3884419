import type { Fact } from '../../../../shared/domain/facts.ts';
import { withFields } from '../../../../shared/domain/rescue/change-texts.ts';
import { scrubAnswer } from '../../../../shared/domain/rescue/scrub-answer.ts';
import { scrubFacts } from '../../../../shared/domain/rescue/scrub-facts.ts';
import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import { journalLine, parseLine, type JournalLine } from '../journal-line.ts';

/** A line of a closed segment that cannot be believed; nothing is erased from a book that has one. */
export class LineUnreadable extends Error {}

/** Reads a line that holds facts; null for the mark of a gap. Throws `LineUnreadable` when it is damaged. */
export function readFactLine(text: string): JournalLine | null {
  const read = parseLine(text);
  if (read.kind === 'trouble') throw new LineUnreadable(read.trouble);
  return read.kind === 'line' ? read.line : null;
}

/**
 * A line without what the scope takes out; null when that is nothing.
 *
 * Number, moment, author and the links of the chain stay. The new salt makes what was there unguessable from the new
 * text, and the old salt goes, so that the digest in the chain cannot be guessed either.
 */
export function eraseLine(line: JournalLine, scrubbing: Scrubbing, salt: string): JournalLine | null {
  const facts: Fact[] = scrubFacts(line.facts, scrubbing);
  const wish = line.wish && withFields(line.wish, { answer: scrubAnswer(line.wish.answer, scrubbing) });
  if (facts === line.facts && wish === line.wish) return null;
  // Parsed again: an erasure must never leave a line that the book refuses to read.
  return journalLine.parse({ ...line, facts, wish, salt, erased: true });
}

/** An erased line as the text that goes to disk, with its end. */
export function erasedText(line: JournalLine): string {
  const { v, seq, at, desk, by, command, wish, facts, salt, digest, prev, hash } = line;
  return `${JSON.stringify({ v, seq, at, desk, by, command, wish, facts, salt, digest, prev, hash, erased: true })}\n`;
}
