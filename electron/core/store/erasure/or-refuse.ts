import type { Refusal } from '../../../../shared/refusal.ts';
import { refuse, type Result } from '../../../../shared/result.ts';
import { troubleOf } from '../backup/copy-file.ts';
import { LineUnreadable } from './erase-line.ts';

/** Does work on the files of a book; a disk that fails or a damaged segment is a refusal, a bug is thrown on. */
export async function orRefuse<T>(work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  try {
    return await work();
  } catch (error) {
    const what = error instanceof LineUnreadable ? error.message : troubleOf(error);
    return refuse({ kind: 'folder-unusable', what });
  }
}
