import { filedDay } from '../../../shared/domain/history/filed-record.ts';
import type { DeskEvent } from '../../../shared/events.ts';
import type { Lane } from '../lane.ts';
import type { Clock, Log } from '../ports.ts';
import { errorCode } from '../store/files.ts';
import type { History } from '../store/history/history.ts';
import { replayAll } from '../store/replay.ts';
import { journalOf, type Store } from '../store/store.ts';

/** Makes history anew from the journal while the desk goes on working. */
export interface Rebuild {
  /** Asks for a day again, or for everything with null. */
  wake(day: string | null): void;
  settled(): Promise<void>;
  isWorking(): boolean;
  /** Ends a rebuild that is under way; the next opening begins it anew. */
  close(): Promise<void>;
}

/** The rebuild of one book's history; nothing runs before it is asked for. */
export function createRebuild(options: {
  store: Store;
  history: Pick<History, 'bulk' | 'owe' | 'settle'>;
  clock: Clock;
  log: Log;
  lane: Lane;
  tell(event: DeskEvent): void;
}): Rebuild {
  const { store, history, clock, log, lane } = options;
  const stop = new AbortController();
  let wanted: Set<string> | 'all' | null = null;
  let working: Promise<void> | null = null;

  async function rebuild(days: ReadonlySet<string> | 'all'): Promise<void> {
    const { files } = store.depth;
    const past = history.bulk();
    const total = store.depth.writing.durable().segment;
    const tellShare = (done: number): void =>
      options.tell({ kind: 'progress', task: 'history-rebuild', done, total, at: clock.now() });
    // Half of a day must not pass for the day, however this ends.
    await history.owe(days);
    const { end } = await replayAll(files, journalOf(store.depth), {
      signal: stop.signal,
      onProgress: (segment) => tellShare(Math.min(segment, total - 1)),
      onFiled: (records, timeZone) =>
        past.put(records.filter((record) => days === 'all' || days.has(filedDay(record, timeZone)))),
    });
    await past.flush();
    tellShare(total);
    if (end.damage === null) await history.settle(days);
    else log.note(`history not made anew: ${end.damage.file}:${end.damage.line} ${end.damage.trouble}`);
  }

  async function work(): Promise<void> {
    while (wanted !== null && !stop.signal.aborted) {
      const days = wanted;
      wanted = null;
      log.note(days === 'all' ? 'history is made anew' : `history of ${[...days].join(', ')} is made anew`);
      await lane(() => rebuild(days));
    }
  }

  function run(): void {
    working ??= work()
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        // History is derived: what could not be made now is made at the next opening.
        if (errorCode(error) === undefined) log.bug('HISTORY', error);
        else log.note(`history not made anew: ${errorCode(error)}`);
      })
      .finally(() => {
        working = null;
        // One that came after the last look and before this moment would wait for ever.
        if (wanted !== null && !stop.signal.aborted) run();
      });
  }

  return {
    wake(day) {
      if (day === null) wanted = 'all';
      else if (wanted !== 'all') wanted = new Set([...(wanted ?? []), day]);
      run();
    },
    async settled() {
      while (working) await working;
    },
    isWorking: () => working !== null,
    async close() {
      stop.abort();
      while (working) await working;
    },
  };
}
