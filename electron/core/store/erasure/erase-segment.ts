import type { Fact } from '../../../../shared/domain/facts.ts';
import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import type { JournalLine } from '../journal-line.ts';
import { createVoucher } from '../vouchers.ts';
import type { Breathe } from './breather.ts';
import { erasedText, eraseLine, readFactLine } from './erase-line.ts';
import { wantedLines } from './segment-lines.ts';
import { mayBeErased } from './touch.ts';

/** A segment without what a scope takes out. */
export interface ErasedSegment {
  readonly bytes: Buffer;
  /** What vouches for all erased lines of the segment, those of earlier erasures included. */
  readonly voucher: string;
  /** How many lines this erasure changed. */
  readonly changes: number;
}

/** How a segment is gone through. */
export interface SegmentWork {
  readonly scrubbing: Scrubbing;
  readonly touches: (text: string) => boolean;
  readonly newSalt: () => string;
  readonly breathe: Breathe;
  /** Hears the facts of every line that is looked at, as they were. */
  onFacts?(facts: readonly Fact[]): void;
}

/** Erases a segment; null when nothing in it belongs to the scope. Throws `LineUnreadable` when a line is damaged. */
export async function eraseSegment(bytes: Buffer, work: SegmentWork): Promise<ErasedSegment | null> {
  const parts: Buffer[] = [];
  const voucher = createVoucher();
  let copied = 0;
  let changes = 0;
  const isWanted = (text: string): boolean => mayBeErased(text) || work.touches(text);
  for await (const { text, from, to } of wantedLines(bytes, isWanted, work.breathe)) {
    const line = readFactLine(text);
    if (line === null) continue;
    const erased = eraseWanted(line, work);
    if (erased) {
      changes += 1;
      parts.push(bytes.subarray(copied, from), Buffer.from(erasedText(erased)));
      copied = to;
    }
    const left = erased ?? line;
    if (left.erased) voucher.add(left);
  }
  const digest = voucher.digest();
  if (changes === 0 || digest === null) return null;
  return { bytes: Buffer.concat([...parts, bytes.subarray(copied)]), voucher: digest, changes };
}

function eraseWanted(line: JournalLine, { scrubbing, newSalt, onFacts }: SegmentWork): JournalLine | null {
  onFacts?.(line.facts);
  return eraseLine(line, scrubbing, newSalt());
}
