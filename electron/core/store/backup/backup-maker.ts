import { join } from 'node:path';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import type { Clock, Log } from '../../ports.ts';
import { errorCode } from '../files.ts';
import type { Store } from '../store.ts';
import { troubleOf } from './copy-file.ts';
import { backupName, type Manifest } from './manifest.ts';
import { rotateShelf } from './rotate.ts';
import { readShelf, type Shelf } from './shelf.ts';
import { takeSource, takeWhatIsThere, type BackupSource } from './take-source.ts';
import { writeBackup, type WriteOptions } from './write-backup.ts';

/** Hears how far a long piece of work has come, in parts of about the same size. */
export type Progress = (done: number, total: number) => void;

/** How a backup is to be made. */
export interface MakeWish {
  /** True for a book that takes no changes: what cannot be proven is named in the manifest instead of refused. */
  readonly acceptsDamage: boolean;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** Makes backups of one book, in any place. */
export interface BackupMaker {
  make(root: string, wish: MakeWish): Promise<Result<Manifest, Refusal>>;
  /** Takes away what the rules no longer keep; what cannot be taken away is noted and tried the next time. */
  rotate(root: string, proven: string): Promise<void>;
  /** The backups that a closer look found broken. */
  readonly broken: ReadonlySet<string>;
}

/** The maker of a book's backups. */
export function createBackupMaker({
  store,
  clock,
  log,
}: {
  store: Store;
  clock: Clock;
  log: Log;
}): BackupMaker {
  const { files, origin } = store.depth;
  const broken = new Set<string>();

  async function make(root: string, wish: MakeWish): Promise<Result<Manifest, Refusal>> {
    const at = clock.now();
    const failed = (detail: string) =>
      refuse({
        kind: 'backup-failed',
        what: backupName(at, store.depth.writing.durable().seq),
        detail,
      } as const);
    try {
      const source = wish.acceptsDamage ? ok(await takeWhatIsThere(store)) : await takeSource(store);
      if (!source.ok) return failed(source.error);
      const { seq, hash } = source.value.end;
      if (seq === 0) return failed('nothing has happened in this book');
      const name = backupName(at, seq);
      const shelf = await readShelf(files, root, broken);
      const there = shelf.backups.find(({ manifest }) => manifest.name === name);
      // Asked twice within a second, while nothing changed. A backup that is there is never written over.
      if (there?.isWhole && there.manifest.head === hash) return ok(there.manifest);
      if (there || shelf.unreadable.includes(name)) return failed('there is one of this second already');
      const made = await write(source.value, { shelf, root, at, name }, wish);
      return made.ok ? made : failed(made.error);
    } catch (error) {
      if (wish.signal.aborted) throw error;
      return failed(troubleOf(error));
    }
  }

  async function write(
    source: BackupSource,
    { shelf, root, at, name }: { shelf: Shelf; root: string; at: string; name: string },
    wish: MakeWish,
  ): Promise<Result<Manifest, string>> {
    const ordinal = 1 + Math.max(0, ...shelf.backups.map(({ manifest }) => manifest.ordinal));
    const newest = shelf.backups.find(({ manifest, isWhole }) => isWhole && manifest.origin === origin());
    const known = newest?.manifest.segments ?? [];
    const options = { ...wish, store, log, root, at, ordinal };
    let made = await tryToWrite(source, { ...options, known }, name);
    if (!made.ok && known.length > 0) {
      // What was taken over from an earlier backup may be the trouble: once more, everything from the journal.
      log.note(`backup ${name} did not hold, made anew: ${made.error}`);
      made = await tryToWrite(source, { ...options, known: [] }, name);
    }
    return made;
  }

  async function tryToWrite(source: BackupSource, options: WriteOptions, name: string) {
    try {
      const made = await writeBackup(source, options);
      if (!made.ok) await removeQuietly(join(options.root, name));
      return made;
    } catch (error) {
      await removeQuietly(join(options.root, name));
      throw error;
    }
  }

  async function removeQuietly(folder: string): Promise<void> {
    try {
      await files.rm(folder, { recursive: true, force: true });
    } catch (error) {
      // Without a manifest it is no backup; the next rotation sweeps it.
      if (errorCode(error) === undefined) throw error;
    }
  }

  return {
    make,
    broken,
    async rotate(root, proven) {
      try {
        await rotateShelf(files, root, proven, broken, log);
      } catch (error) {
        log.note(`backups not rotated: ${troubleOf(error)}`);
      }
    },
  };
}
