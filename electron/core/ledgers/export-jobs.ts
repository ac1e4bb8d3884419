import { join } from 'node:path';
import type { ExportOutcome } from '../../../shared/domain/ledger/export-receipt.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { DeskEvent } from '../../../shared/events.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { settingOf } from '../../../shared/slips/slip-layout.ts';
import { decided } from '../../../shared/domain/decision.ts';
import { HistoryNotWhole } from '../past/history-not-whole.ts';
import type { Clock, Log, NewId } from '../ports.ts';
import { exportsFolder } from '../store/exports.ts';
import { errorCode, type Files } from '../store/files.ts';
import type { Store } from '../store/store.ts';
import { objectionTo, type BeginWish } from './export-objection.ts';
import { nameFile } from './export-path.ts';
import { createPacedProgress } from './paced-progress.ts';
import { saidOf } from './said-of.ts';
import { saveExport, type ExportPlace, type Saved } from './save-export.ts';
import { subjectBytes, type ExportParts } from './subject-bytes.ts';

/** Exports that run in the background, one at a time; each is in the book before its first byte is on the disk. */
export interface ExportJobs {
  begin(wish: BeginWish): Promise<Result<{ export: string }, Refusal>>;
  /** Asks the one that runs to stop; refused when it does not run. */
  cancel(id: string): Result<void, Refusal>;
  /** Stops the one that runs and refuses others with `busy-with-book`, until the answer is called. */
  hold(): Promise<() => void>;
  /** Waits until nothing runs. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** What exports work with. */
export interface ExportJobOptions extends ExportParts {
  readonly store: Store;
  readonly files: Files;
  /** The folder of the book. */
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly tell: (event: DeskEvent) => void;
}

/** An export from the moment it is decided until its end is in the book. */
interface Job {
  readonly id: string;
  readonly stop: AbortController;
  readonly done: Promise<void>;
  readonly end: () => void;
}

/** Makes the exports of a desk. */
export function createExportJobs(options: ExportJobOptions): ExportJobs {
  const { store, files, folder, clock, newId, log } = options;
  let running: Job | null = null;
  let isClosing = false;
  let holds = 0;

  async function run({ id, stop: { signal } }: Job, wish: BeginWish, place: ExportPlace): Promise<void> {
    let rows = 0;
    const progress = createPacedProgress(clock, options.tell);
    const work = { signal, onProgress: progress, onRow: () => void (rows += 1) };
    const onMade = (made: Saved) => note({ type: 'export-made', export: id, rows, ...made });
    let end = { outcome: 'failed' as ExportOutcome, rows: 0, file: '', bytes: 0, sha256: '' };
    try {
      const saved = await saveExport(files, place, subjectBytes(options, wish, work), { signal, onMade });
      end = { outcome: 'written', rows, file: place.path, ...saved };
    } catch (error) {
      end = { ...end, outcome: outcomeOf(error, signal) };
    }
    await note({ type: 'export-ended', export: id, ...end });
  }

  function outcomeOf(error: unknown, signal: AbortSignal): ExportOutcome {
    if (signal.aborted) return isClosing || holds > 0 ? 'interrupted' : 'cancelled';
    if (error instanceof HistoryNotWhole) {
      log.note(`export not written: ${error.message}`);
      return 'incomplete';
    }
    const code = errorCode(error);
    if (code === undefined) log.bug('EXPORT', error);
    else log.note(`export not written: ${code}`);
    return 'failed';
  }

  async function note(fact: Fact): Promise<void> {
    await store.commit({
      command: 'exports.begin',
      id: undefined,
      by: null,
      decide: () => decided([fact], null),
    });
  }

  return {
    async begin(wish) {
      // Before anything is read or made: what is closed below would be missing.
      if (isClosing || holds > 0) return refuse({ kind: 'busy-with-book' });
      const objection = await objectionTo(wish, options);
      if (objection) return refuse(objection);
      const made = wish.folder ?? join(folder, exportsFolder);
      if (wish.folder === undefined && wish.path === undefined) await files.mkdir(made, { recursive: true });
      const path = wish.path ?? (await nameFile(files, made, wish, { book: store.book, today: today() }));
      const { format, personal, reason } = wish;
      const subject = saidOf(wish.subject);
      const mine: { job: Job; place: ExportPlace }[] = [];
      try {
        const begun = await store.commit({
          command: 'exports.begin',
          id: wish.commandId,
          by: wish.by,
          decide() {
            if (isClosing || holds > 0) return refuse({ kind: 'busy-with-book' });
            if (running) return refuse({ kind: 'export-running' });
            const job = newJob();
            const place = { path, temporary: `${path}.${job.id.slice(0, 8)}.tmp` };
            mine.push({ job, place });
            running = job;
            const fact = { export: job.id, subject, format, personal, reason };
            return decided([{ type: 'export-begun', ...fact, file: place.temporary, path }], {
              export: job.id,
            });
          },
        });
        // A wish that was answered from memory has begun nothing.
        if (begun.ok) for (const { job, place } of mine.splice(0)) start(job, wish, place);
        return begun;
      } finally {
        // What the disk did not take lets go again, however it failed.
        for (const { job } of mine) letGo(job);
      }
    },
    cancel(id) {
      if (running?.id !== id) return refuse({ kind: 'export-unknown', what: id });
      running.stop.abort();
      return ok(undefined);
    },
    async hold() {
      holds += 1;
      running?.stop.abort();
      await running?.done;
      return () => void (holds -= 1);
    },
    idle: async () => running?.done,
    async close() {
      isClosing = true;
      running?.stop.abort();
      await running?.done;
    },
  };

  function today(): string {
    return dayOf(clock.now(), settingOf(store.book.desk).timeZone);
  }

  function newJob(): Job {
    const { promise: done, resolve: end } = Promise.withResolvers<void>();
    return { id: newId(), stop: new AbortController(), done, end };
  }

  function start(job: Job, wish: BeginWish, place: ExportPlace): void {
    void run(job, wish, place)
      .catch((error: unknown) => log.bug('EXPORT', error))
      .finally(() => letGo(job));
  }

  function letGo(job: Job): void {
    if (running === job) running = null;
    job.end();
  }
}
