import type { Book } from '../../../shared/domain/book.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Breathe } from '../store/erasure/breather.ts';
import type { Files } from '../store/files.ts';
import { placeOf, textLines } from './journal-text.ts';

/** Which changes go into a bundle. */
export type BundleWish =
  | { readonly kind: 'all' }
  | { readonly kind: 'since-last' }
  | { readonly kind: 'days'; readonly from: string; readonly to: string };

/** Numbers of changes, both included. */
export interface SeqSpan {
  readonly from: number;
  readonly to: number;
}

/** Receipts that stay at hand; behind so many the oldest are no longer known (apply-bundles.ts). */
const RECEIPTS_AT_HAND = 400;

/** Up to which change every earlier one has gone out in bundles that were written here; 0 for none. */
export function bundledUpTo({ bundles }: Pick<Book['desk'], 'bundles'>, origin: string): number {
  const spans = bundles.filter(({ way, span }) => way === 'written' && span.origin === origin);
  const first = spans[0]?.span.fromSeq ?? 1;
  // What went out before the oldest receipt at hand was without a gap too, or it would have been told then.
  let upTo = bundles.length < RECEIPTS_AT_HAND ? 0 : first - 1;
  for (const { span } of spans) if (span.fromSeq <= upTo + 1) upTo = Math.max(upTo, span.toSeq);
  return upTo;
}

/** The changes that are wished for, of a book that ends with a change. */
export async function chooseSpan(
  wish: BundleWish,
  book: { readonly files: Files; readonly journal: string; readonly desk: Book['desk'] },
  end: { readonly seq: number; readonly origin: string },
  breathe: Breathe,
): Promise<Result<SeqSpan, Refusal>> {
  if (wish.kind === 'all') return spanOrNothing({ from: 1, to: end.seq });
  if (wish.kind === 'since-last')
    return spanOrNothing({ from: bundledUpTo(book.desk, end.origin) + 1, to: end.seq });
  if (wish.from > wish.to) return refuse({ kind: 'period-upside-down' });
  return spanOrNothing(await spanOfDays(wish, book, end.seq, breathe));
}

function spanOrNothing(span: SeqSpan | null): Result<SeqSpan, Refusal> {
  return span === null || span.from > span.to ? refuse({ kind: 'nothing-new-to-bundle' }) : ok(span);
}

/**
 * From the first change of the days to the last one, and all between them.
 *
 * The clock of a PC may have gone back, so that a change of another day can lie between; the chain needs it as well.
 */
async function spanOfDays(
  days: { readonly from: string; readonly to: string },
  { files, journal, desk }: { files: Files; journal: string; desk: Book['desk'] },
  upTo: number,
  breathe: Breathe,
): Promise<SeqSpan | null> {
  const timeZone = desk.centre?.timeZone ?? 'Asia/Shanghai';
  let first: number | null = null;
  let last = 0;
  for await (const { bytes } of textLines(files, journal, 1, breathe)) {
    const place = placeOf(bytes);
    if (place === null || place.seq > upTo) break;
    if (place.at === null) continue;
    const day = dayOf(place.at, timeZone);
    if (day < days.from || day > days.to) continue;
    first ??= place.seq;
    last = place.seq;
  }
  return first === null ? null : { from: first, to: last };
}
