import { emptyBook } from '../../../../shared/domain/book.ts';
import { rememberAnswer, type Answers } from '../answers.ts';
import { damageLine } from '../backup/prove-segment.ts';
import type { JournalLine } from '../journal-line.ts';
import type { JournalEnd } from '../journal-reader.ts';
import { applyLine } from '../replay.ts';
import type { Anchored, AnchorCheck } from './anchor-check.ts';
import type { CheckpointClaims } from './checkpoint-claims.ts';
import { createVouching, type Span } from './vouching.ts';

/** Follows a journal line by line and keeps account of what does not hold. */
export interface Audit {
  /** Replays a line, and compares the state with the checkpoint that stands there. */
  see(segment: number, line: JournalLine): void | Promise<void>;
  /** Technical lines, so far. */
  readonly trouble: readonly string[];
  /** Changes that the journal has no longer. */
  readonly lost: Span[];
  /** What must be said once the end is known. */
  conclude(end: JournalEnd): string[];
  /** What a printed anchor proves; null when there is none, or when it does not agree. */
  anchored(end: JournalEnd): Anchored | null;
  changes(): number;
  erasedLines(): number;
}

/** Begins an audit with a book in which nothing has happened. */
export function createAudit(claims: CheckpointClaims, anchor: AnchorCheck): Audit {
  const book = emptyBook();
  const answers: Answers = [];
  const vouching = createVouching();
  const trouble: string[] = [];
  const lost: Span[] = [];
  let last = 0;
  let changes = 0;
  let origin: string | null = null;

  function noteGap(next: number): void {
    if (next > last + 1) lost.push({ from: last + 1, to: next - 1 });
  }

  return {
    trouble,
    lost,
    see(segment, line) {
      noteGap(line.seq);
      if (line.seq === 1) origin = line.hash;
      last = line.seq;
      changes += 1;
      vouching.see(segment, line);
      anchor.see(line);
      applyLine(book, line);
      if (line.wish) rememberAnswer(answers, line.wish.id, line.wish.answer);
      const compared = claims.compareAt(line.seq, book, answers);
      return compared?.then((found) => void trouble.push(...found));
    },
    conclude(end) {
      noteGap(end.end.seq + 1);
      const damage = end.damage ? [damageLine(end.damage)] : [];
      return [
        ...damage,
        ...claims.leftOver(end.end, origin),
        ...vouching.trouble(lost),
        ...anchor.trouble(lost, end.end.seq),
      ];
    },
    anchored: (end) => anchor.anchored(book, lost, end.end.seq),
    changes: () => changes,
    erasedLines: vouching.erasedLines,
  };
}
