import { decided } from '../../../../shared/domain/decision.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import { createScrubbing } from '../../../../shared/domain/rescue/scrub-facts.ts';
import type { ScrubScope } from '../../../../shared/domain/rescue/scrub-scope.ts';
import { scrubTexts } from '../../../../shared/domain/rescue/scrub-texts.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { journalOf } from '../store.ts';
import { createBreather } from './breather.ts';
import type { ErasureParts, OnProgress } from './erasure-parts.ts';
import type { Erased, ErasureAnswer } from './erased.ts';
import { finishErasure } from './finish.ts';
import type { JournalReading } from './journal-reading.ts';
import { stageErasure, type Staged } from './stage.ts';
import { openStaging, type ErasurePlan, type Staging } from './staging.ts';
import { erasureFacts, type ToldErasure } from './told-facts.ts';
import { watchStore, type Watch } from './watch.ts';

/** Who asks for an erasure, and why. */
export interface Asked {
  readonly command: string;
  readonly commandId: string | undefined;
  readonly by: string | null;
  readonly reason: string;
  /** Aborted when the desk closes; what was told by then is gone on with at the next opening. */
  readonly signal: AbortSignal;
}

/** What was found to be erased; `from` is the first segment that can hold any of it, when that is known. */
export interface FoundScope {
  readonly scope: ScrubScope;
  readonly records: number;
  readonly from?: number;
}

/** What somebody wishes to have erased. */
export interface ErasureWish extends Asked {
  readonly told: readonly ToldErasure[];
  /** Finds what it takes out; called again when the desk wrote something of it meanwhile. */
  find(reading: JournalReading): Promise<FoundScope>;
  /** A reason against it that only the living book knows; what happens after it was asked disturbs, and it is asked again. */
  objection(book: Book, scope: ScrubScope): Refusal | null;
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
  let current = wish;
  let erased: Erased | null = null;
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const told = await stageAndTell(current, parts, watch, onProgress);
      if (!told.ok) return told;
      if (told.value === 'disturbed') continue;
      const { plan, staging, answer } = told.value;
      const finished = await finishErasure(plan, staging, parts, onProgress);
      if (!finished.ok) return finished;
      erased ??= { ...answer, ...finished.value };
      if (!watch.hasSeen(createScrubbing(plan.scope))) break;
      current = onceMore(wish, plan.scope, parts);
    }
    return erased ? ok(erased) : refuse({ kind: 'busy-with-book' });
  } finally {
    watch.end();
  }
}

/**
 * The same erasure for what was written while the files were gone through: an order that somebody had just fetched from
 * history comes back as it was. What to look for is known from the first time, and is found nowhere else any more.
 */
function onceMore(wish: ErasureWish, scope: ScrubScope, { newId }: ErasureParts): ErasureWish {
  return {
    ...wish,
    commandId: undefined,
    told: wish.told.map(({ subject }) => ({ id: newId(), subject })),
    find: () => Promise.resolve({ scope, records: 0 }),
  };
}

async function stageAndTell(
  wish: ErasureWish,
  parts: ErasureParts,
  watch: Watch,
  onProgress: OnProgress,
): Promise<Result<{ plan: ErasurePlan; staging: Staging; answer: ErasureAnswer } | 'disturbed', Refusal>> {
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
  const { scope, records, from = 1 } = await wish.find(reading);
  const objection = folderObjection(parts.store.book, scope) ?? wish.objection(parts.store.book, scope);
  if (objection) return refuse(objection);
  const ids = wish.told.map(({ id }) => id);
  const staged = await stageErasure(scope, ids, { ...reading, from });
  const staging = openStaging(files, folder, ids[0] ?? '');
  const answer = { erasures: ids, records, changes: staged.changes };
  const told = await tell({ ...wish, answer }, staged, parts, watch);
  if (told.ok && told.value === 'told') return ok({ plan: staged.plan, staging, answer });
  await staging.remove();
  return told.ok ? ok('disturbed') : told;
}

/**
 * A folder that backups or bundles go to cannot lose a part of its name: what lies in it would not be found any more, nor
 * cleaned. Somebody names another one first.
 */
function folderObjection({ desk }: Book, scope: ScrubScope): Refusal | null {
  const { anywhere } = scrubTexts(scope);
  const folders = [desk.backupFolder, desk.bundleSchedule?.folder ?? ''];
  return folders.every((folder) => anywhere(folder) === folder) ? null : { kind: 'folder-holds-phone' };
}

/** Tells the erasure in the book, at a moment at which nothing of its scope lies behind the closed segments. */
async function tell(
  wish: ErasureWish & { readonly answer: ErasureAnswer },
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
        if (isTooEarly || isDisturbed) return refuse({ kind: 'busy-with-book' });
        const facts = erasureFacts(book, wish.told, { reason: wish.reason, staged, scrubbing });
        return decided(facts, wish.answer);
      },
    });
    if (done.ok) return ok('told');
    if (isDisturbed) return ok('disturbed');
    if (!isTooEarly) return done;
  }
  return refuse({ kind: 'busy-with-book' });
}
