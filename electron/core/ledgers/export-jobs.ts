import { join } from 'node:path';
import type { ExportOutcome } from '../../../shared/domain/ledger/export-receipt.ts';
import type { DeskEvent } from '../../../shared/events.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { decided } from '../../../shared/domain/decision.ts';
import type { Clock, Log, NewId } from '../ports.ts';
import { exportsFolder } from '../store/exports.ts';
import { errorCode, type Files } from '../store/files.ts';
import type { Store } from '../store/store.ts';
import { objectionTo } from './export-objection.ts';
import { nameFile } from './export-path.ts';
import { createPacedProgress } from './paced-progress.ts';
import { saveExport } from './save-export.ts';
import { subjectBytes, type ExportParts, type ExportWish } from './subject-bytes.ts';

/** An export that somebody wishes for. */
export interface BeginWish extends ExportWish {
  readonly reason: string;
  /** The folder it goes to; `exports` beside the book when left out. */
  readonly folder?: string | undefined;
  /** The whole path; the book names the file itself when left out. */
  readonly path?: string | undefined;
  readonly commandId?: string | undefined;
  /** Null for a scheduler. */
  readonly by: string | null;
}

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

interface Running {
  readonly id: string;
  readonly stop: AbortController;
  done: Promise<void>;
}

/** Makes the exports of a desk. */
export function createExportJobs(options: ExportJobOptions): ExportJobs {
  const { store, files, folder, clock, newId, log } = options;
  let running: Running | null = null;
  let isClosing = false;
  let holds = 0;

  async function run({ id, stop }: Running, wish: BeginWish, place: { path: string; temporary: string }) {
    let rows = 0;
    const progress = createPacedProgress(clock, options.tell);
    const work = { signal: stop.signal, onProgress: progress, onRow: () => void (rows += 1) };
    let end: Parameters<typeof ended>[1] = { outcome: 'failed', rows: 0, file: '', bytes: 0, sha256: '' };
    try {
      const saved = await saveExport(files, place, subjectBytes(options, wish, work), stop.signal);
      end = { outcome: 'written', rows, file: place.path, ...saved };
    } catch (error) {
      end = { ...end, outcome: outcomeOf(error, stop.signal) };
    }
    await ended(id, end);
  }

  function outcomeOf(error: unknown, signal: AbortSignal): ExportOutcome {
    if (signal.aborted) return isClosing || holds > 0 ? 'interrupted' : 'cancelled';
    const code = errorCode(error);
    if (code === undefined) log.bug('EXPORT', error);
    else log.note(`export not written: ${code}`);
    return 'failed';
  }

  async function ended(
    id: string,
    end: { outcome: ExportOutcome; rows: number; file: string; bytes: number; sha256: string },
  ): Promise<void> {
    await store.commit({
      command: 'exports.begin',
      id: undefined,
      by: null,
      decide: () => decided([{ type: 'export-ended', export: id, ...end }], null),
    });
  }

  return {
    async begin(wish) {
      const objection = await objectionTo(wish, { store, files });
      if (objection) return refuse(objection);
      const made = wish.folder ?? join(folder, exportsFolder);
      if (wish.folder === undefined && wish.path === undefined) await files.mkdir(made, { recursive: true });
      const path = wish.path ?? (await nameFile(files, made, wish, store.book));
      const { subject, format, personal, reason } = wish;
      let mine: { job: Running; temporary: string } | null = null;
      const begun = await store.commit({
        command: 'exports.begin',
        id: wish.commandId,
        by: wish.by,
        decide() {
          if (isClosing || holds > 0) return refuse({ kind: 'busy-with-book' });
          if (running) return refuse({ kind: 'export-running' });
          const job = { id: newId(), stop: new AbortController(), done: Promise.resolve() };
          const temporary = `${path}.${job.id.slice(0, 8)}.tmp`;
          mine = { job, temporary };
          running = job;
          const fact = { export: job.id, subject, format, personal, reason, file: temporary };
          return decided([{ type: 'export-begun', ...fact }], { export: job.id });
        },
      });
      start(mine, begun.ok, { wish, path });
      return begun;
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

  /** A wish that was answered from memory has begun nothing; one that the disk did not take lets go again. */
  function start(
    mine: { readonly job: Running; readonly temporary: string } | null,
    isBegun: boolean,
    { wish, path }: { readonly wish: BeginWish; readonly path: string },
  ): void {
    if (!mine) return;
    const { job, temporary } = mine;
    if (!isBegun) {
      running = null;
      return;
    }
    job.done = run(job, wish, { path, temporary })
      .catch((error: unknown) => log.bug('EXPORT', error))
      .finally(() => (running = null));
  }
}
