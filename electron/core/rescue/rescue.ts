import { factsBetween } from '../../../shared/domain/rescue/facts-between.ts';
import type { RecoveryReport } from '../../../shared/domain/rescue/health.ts';
import { decided } from '../../../shared/domain/decision.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { errorCode } from '../store/files.ts';
import { journalStart } from '../store/journal-reader.ts';
import { replayAll } from '../store/replay.ts';
import { repairJournal, type Repaired } from '../store/repair-journal.ts';
import { journalOf, type Store } from '../store/store.ts';
import { bridgeBook } from '../store/bridge-book.ts';
import { surveyDamage } from '../store/survey-damage.ts';

/** Closes the book, works on its folder, opens it again and tells the windows; null where a host has only one desk. */
export type Reopen = (
  work: (folder: string) => Promise<Result<void, Refusal>>,
) => Promise<Result<Store, Refusal>>;

/** What a repair did. */
export interface RepairAnswer {
  readonly kept: number;
  readonly lost: number;
  readonly setAside: readonly string[];
}

/** Says what is wrong with a book that takes no changes, and mends it. */
export interface Rescue {
  report(): Promise<Omit<RecoveryReport, 'lastBackup'>>;
  repair(wish: { reason: string; by: string | null }): Promise<Result<RepairAnswer, Refusal>>;
}

const nothingYet: Repaired = { kept: 0, lost: [], setAside: [] };

/** The rescue of one open book; `earlier` is what a repair has done before this book was opened. */
export function createRescue(store: Store, reopen: Reopen | null, earlier = nothingYet): Rescue {
  async function work(): Promise<Repaired> {
    const { files, folder, writing } = store.depth;
    const { opened } = store;
    const health = store.health();
    const nothing = { kept: writing.durable().seq, lost: [], setAside: [] };
    if (health.kind === 'sound') return nothing;
    if (opened.journalShortOf) {
      await bridgeBook(store);
      return { ...nothing, lost: [{ from: opened.end.seq + 1, to: opened.journalShortOf.seq }] };
    }
    if (opened.damage) {
      const isInTail = opened.damage.segment >= opened.end.segment;
      return repairJournal(files, folder, isInTail ? opened.end : journalStart, null);
    }
    const hasFailed = health.why === 'write-failed' || health.why === 'disk-full';
    const durable = writing.durable();
    return hasFailed && durable.seq > 0 ? repairJournal(files, folder, durable, durable.seq) : nothing;
  }

  return {
    async report() {
      const { opened } = store;
      const last = store.lastChange();
      const damage = await surveyDamage(store);
      const health = store.health();
      return {
        health,
        damage,
        shownSeq: opened.journalShortOf?.seq ?? last?.seq ?? 0,
        shownAt: last?.at ?? null,
        setAside: [...opened.setAside],
        canRepair: reopen !== null && health.kind === 'read-only',
        reference: referenceOf(store),
        technical: technicalLines(store, damage),
      };
    },
    async repair({ reason, by }) {
      if (store.health().kind === 'sound') return refuse({ kind: 'nothing-to-repair' });
      if (!reopen) return refuse({ kind: 'repair-failed', detail: 'no-host' });
      const { book } = store;
      let repaired: Repaired | null = null;
      const next = await reopen(async () => {
        try {
          repaired = await work();
          return ok(undefined);
        } catch (error) {
          const code = errorCode(error);
          if (code === undefined) throw error;
          return refuse({ kind: 'repair-failed', detail: code });
        }
      });
      if (!next.ok) return next;
      const done = together(earlier, repaired ?? nothingYet);
      const health = next.value.health();
      // What was salvaged may end before what the checkpoint knows: then the gap behind it is bridged as well.
      if (health.kind === 'read-only' && health.why === 'journal-short' && !store.opened.journalShortOf)
        return createRescue(next.value, reopen, done).repair({ reason, by });
      if (health.kind === 'read-only')
        return refuse({ kind: 'repair-failed', detail: `${health.why} ${health.detail}` });
      const { journalShortOf, damage, end } = store.opened;
      const knewMore = journalShortOf !== null || (damage !== null && damage.segment < end.segment);
      return record(next.value, { done, reason, by, known: knewMore ? book : next.value.book });
    },
  };
}

function together(first: Repaired, second: Repaired): Repaired {
  return {
    kept: Math.max(first.kept, second.kept),
    lost: [...first.lost, ...second.lost],
    setAside: [...first.setAside, ...second.setAside],
  };
}

interface Recording {
  readonly done: Repaired;
  readonly reason: string;
  readonly by: string | null;
  /** The book that the journal has to tell from now on. */
  readonly known: Store['book'];
}

/**
 * Journals the repair, and with it what the journal lost and the checkpoint still knew, so that the journal is the truth
 * again: applied to what is known already, these facts change nothing.
 */
async function record(
  store: Store,
  { done, reason, by, known }: Recording,
): Promise<Result<RepairAnswer, Refusal>> {
  const told = done.lost.length > 0 ? await replayAll(store.depth.files, journalOf(store.depth)) : null;
  const back = told ? factsBetween(told.book, known) : [];
  const lost = done.lost.map(({ from, to }) => ({ from, to }));
  const written = await store.commit({
    command: 'recovery.repair',
    id: undefined,
    by,
    decide: () => decided([...back, { type: 'book-repaired', lost, kept: done.kept, reason }], null),
  });
  if (!written.ok) return written;
  const count = lost.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return ok({ kept: done.kept, lost: count, setAside: done.setAside });
}

/** What the user reads out: the last sound change and the first characters of its hash. */
function referenceOf(store: Store): string {
  const { seq, hash } = store.depth.writing.durable();
  return `R-${seq}-${hash.slice(0, 4).toUpperCase()}`;
}

function technicalLines(store: Store, damage: RecoveryReport['damage']): string[] {
  const health = store.health();
  const { end, journalShortOf } = store.opened;
  return [
    ...(health.kind === 'read-only' ? [`${health.why}: ${health.detail}`] : []),
    ...(damage ? [`journal/${damage.segment} line ${damage.line}: ${damage.trouble}`] : []),
    `journal ends at seq ${end.seq}`,
    ...(journalShortOf ? [`checkpoint seq ${journalShortOf.seq}`] : []),
  ];
}
