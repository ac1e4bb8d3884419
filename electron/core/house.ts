import type { Refusal } from '../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { openDesk, type DeskOptions, type OpenDesk } from './desk.ts';
import { furnishSample, type SampleSource } from './exchange/furnish-sample.ts';
import type { Clock, Desk, Log, NewId } from './ports.ts';
import { createPracticeRoom } from './practice/practice-room.ts';
import { createPractices, type HouseSeat } from './practice/practices.ts';
import type { Drawing } from './printing/drawing.ts';
import { createPrinterBridge, type SystemPages } from './printing/printer.ts';
import { createSpooler } from './printing/spooler.ts';
import type { Files } from './store/files.ts';
import type { OpenTrouble } from './store/open-book.ts';
import type { Store } from './store/store.ts';

export type { OpenTrouble };

/** What a host brings. */
export interface HouseOptions {
  /** The folder of the real book; beside it lie the sample, in `<folder>-sample`, and the practice, in `<folder>-practice`. */
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** What the tools of the system's spooler see: PATH, CUPS_SERVER. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Reads the shipped sample centre; asked only when somebody wants to look around. */
  readonly sample: SampleSource;
  /** Reads the shipped table of invented calls; asked only in a practice. */
  readonly practiceCalls: SampleSource;
  readonly drawing?: Drawing | undefined;
  readonly systemPages?: SystemPages | undefined;
  readonly pinCost?: number | undefined;
  readonly files?: Files | undefined;
}

/** The book that is in use, and the way between the real one, the sample and the practice. */
export interface House extends Desk {
  /** The desk that is open now; never the practice. */
  current(): OpenDesk;
}

/**
 * Opens the real book and serves windows from whichever book is in use.
 *
 * The sample is a folder of its own: looking around can never write into the real book. A seat stays the same while the
 * books are exchanged; its window is told to load everything anew. A practice is a third folder, opened beside the book
 * that is in use, which stays open and goes on counting: only the seat that practises is moved.
 */
export async function openHouse(options: HouseOptions): Promise<Result<House, OpenTrouble>> {
  const first = await open(options.folder);
  if (!first.ok) return first;
  let desk = first.value;
  const seats = new Set<HouseSeat>();
  let inUse = options.folder;
  /** The book is being exchanged, or somebody works on its closed folder. */
  let working: Promise<unknown> | null = null;
  let closing: Promise<unknown> = Promise.resolve();
  const practice = createPractices({
    room: createPracticeRoom({ ...options, folder: `${options.folder}-practice` }),
    newId: options.newId,
    practiceCalls: options.practiceCalls,
    real: () => desk,
  });

  function open(folder: string): Promise<Result<OpenDesk, OpenTrouble>> {
    const bridge = createPrinterBridge({
      folder,
      spooler: createSpooler(process.platform, options.environment),
      ...(options.drawing && { drawing: options.drawing }),
      ...(options.systemPages && { systemPages: options.systemPages }),
    });
    const given: DeskOptions = {
      folder,
      clock: options.clock,
      newId: options.newId,
      log: options.log,
      bridge,
      canDraw: options.drawing !== undefined,
      exchangeBook: (to, language) => alone(() => exchange(to, language)),
      reopen: (work) => alone(() => reopen(folder, work)),
      // A second window may look while another program works on the book; it is told so.
      whenLocked: 'read-only',
      ...(options.files && { files: options.files }),
      ...(options.pinCost !== undefined && { pinCost: options.pinCost }),
    };
    return openDesk(given);
  }

  /** Lets one at a time exchange the book; two windows, or two presses of a key, may ask at once. */
  async function alone<T>(work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    if (working !== null) return refuse({ kind: 'busy-with-book' });
    // The book of an earlier exchange lets go of its folder first.
    const mine = closing.then(work);
    working = mine.catch(() => undefined); // told to whoever asked
    try {
      return await mine;
    } finally {
      working = null;
    }
  }

  /** Closes the book, lets somebody work on its folder, and opens it again; the windows load everything anew. */
  async function reopen(
    folder: string,
    work: (folder: string) => Promise<Result<void, Refusal>>,
  ): Promise<Result<Store, Refusal>> {
    // Asked at a book that was exchanged meanwhile.
    if (folder !== inUse) return refuse({ kind: 'busy-with-book' });
    let worked: Result<void, Refusal>;
    let next: Result<OpenDesk, OpenTrouble>;
    try {
      await desk.close();
      worked = await work(folder);
    } finally {
      // After a bug there is a book to look at as well.
      next = await open(folder);
      if (next.ok) seatAt(next.value, folder);
    }
    if (!next.ok) return refuse({ kind: 'repair-failed', detail: next.error.kind });
    return worked.ok ? ok(next.value.store) : worked;
  }

  function seatAt(next: OpenDesk, folder: string): void {
    desk = next;
    inUse = folder;
    for (const seat of seats) seat.exchange(desk);
  }

  async function exchange(to: 'sample' | 'real', language: 'zh-CN' | 'en'): Promise<Result<void, Refusal>> {
    const folder = to === 'sample' ? `${options.folder}-sample` : options.folder;
    const next = await open(folder);
    if (!next.ok) return refuse({ kind: 'file-unreadable', what: next.error.kind });
    if (to === 'sample') {
      const furnished = await furnishSample(next.value, options.sample, language);
      if (!furnished.ok) {
        await next.value.close();
        return furnished;
      }
    }
    const before = desk;
    seatAt(next.value, folder);
    // Closed a turn later: the command that asked for the exchange is still being answered by it.
    closing = Promise.resolve()
      .then(() => before.close())
      // It has no windows any more; whoever comes next must not be kept from the book that is open.
      .catch((error: unknown) => options.log.bug('CLOSE', error));
    return ok(undefined);
  }

  return ok({
    current: () => desk,
    connect(listener) {
      const seat = practice.seat(listener);
      seats.add(seat);
      return {
        invoke: seat.invoke,
        async close() {
          seats.delete(seat);
          await seat.close();
        },
      };
    },
    async close() {
      // Whoever goes does not wait for a move that can still be stopped.
      desk.office.moveStops.stopAll();
      await working;
      await closing;
      await practice.close();
      await desk.close();
    },
  });
}
