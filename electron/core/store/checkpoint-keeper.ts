import type { Log } from '../ports.ts';
import { writeDesk, writeDirectory, type CheckpointStand } from './checkpoint.ts';
import { errorCode, type Files } from './files.ts';
import type { Snapshot } from './snapshot.ts';

/** Writes checkpoints one after the other; of several that wait only the newest is written. */
export interface CheckpointKeeper {
  /** The change at which the directory's file was written. */
  directorySeq(): number;
  /** Answers when this checkpoint, or a newer one, is on disk or could not be written. */
  keep(at: Omit<CheckpointStand, 'directorySeq'>, snapshot: Snapshot): Promise<boolean>;
  settled(): Promise<void>;
}

interface Waiting {
  readonly at: Omit<CheckpointStand, 'directorySeq'>;
  readonly snapshot: Snapshot;
  settle(isWritten: boolean): void;
}

/** Keeps the checkpoints of a folder; `directorySeq` -1 means that the directory has to be written anew. */
export function createCheckpointKeeper(
  files: Files,
  folder: string,
  log: Log,
  initial: { directorySeq: number },
): CheckpointKeeper {
  let { directorySeq } = initial;
  let waiting: Waiting[] = [];
  let working: Promise<void> | null = null;

  async function write({ at, snapshot }: Waiting): Promise<boolean> {
    try {
      // The directory first: a cut between the two leaves it newer than the desk, and the tail skips what it has.
      if (snapshot.directory) {
        await writeDirectory(files, folder, { origin: at.origin, place: at.place }, snapshot.directory);
        directorySeq = at.place.seq;
      }
      await writeDesk(files, folder, { ...at, directorySeq }, snapshot);
      return true;
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      // The journal has everything; a checkpoint only makes the next start quicker.
      if (snapshot.directory) directorySeq = -1;
      log.note(`checkpoint not written: ${code}`);
      return false;
    }
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const turn = waiting;
      waiting = [];
      const newest = turn.at(-1);
      // A directory that an older snapshot was to write must not be forgotten with it.
      const directory =
        turn.findLast(({ snapshot }) => snapshot.directory !== null)?.snapshot.directory ?? null;
      if (!newest) return;
      const isWritten = await write({ ...newest, snapshot: { ...newest.snapshot, directory } });
      for (const each of turn) each.settle(isWritten);
    }
  }

  function run(): void {
    working ??= work().finally(() => {
      working = null;
      // One that came after the last look and before this moment would wait for ever.
      if (waiting.length > 0) run();
    });
  }

  return {
    directorySeq: () => directorySeq,
    keep(at, snapshot) {
      const done = new Promise<boolean>((settle) => waiting.push({ at, snapshot, settle }));
      run();
      return done;
    },
    async settled() {
      while (working) await working;
    },
  };
}
