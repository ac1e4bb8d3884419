import { join } from 'node:path';
import type { Book } from '../../../shared/domain/book.ts';
import { placeOfFile } from '../../../shared/domain/bundle/place-of-file.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Breathe } from '../store/erasure/breather.ts';
import type { Files } from '../store/files.ts';
import { placeOf, textLines } from './journal-text.ts';

/** Which changes go into a bundle. */
export type BundleWish =
  | { readonly kind: 'all' }
  /** Since what the other side has confirmed, of the bundles that went to this folder. */
  | { readonly kind: 'since-last'; readonly out: string }
  | { readonly kind: 'days'; readonly from: string; readonly to: string };

/** Numbers of changes, both included. */
export interface SeqSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Up to which change whoever takes the bundles of a folder has said that it has everything; 0 while nothing was said.
 *
 * A bundle that nobody confirmed may lie lost in a post box: what was in it goes out again, and a change that is known
 * already changes nothing on the other side.
 */
export function confirmedUpTo(
  { bundles }: Pick<Book['desk'], 'bundles'>,
  origin: string,
  out: string,
): number {
  // As the name of a file in it is put together.
  const place = placeOfFile(join(out, '-'));
  const confirmed = bundles.filter(
    ({ way, span, confirmedAt, file }) =>
      way === 'written' && confirmedAt !== null && span.origin === origin && placeOfFile(file) === place,
  );
  return Math.max(0, ...confirmed.map(({ span }) => span.toSeq));
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
    return spanOrNothing({ from: confirmedUpTo(book.desk, end.origin, wish.out) + 1, to: end.seq });
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
