import type { ErasureOutlook } from '../../../../shared/domain/rescue/erasure.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { RetentionKind } from '../../../../shared/rules/retention.ts';
import type { Asked } from './erase.ts';
import type { Erased } from './erased.ts';
import { createEndedVisits } from './ended-visits.ts';
import { eraseDue, listDue, type Due } from './erase-due.ts';
import { erasePerson, lookAtPerson, type ErasedPerson } from './erase-person.ts';
import type { ErasureParts, OnProgress } from './erasure-parts.ts';
import { resumeErasures } from './finish.ts';
import { orRefuse } from './or-refuse.ts';
import { payOwedCopies } from './owed-copies.ts';
import { recallErasure } from './recall-erasure.ts';
import { createVisitPurge, type VisitPurge } from './visit-purge.ts';

/** Who asks for an erasure, and why. */
export type ErasureAsker = Omit<Asked, 'signal'>;

/**
 * The erasures of one open book.
 *
 * Each refuses with `busy-with-book` while other work has the book's files, and with `folder-unusable` when the disk
 * fails; what was told in the book by then is gone on with at the next opening.
 */
export interface Erasures {
  look(whom: ErasedPerson, onProgress: OnProgress): Promise<Result<ErasureOutlook, Refusal>>;
  erasePerson(
    whom: ErasedPerson,
    asker: ErasureAsker,
    onProgress: OnProgress,
  ): Promise<Result<Erased, Refusal>>;
  listDue(onProgress: OnProgress): Promise<Result<Due[], Refusal>>;
  eraseDue(
    kinds: readonly RetentionKind[],
    asker: ErasureAsker,
    onProgress: OnProgress,
  ): Promise<Result<Erased, Refusal>>;
  /** Names of visitors, which go by themselves. */
  readonly purge: VisitPurge;
  /** Goes on with what a crash interrupted, and does in the second folder what is owed there; called after opening. */
  resume(): Promise<void>;
  /** Does in the second folder what is owed there; called when a backup was copied to it. */
  payOwed(): Promise<void>;
}

/** The erasures of a book. */
export function createErasures(parts: ErasureParts): Erasures {
  function alone<T>(work: (signal: AbortSignal) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    const doOrRefuse = (signal: AbortSignal) => orRefuse(() => work(signal));
    return parts.alone.run({ isAwaited: false, do: doOrRefuse });
  }

  /** A list that is being written holds people as they were when it was begun. */
  function takingOut<T>(
    work: (signal: AbortSignal) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> {
    return alone(async (signal) => {
      const release = await parts.holdExports();
      try {
        return await work(signal);
      } finally {
        release();
      }
    });
  }

  function once(
    asker: ErasureAsker,
    work: (asked: Asked) => Promise<Result<Erased, Refusal>>,
  ): Promise<Result<Erased, Refusal>> {
    return takingOut(async (signal) => (await recallErasure(asker, parts)) ?? work({ ...asker, signal }));
  }

  const ended = createEndedVisits(parts.store, parts.history);
  return {
    purge: createVisitPurge(parts, ended, takingOut),
    look: (whom, onProgress) => alone((signal) => lookAtPerson(whom, parts, onProgress, signal)),
    erasePerson: (whom, asker, onProgress) =>
      once(asker, (asked) => erasePerson(whom, asked, parts, onProgress)),
    // History is read while others have the book's files: it changes nothing.
    listDue: (onProgress) => orRefuse(async () => ok(await listDue(parts, onProgress))),
    eraseDue: (kinds, asker, onProgress) => once(asker, (asked) => eraseDue(kinds, asked, parts, onProgress)),
    async resume() {
      const done = await takingOut(() => resumeErasures(parts));
      if (!done.ok) parts.log.note(`erasure not gone on with: ${JSON.stringify(done.error)}`);
      else await this.payOwed();
    },
    async payOwed() {
      const paid = await alone(() => payOwedCopies(parts));
      if (!paid.ok) parts.log.note(`second backup folder not cleaned: ${JSON.stringify(paid.error)}`);
    },
  };
}
