import type { Refusal } from '../../../shared/refusal.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import { errorCode } from '../store/files.ts';

/** Stops the reading of a bundle from within; whoever began it answers the refusal. */
export class BundleTrouble extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** A bundle that is not as one is written; `what` says technically where. */
export function unreadable(what: string): BundleTrouble {
  return new BundleTrouble({ kind: 'bundle-unreadable', what });
}

/** Answers the trouble of a bundle, or of the disk with this folder, as a value; a bug is thrown on. */
export async function orTrouble<T>(
  place: string,
  work: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BundleTrouble) return refuse(error.refusal);
    const code = errorCode(error);
    if (code === undefined) throw error;
    return refuse({ kind: 'folder-unusable', what: `${place}: ${code}` });
  }
}
