import { decided } from '../../../shared/domain/decision.ts';
import { withEventLines } from '../../../shared/domain/duty-log/with-event-lines.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import type { Printer } from '../../../shared/domain/printing/printer.ts';
import type { SlipJob, SlipState, SlipTrouble } from '../../../shared/domain/printing/slip-job.ts';
import type { Result } from '../../../shared/result.ts';
import { HistoryNotWhole } from '../past/history-not-whole.ts';
import type { WholePast } from '../past/whole-past.ts';
import type { Clock, Log } from '../ports.ts';
import type { Store } from '../store/store.ts';
import type { PrinterBridge, PrintOutcome } from './printer.ts';
import { createPastAhead } from './past-ahead.ts';
import { needsPast, readPastOf } from './past-of-slip.ts';
import { documentOf } from './slip-document.ts';
import { thermalPaperOf } from './thermal-paper.ts';

/** The slips that wait for paper; every move of a slip is in the journal before the next one is made. */
export interface SlipQueue {
  /** Sends what is queued; called whenever a slip was queued or put back. */
  wake(): void;
  /** Waits until nothing more can be sent now. */
  idle(): Promise<void>;
  /** Drops what was read of earlier days and reads nothing more before it is released; slips of the counter go on. */
  holdPast(): Promise<() => void>;
  listQueues(): Promise<Result<readonly string[], SlipTrouble>>;
  close(): Promise<void>;
}

/**
 * Works the queue, one slip at a time for each printer, oldest first.
 *
 * A slip is marked `sending` on disk before its first byte leaves. If the PC stops then, nobody knows whether paper came
 * out: at the next opening it is `unknown`, and only a person may send it again. A printer that failed holds its later
 * slips back until somebody says that it is ready, so that slips come out in order. Only what is about earlier days lets
 * others pass while it is read, or history is being made anew: the counter must not wait for a ledger.
 */
export function createSlipQueue(options: {
  store: Store;
  /** What a slip is about may no longer be at the desk. */
  past: WholePast;
  bridge: PrinterBridge;
  clock: Clock;
  log: Log;
  /** False in a host that cannot draw: what must be drawn waits for a host that can. */
  canDraw: boolean;
}): SlipQueue {
  const { store, past, bridge, clock } = options;
  const working = new Map<string, Promise<void>>();
  const stop = new AbortController();
  let isPastHeld = false;
  const ahead = createPastAhead({
    async read(job, signal) {
      await past.ready(signal);
      return readPastOf(job, { store, past, clock, signal });
    },
    // A turn of the loop later: the work that found nothing ready has ended by then.
    onRead: () => void setImmediate(wake),
  });

  async function move(
    job: SlipJob,
    state: SlipState,
    more: { trouble?: SlipTrouble; file?: string | null } = {},
  ): Promise<boolean> {
    const moved = await store.commit({
      command: 'slips.queue',
      id: undefined,
      by: null,
      decide: ({ desk }, actor) => {
        const { trouble = null, file = null } = more;
        const fact = { type: 'slip-moved', jobId: job.id, state, trouble, file } as const;
        return decided(withEventLines(desk, [fact], { ...actor, by: null }), null);
      },
    });
    return moved.ok;
  }

  function nextFor(printerId: string): SlipJob | undefined {
    const jobs = jobsOf(printerId);
    if (jobs.some(isStuck)) return undefined;
    return jobs
      .filter(isQueued)
      .sort(oldestFirst)
      .find((job) => !needsPast(job, store.book) || (!isPastHeld && ahead.isReady(job)));
  }

  function jobsOf(printerId: string): SlipJob[] {
    return Object.values(store.book.desk.slipJobs).filter((job) => job.printerId === printerId);
  }

  /** What was read for a slip that cannot be printed soon would be old by then. */
  function dropIdleReadings(): void {
    ahead.keepOnly(({ jobId, printerId }) => {
      const isQueuedStill = entryOf(store.book.desk.slipJobs, jobId)?.state === 'queued';
      return isQueuedStill && !jobsOf(printerId).some(isStuck);
    });
  }

  async function work(printerId: string): Promise<void> {
    for (let job = nextFor(printerId); job && !stop.signal.aborted; job = nextFor(printerId)) {
      const printer = store.book.desk.printers[printerId];
      const isMoved = printer ? await print(job, printer) : await move(job, 'failed', gone);
      // A book that takes no changes could not remember what was printed, so nothing is printed from it.
      if (!isMoved) return;
    }
  }

  async function print(job: SlipJob, printer: Printer): Promise<boolean> {
    if (!(await move(job, 'sending'))) return false;
    const outcome = await printOnce(job, printer);
    return move(
      job,
      outcome.kind,
      'trouble' in outcome ? { trouble: outcome.trouble } : { file: outcome.file },
    );
  }

  async function printOnce(job: SlipJob, printer: Printer): Promise<PrintOutcome> {
    const { desk } = store.book;
    const order = job.order === null ? null : (desk.orders[job.order] ?? null);
    const { slip, copy, days, about, queuedAt: at } = job;
    const on = dayOf(clock.now(), desk.centre?.timeZone ?? 'Asia/Shanghai');
    try {
      const read = ahead.take(job) ?? (await readPastOf(job, { store, past, clock }));
      const wish = { slip, order, printer, copy, at, days, about, past: read };
      return await bridge.print(
        documentOf(store.book.desk, wish),
        printer,
        { on, number: nameOf(job), copy: job.copy },
        stop.signal,
      );
    } catch (error) {
      // Not `failed`, which would hold back what others wait for: nothing is wrong with the printer.
      if (error instanceof HistoryNotWhole)
        return { kind: 'unknown', trouble: { kind: 'records-missing', detail: error.message } };
      // A bug in drawing must not hold up the counter: the slip says so, the log has the stack.
      options.log.bug(`SLIP-${job.id.slice(0, 8)}`, error);
      const detail = error instanceof Error ? error.message.slice(0, 400) : 'unknown';
      return { kind: 'unknown', trouble: { kind: 'interrupted', detail } };
    }
  }

  function wake(): void {
    if (stop.signal.aborted) return;
    dropIdleReadings();
    const queued = Object.values(store.book.desk.slipJobs).filter(isQueued);
    for (const printerId of new Set(queued.map((job) => job.printerId))) {
      const printer = store.book.desk.printers[printerId];
      const cannotDraw = printer !== undefined && !options.canDraw && isDrawn(printer);
      if (cannotDraw || working.has(printerId)) continue;
      const done = work(printerId).finally(() => working.delete(printerId));
      working.set(printerId, done);
    }
  }

  return {
    wake,
    async idle() {
      do {
        await Promise.all(working.values());
        // While history is made anew, nothing that needs it can be sent.
        if (!past.isWaiting()) await ahead.idle();
        await new Promise(setImmediate);
      } while (working.size > 0);
    },
    async holdPast() {
      isPastHeld = true;
      ahead.keepOnly(() => false);
      await ahead.idle();
      return () => {
        isPastHeld = false;
        wake();
      };
    },
    async listQueues() {
      const queues = await bridge.listQueues(stop.signal);
      return queues.ok ? { ok: true, value: queues.value.map(({ name }) => name) } : queues;
    },
    async close() {
      stop.abort();
      ahead.keepOnly(() => false);
      await Promise.allSettled(working.values());
      await ahead.idle();
    },
  };
}

