import { decided } from '../../../../shared/domain/decision.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import { createScrubbing } from '../../../../shared/domain/rescue/scrub-facts.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { journalOf } from '../store.ts';
import { createBreather } from './breather.ts';
import type { ErasureParts, OnProgress } from './erasure-parts.ts';
import { finishErasure } from './finish.ts';
import type { JournalReading } from './journal-reading.ts';
import { stageErasure, type Staged } from './stage.ts';
import { openStaging, type Staging } from './staging.ts';
import { erasureFacts, type ToldErasure } from './told-facts.ts';
import { watchStore, type Watch } from './watch.ts';

/** What somebody wishes to have erased. */
export interface ErasureWish {
  readonly command: string;
  readonly commandId: string | undefined;
  readonly by: string | null;
  readonly reason: string;
  readonly told: readonly ToldErasure[];
  /** Aborted when the desk closes; what was told by then is gone on with at the next opening. */
  readonly signal: AbortSignal;
  /** Finds what it takes out; called again when the desk wrote something of it meanwhile. */
  find(reading: JournalReading): Promise<Result<ScrubScope, Refusal>>;
  /** A reason against it that only the living book knows, at the moment at which it would be told. */
  objection(book: Book, scope: ScrubScope): Refusal | null;
}

/** What an erasure did. */
export interface Erased {
  readonly changes: number;
  readonly secondFolderOwes: boolean;
}

/** So often is the journal read anew when the desk writes about the same person meanwhile. */
const ATTEMPTS = 4;
/** So often is a moment waited for at which everything that was applied is on disk. */
const MOMENTS = 500;

/**
 * Erases, in an order in which a crash at any point leaves the book either as it was or on its way:
 *
 * 1. the segment is closed, so that all that is known lies in closed ones;
 * 2. their new bytes are made and kept beside the book; until here nothing is changed, and what is left is swept;
 * 3. the erasure is told in the book, with what vouches for the new bytes; from here on the opening goes on with it;
 * 4. every file is replaced by one without the data;
 * 5. what was kept beside the book goes, and the end of the erasure is told.
 */
export async function erase(
  wish: ErasureWish,
  parts: ErasureParts,
  onProgress: OnProgress,
): Promise<Result<Erased, Refusal>> {
  const watch = watchStore(parts.store);
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const told = await stageAndTell(wish, parts, watch, onProgress);
      if (!told.ok) return told;
      if (told.value === 'disturbed') continue;
      const { staged, staging } = told.value;
      const finished = await finishErasure(staged.plan, staging, parts, onProgress);
      return finished.ok ? ok({ changes: staged.changes, ...finished.value }) : finished;
    }
    return refuse({ kind: 'busy-with-book' });
  } finally {
    watch.end();
  }
}

async function stageAndTell(
  wish: ErasureWish,
  parts: ErasureParts,
  watch: Watch,
  onProgress: OnProgress,
): Promise<Result<{ staged: Staged; staging: Staging } | 'disturbed', Refusal>> {
  const { files, folder, writing, packer } = parts.store.depth;
  const rotated = await writing.rotate();
  if (!rotated.ok) return rotated;
  const { segment, offset, seq } = writing.durable();
  watch.since(offset === 0 ? seq : 0);
  await packer.settled();
  const reading = {
    ...{ files, folder, newSalt: parts.newSalt, onProgress },
    journal: journalOf(parts.store.depth),
    end: { segment, offset: 0 },
    breathe: createBreather(wish.signal),
  };
  const scope = await wish.find(reading);
  if (!scope.ok) return scope;
  const objection = wish.objection(parts.store.book, scope.value);
  if (objection) return refuse(objection);
  const ids = wish.told.map(({ id }) => id);
  const staged = await stageErasure(scope.value, ids, reading);
  const staging = openStaging(files, folder, ids[0] ?? '');
  const told = await tell(wish, staged, parts, watch);
  if (told.ok && told.value === 'told') return ok({ staged, staging });
  await staging.remove();
  return told.ok ? ok('disturbed') : told;
}

/** Tells the erasure in the book, at a moment at which nothing of its scope lies behind the closed segments. */
async function tell(
  wish: ErasureWish,
  staged: Staged,
  { store }: ErasureParts,
  watch: Watch,
): Promise<Result<'told' | 'disturbed', Refusal>> {
  const { scope } = staged.plan;
  const scrubbing = createScrubbing(scope);
  for (let moment = 1; moment <= MOMENTS; moment += 1) {
    await store.depth.writing.idle();
    let isTooEarly = false;
    let isDisturbed = false;
    const done = await store.commit({
      command: wish.command,
      id: wish.commandId,
      by: wish.by,
      decide(book) {
        isTooEarly = !watch.isUpToDate();
        isDisturbed = watch.hasSeen(scrubbing);
        const objection = isTooEarly || isDisturbed ? null : wish.objection(book, scope);
        if (objection) return refuse(objection);
        if (isTooEarly || isDisturbed) return refuse({ kind: 'busy-with-book' });
        const facts = erasureFacts(book, wish.told, { reason: wish.reason, staged, scrubbing });
        return decided(facts, answerOf(wish, staged));
      },
    });
    if (done.ok) return ok('told');
    if (isDisturbed) return ok('disturbed');
    if (!isTooEarly) return done;
  }
  return refuse({ kind: 'busy-with-book' });
}

/** What a repeated wish is answered; whether the second folder owes is in the list of erasures by then. */
function answerOf({ told }: ErasureWish, { changes }: Staged): { erasures: string[]; changes: number } {
  return { erasures: told.map(({ id }) => id), changes };
}
