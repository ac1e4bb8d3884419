import type { FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import type { DeskEvent } from '../../../shared/events.ts';
import type { Clock, Log } from '../ports.ts';
import type { Files } from '../store/files.ts';
import { openHistory, type History } from '../store/history/history.ts';
import { historyFolder } from '../store/open-book.ts';
import type { ReplayOptions } from '../store/replay.ts';
import type { Store } from '../store/store.ts';
import { createFiling, type Filing } from './filing.ts';
import { createRebuild, type Rebuild } from './rebuild.ts';

/** History with what fills it: the daily filing, and the rebuild from the journal when files are missing. */
export interface Past {
  readonly history: History;
  /** What a replay of the journal has to do for history. */
  readonly replay: ReplayOptions;
  /** Starts looking after the history of the book that was opened. */
  begin(store: Store, tell: (event: DeskEvent) => void): Promise<void>;
  /** Files what is due; called after every change. */
  wake(): void;
  /** Waits until nobody makes history anew. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** The past of a book that is about to be opened. */
export function createPast(options: { files: Files; folder: string; clock: Clock; log: Log }): Past {
  const { files, folder, clock, log } = options;
  let timeZone = 'Asia/Shanghai';
  let rebuild: Rebuild | null = null;
  let filing: Filing | null = null;
  const history = openHistory({
    files,
    folder: historyFolder(folder),
    timeZone: () => timeZone,
    onBroken({ day, setAside }) {
      log.note(`history of ${day} set aside: ${setAside}`);
      rebuild?.wake(day);
    },
  });
  const bulk = history.bulk();

  return {
    history,
    replay: {
      onFiled(records: readonly FiledRecord[], zone: string) {
        timeZone = zone;
        return bulk.put(records);
      },
    },
    async begin(store, tell) {
      timeZone = store.book.desk.centre?.timeZone ?? timeZone;
      if (store.health().kind !== 'sound') return;
      await bulk.flush();
      filing = createFiling({ store, history, clock, log });
      filing.wake();
      rebuild = createRebuild({ store, history, clock, log, tell });
      if (store.book.desk.filed > 0 && (await history.days()).length === 0) rebuild.wake(null);
    },
    wake: () => filing?.wake(),
    settled: async () => rebuild?.settled(),
    async close() {
      await filing?.settled();
      await rebuild?.close();
      history.release();
    },
  };
}
