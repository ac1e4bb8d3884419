import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import type { ErasureSubject } from '../../../../shared/domain/rescue/erasure.ts';
import { scrubbedBeside, scrubbedLiving } from '../../../../shared/domain/rescue/scrub-book.ts';
import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import { ERASED } from '../../../../shared/domain/rescue/scrub-texts.ts';
import type { Staged } from './stage.ts';

/** One erasure as it will stand in the book. */
export interface ToldErasure {
  readonly id: string;
  readonly subject: ErasureSubject;
}

const looksLikePhone = /\+?\d(?:[ \-()]?\d){6,}/g;

/**
 * The facts of an erasure: what lives without it, and what vouches for the erased lines.
 *
 * Several subjects are one change. The first carries the records and vouchers of all, because they were found together.
 */
export function erasureFacts(
  book: Book,
  told: readonly ToldErasure[],
  wish: { readonly reason: string; readonly staged: Staged; readonly scrubbing: Scrubbing },
): Fact[] {
  const { scrubbing, staged } = wish;
  const reason = cleanReason(wish.reason, scrubbing);
  const living = scrubbedLiving(book, scrubbing);
  const nothing = { orders: [], calls: [], log: [], custody: [], things: [], borrowers: [], vouchers: [] };
  return [
    ...scrubbedBeside(book, scrubbing),
    ...told.map(({ id, subject }, index): Fact => {
      const carried = index === 0 ? { ...living, vouchers: staged.vouchers } : nothing;
      return {
        type: 'data-erased',
        erasure: id,
        subject: withBorrowers(subject, scrubbing),
        reason,
        ...carried,
      };
    }),
  ];
}

/** The entries in the list of borrowers were found on the way. */
function withBorrowers(subject: ErasureSubject, { borrowers }: Scrubbing): ErasureSubject {
  return subject.kind === 'records' ? subject : { ...subject, borrowers: [...borrowers] };
}

/** The reason stays in the book for good, so it must not repeat what is erased, nor anybody's telephone. */
function cleanReason(reason: string, { texts }: Scrubbing): string {
  return texts.beside(texts.anywhere(reason)).replace(looksLikePhone, ERASED);
}
