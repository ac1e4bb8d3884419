import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { compareCodes, countRows, likelyThings, type LikelyThing } from './count-rows.ts';
import { findRunning } from './find-handover.ts';
import type { HandoverCount } from './handover.ts';
import { differs } from './select-handover.ts';

/** A row as the incoming person counted it: how many, or code by code. */
export interface CountWish {
  readonly row: string;
  readonly counted?: number | undefined;
  readonly codes?: readonly string[] | undefined;
  /** Why it differs; may follow later by counting the same figure once more. */
  readonly reason: string;
}

/** What the book says to a count, once it was made. */
export interface CountAnswer {
  readonly row: string;
  readonly expected: number;
  readonly counted: number;
  readonly difference: number;
  readonly missing: string[];
  readonly extra: string[];
  readonly likely: LikelyThing[];
  readonly tries: number;
}

/**
 * Writes a blind count down and only then says what the book has; every try is in the journal.
 *
 * Source: R9 [D] "physical key count entered blind, difference shown".
 */
export const decideCount: Decide<CountWish, CountAnswer> = (book, wish, actor) => {
  const found = findRunning(book, ['face']);
  if (!found.ok) return found;
  const handover = found.value;
  const row = countRows(book.desk).find((each) => each.row === wish.row);
  if (!row) return refused({ kind: 'count-unknown', what: wish.row });
  const byCode = wish.codes === undefined ? null : compareCodes(book.desk, row, wish.codes);
  const counted = byCode?.counted ?? wish.counted;
  if (counted === undefined) return refused({ kind: 'count-missing', what: wish.row });
  const before = entryOf(handover.counts, row.row);
  // A reason that follows later is no second count.
  const isSame = before !== undefined && before.counted === counted && before.expected === row.expected;
  // What was counted code by code stays named when its reason comes with the figure alone.
  const named = byCode ?? (isSame ? before : null);
  const count: HandoverCount = {
    ...row,
    counted,
    at: isSame ? before.at : actor.at,
    by: handover.to ?? actor.by,
    missing: named?.missing ?? [],
    extra: named?.extra ?? [],
    isByCode: byCode !== null || (isSame && before.isByCode),
    tries: isSame ? before.tries : (before?.tries ?? 0) + 1,
    reason: wish.reason.trim() === '' && isSame ? before.reason : wish.reason,
  };
  const { missing, extra, expected, tries } = count;
  const isShort = differs(count) && missing.length + extra.length === 0;
  return decided([{ type: 'handover-counted', handover: handover.number, count }], {
    row: row.row,
    expected,
    counted,
    difference: Math.round((counted - expected) * 100) / 100,
    missing,
    extra,
    likely: isShort ? likelyThings(book.desk, row) : [],
    tries,
  });
};
