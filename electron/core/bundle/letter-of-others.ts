import type { BundleSpan } from '../../../shared/domain/bundle/bundle-receipt.ts';
import type { Files } from '../store/files.ts';
import { listDesks } from './mirror.ts';

/** Which desk has the letter of another: the one here, or one whose book lies beside it. */
export type SameLetter = 'own' | 'other';

/** Whether another desk numbers its records with the letter of a bundle's desk; numbers alone then do not name a record. */
export async function letterOfOthers(
  book: {
    readonly files: Files;
    readonly folder: string;
    readonly origin: string | null;
    readonly letter?: string | null;
  },
  { letter, origin }: Pick<BundleSpan, 'letter' | 'origin'>,
): Promise<SameLetter | null> {
  if (book.letter === letter) return 'own';
  const desks = await listDesks(book.files, book.folder, book.origin);
  const isTaken = desks.some(({ stand }) => stand?.letter === letter && stand.origin !== origin);
  return isTaken ? 'other' : null;
}
