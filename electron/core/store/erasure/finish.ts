import { decided } from '../../../../shared/domain/decision.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { errorCode } from '../files.ts';
import type { Erased } from './erased.ts';
import type { ErasureParts, OnProgress } from './erasure-parts.ts';
import { openStaging, stagedErasures, type ErasurePlan, type Staging } from './staging.ts';
import { takeOut } from './take-out.ts';

/**
 * Takes the bytes out of every file and tells the end of the erasure.
 *
 * A disk that fails is a refusal: the erasure stays unfinished in the book, and the next opening goes on with it.
 */
export async function finishErasure(
  plan: ErasurePlan,
  staging: Staging,
  parts: ErasureParts,
  onProgress: OnProgress,
): Promise<Result<Pick<Erased, 'secondFolderOwes' | 'bundles'>, Refusal>> {
  try {
    const { secondFolderOwes, bundles } = await takeOut(plan, staging, parts, onProgress);
    // The last words of what was erased go before the book says that they are gone.
    await staging.remove();
    const told = await tellEnd(plan.erasures, secondFolderOwes, parts);
    return told.ok ? ok({ secondFolderOwes, bundles }) : told;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    parts.log.note(`erasure not finished: ${code}`);
    return refuse({ kind: 'folder-unusable', what: code });
  }
}

async function tellEnd(
  erasures: readonly string[],
  secondFolderOwes: boolean,
  { store }: ErasureParts,
): Promise<Result<{ secondFolderOwes: boolean }, Refusal>> {
  return store.commit({
    command: 'erasure.finish',
    id: undefined,
    by: null,
    decide: () =>
      decided(
        erasures.map((erasure) => ({ type: 'erasure-finished', erasure, secondFolderOwes }) as const),
        { secondFolderOwes },
      ),
  });
}

/**
 * Goes on with erasures that a crash interrupted, and sweeps what never became one; called when a book was opened.
 *
 * An erasure whose staging folder is gone had done everything but say so.
 */
export async function resumeErasures(
  parts: ErasureParts,
  onProgress: OnProgress = () => undefined,
): Promise<Result<{ finished: string[] }, Refusal>> {
  if (parts.store.health().kind !== 'sound') return ok({ finished: [] });
  try {
    return await resumeAll(parts, onProgress);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return refuse({ kind: 'folder-unusable', what: code });
  }
}

async function resumeAll(
  parts: ErasureParts,
  onProgress: OnProgress,
): Promise<Result<{ finished: string[] }, Refusal>> {
  const { files, folder } = parts.store.depth;
  const unfinished = () => parts.store.book.desk.erasures.filter(({ finishedAt }) => finishedAt === null);
  const finished = unfinished().map(({ id }) => id);
  for (const id of await stagedErasures(files, folder)) {
    const staging = openStaging(files, folder, id);
    const plan = finished.includes(id) ? await staging.plan() : null;
    const done = plan ? await finishErasure(plan, staging, parts, onProgress) : await staging.remove();
    if (done && !done.ok) return done;
  }
  const left = unfinished().map(({ id }) => id);
  if (left.length === 0) return ok({ finished });
  const told = await tellEnd(left, parts.store.book.desk.backupFolder !== '', parts);
  return told.ok ? ok({ finished }) : told;
}