/** A list names many and is never called by the one that happens to stand first; a blank log has no number at all. */
const calledByKind: ReadonlySet<SlipJob['slip']> = new Set(['custody-list', 'blank-log']);

/** What a slip is called as a file: its number, else what it is, and of which day. */
function nameOf({ slip, order, about, days }: SlipJob): string {
  if (slip === 'duty-log' && days !== null) return `${slip}-${days.from}`;
  return order ?? (calledByKind.has(slip) ? undefined : about?.numbers[0]) ?? slip;
}

function isDrawn(printer: Printer): boolean {
  return (
    printer.transport.kind === 'file' || thermalPaperOf(printer.paper) === null || printer.chinese === 'image'
  );
}

const gone = { trouble: { kind: 'printer-removed', detail: '' } } as const;

/** Its printer takes nothing before somebody says that it is ready. */
function isStuck(job: SlipJob): boolean {
  return job.state === 'failed';
}

function isQueued(job: SlipJob): boolean {
  return job.state === 'queued';
}

function oldestFirst(a: SlipJob, b: SlipJob): number {
  return a.queuedAt.localeCompare(b.queuedAt) || a.id.localeCompare(b.id);
}

/** Slips that were being sent when the PC stopped become `unknown`; done once, before the queue begins. */
export async function markInterrupted(store: Store): Promise<void> {
  const interrupted = Object.values(store.book.desk.slipJobs).filter((job) => job.state === 'sending');
  if (interrupted.length === 0) return;
  const trouble = { kind: 'interrupted', detail: '' } as const;
  await store.commit({
    command: 'slips.queue',
    id: undefined,
    by: null,
    decide: ({ desk }, actor) => {
      const facts = interrupted.map(
        (job) => ({ type: 'slip-moved', jobId: job.id, state: 'unknown', trouble, file: null }) as const,
      );
      return decided(withEventLines(desk, facts, { ...actor, by: null }), null);
    },
  });
}
