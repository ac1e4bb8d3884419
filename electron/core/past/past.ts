import type { FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import type { DeskEvent } from '../../../shared/events.ts';
import { createLane } from '../lane.ts';
import type { Clock, Log } from '../ports.ts';
import { errorCode, type Files } from '../store/files.ts';
import { openHistory, type History } from '../store/history/history.ts';
import type { OwedDays } from '../store/history/roll.ts';
import { historyFolder } from '../store/open-book.ts';
import type { ReplayOptions } from '../store/replay.ts';
import type { Store } from '../store/store.ts';
import { createFiling, type Filing } from './filing.ts';
import { createRebuild, type Rebuild } from './rebuild.ts';
import { createWholePast, type WholePast } from './whole-past.ts';

/** History with what fills it: the daily filing, and the rebuild from the journal when files are missing. */
export interface Past {
  readonly history: History;
  /** The same for what leaves the book. */
  readonly whole: WholePast;
  /** What a replay of the journal has to do for history. */
  readonly replay: ReplayOptions;
  /** Says whose history it is; nothing in it is moved or made before. */
  meet(store: Store): void;
  /** Starts looking after the history of the book that was opened. */
  begin(tell: (event: DeskEvent) => void): Promise<void>;
  /** Files what is due; called after every change. */
  wake(): void;
  /** Waits until nobody makes history anew or files into it. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** The past of a book that is about to be opened. */
export function createPast(options: { files: Files; folder: string; clock: Clock; log: Log }): Past {
  const { files, folder, clock, log } = options;
  let timeZone = 'Asia/Shanghai';
  let book: Store | null = null;
  let rebuild: Rebuild | null = null;
  let filing: Filing | null = null;
  let isBegun = false;
  /** What a replay found filed could not be put into history: it is not whole, whatever else was read. */
  let isHindered = false;
  const { promise: begun, resolve: noteBegun } = Promise.withResolvers<void>();
  const history = openHistory({
    files,
    folder: historyFolder(folder),
    timeZone: () => timeZone,
    mayMend: isOurs,
    onBroken({ day, setAside }) {
      log.note(`history of ${day} ${setAside === null ? 'is gone' : `set aside: ${setAside}`}`);
      rebuild?.wake(day);
      if (setAside === null) void wakeForOthersGone();
    },
  });
  const bulk = history.bulk();
  const whole = createWholePast(history, {
    isWaiting: () => !isBegun || rebuild?.isWorking() === true,
    async make() {
      await begun;
      // Also one that ends with a book that has become read-only: asking again and again would not end before it.
      await rebuild?.settled();
      if (!isOurs()) return owedElsewhere();
      for (const isLastTry of [false, true]) {
        await rebuild?.settled();
        const owed = history.owed();
        if (isLastTry || (owed !== 'all' && owed.size === 0)) return owed;
        wakeFor(owed);
      }
      return history.owed();
    },
  });

  function isOurs(): boolean {
    return book?.health().kind === 'sound';
  }

  /** Another process may be at work on it, so it is asked on the disk. */
  async function owedElsewhere(): Promise<OwedDays> {
    const owed = await history.lookForOwed();
    if (owed !== 'all' || book?.book.desk.filed !== 0) return owed;
    history.startEmpty();
    return history.owed();
  }

  function wakeFor(owed: OwedDays): void {
    if (owed === 'all') rebuild?.wake(null);
    else for (const day of owed) rebuild?.wake(day);
  }

  /** Where one day is gone others are too: a reading of the journal for each would take hours. */
  async function wakeForOthersGone(): Promise<void> {
    try {
      const [owed, known] = [await history.lookForOwed(), history.owed()];
      if (owed === 'all' || known === 'all') return;
      wakeFor(new Set([...owed].filter((day) => !known.has(day))));
    } catch (error) {
      if (errorCode(error) === undefined) log.bug('HISTORY', error);
      else log.note(`history not looked through: ${errorCode(error)}`);
    }
  }

  /** What has to be made anew, from what the folder and the replay of the opening have left. */
  async function owedAtOpening({ book: { desk }, opened }: Store): Promise<OwedDays> {
    try {
      await bulk.flush();
      const owed = await history.lookForOwed();
      if (owed !== 'all') return owed;
      if (desk.filed === 0) history.startEmpty();
      else if (opened.isFromBeginning && !isHindered) await history.settle('all');
    } catch (error) {
      // History is derived: the desk opens, and what could not be written now is made as soon as it can be.
      if (errorCode(error) === undefined) throw error;
      log.note(`history not written: ${errorCode(error)}`);
    }
    return history.owed();
  }

  return {
    history,
    whole,
    replay: {
      async onFiled(records: readonly FiledRecord[], zone: string) {
        timeZone = zone;
        if (isHindered) return;
        try {
          // Whatever was filed was in history before the journal said so; only a history that is none has to be filled.
          if (!(await history.hasRoll())) await bulk.put(records);
        } catch (error) {
          // History is derived: it must not keep the book from being opened.
          if (errorCode(error) === undefined) throw error;
          log.note(`history not filled: ${errorCode(error)}`);
          isHindered = true;
        }
      },
    },
    meet(store) {
      book = store;
      timeZone = store.book.desk.centre?.timeZone ?? timeZone;
    },
    async begin(tell) {
      const store = book;
      if (store && isOurs()) {
        const owed = await owedAtOpening(store);
        const lane = createLane();
        filing = createFiling({ store, history, clock, log, lane });
        rebuild = createRebuild({ store, history, clock, log, lane, tell });
        filing.wake();
        wakeFor(owed);
      }
      isBegun = true;
      noteBegun();
    },
    wake: () => filing?.wake(),
    async settled() {
      await rebuild?.settled();
      await filing?.settled();
    },
    async close() {
      await rebuild?.close();
      await filing?.settled();
      history.release();
    },
  };
}
