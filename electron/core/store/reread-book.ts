import type { Book } from '../../../shared/domain/book.ts';
import type { Log } from '../ports.ts';
import type { Answers } from './answers.ts';
import type { Files } from './files.ts';
import { openBook } from './open-book.ts';

/**
 * Makes memory again what is on disk up to a change.
 *
 * Used after a failed write or sync: what was applied in memory but never acknowledged must not be shown, even where its
 * bytes can be read back.
 */
export async function rereadBook(
  files: Files,
  folder: string,
  upTo: number,
  memory: { book: Book; answers: Answers; log: Log },
): Promise<void> {
  try {
    const reread = await openBook(files, folder, false, { upTo });
    Object.assign(memory.book, reread.book);
    memory.answers.splice(0, memory.answers.length, ...reread.answers);
  } catch (error) {
    // A disk that cannot be read either: what is in memory is the best there is, and nothing is written any more.
    memory.log.bug('REREAD', error);
  }
}
