import { isAbsolute, join, relative } from 'node:path';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { Backup, BackupContents } from '../../../../shared/domain/rescue/backup.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import type { Clock, Log } from '../../ports.ts';
import type { Store } from '../store.ts';
import { isOnlyItsLine, type BackupListener } from './backup-lines.ts';
import { createAlone, type Alone } from './alone.ts';
import { createBackupMaker, type Progress } from './backup-maker.ts';
import { troubleOf } from './copy-file.ts';
import { isDueAtClosing, isDueWhileOpen, type BackupOutlook } from './due.ts';
import { lookInside } from './look-inside.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { createSecondPlace } from './second-place.ts';
import { readShelf, shownBackup, shownBackups } from './shelf.ts';

/** The backups of one open book. */
export interface Backups {
  list(): Promise<OutputOf<'backups.list'>>;
  /** The newest whole backup at home, null when there is none. */
  last(): Promise<Pick<Backup, 'name' | 'at' | 'seq'> | null>;
  /** Makes a backup now and proves it; `busy-with-book` while other work is under way. */
  make(progress: Progress): Promise<Result<Backup, Refusal>>;
  /** Makes one in a folder of the user's choice; of a book that takes no changes what can be read. */
  copyTo(folder: string, progress: Progress): Promise<Result<Backup, Refusal>>;
  look(name: string, place: Backup['place']): Promise<Result<BackupContents, Refusal>>;
  /** Where a place's backups lie. */
  rootOf(place: Backup['place']): string;
  /** Whether a folder can be the second one: a full path outside the book's own folder, or empty. */
  isUsableFolder(folder: string): boolean;
  /** Takes note that the user named the second folder. */
  folderNamed(): Promise<void>;
  /** The door for work that needs the book's files to itself. */
  readonly alone: Alone;
  /** Ends the making of backups, without another one; for a restore, which exchanges the book. */
  rest(): Promise<void>;
  /** Makes a last backup when one is due, and ends. */
  close(): Promise<void>;
}

/** What the backups of a book are made with. */
export interface BackupsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Called after a backup was made and the book's files are free again. */
  readonly onMade?: () => void;
  /** Told of each backup that was made, or could not be. */
  readonly listener?: BackupListener;
  /** Calls a function again and again, without keeping the process alive; answers how to stop it. */
  readonly every?: (milliseconds: number, work: () => void) => () => void;
}

const LOOK_EVERY_MS = 60_000;
/** Closing begins no first backup of a longer journal: it takes minutes, and the next opening makes it at once. */
const LONGEST_FIRST_AT_CLOSING = 3;

/** Keeps the backups of an open book: on demand, every four hours, when the day changes, and at closing. */
export function createBackups(options: BackupsOptions): Backups {
  const { store, clock, log } = options;
  const { files, folder, writing } = store.depth;
  const root = join(folder, 'backups');
  const alone = createAlone();
  const second = createSecondPlace(store, root, log);
  const maker = createBackupMaker({ store, clock, log });
  const openedAt = clock.now();
  let failure: string | null = null;
  let isOver = false;
  /** The newest whole backup at home, null while none is known. */
  let newest: Manifest | null = null;
  const stop = (options.every ?? unrefInterval)(LOOK_EVERY_MS, () => void makeIfDue(isDueWhileOpen));

  async function readNewest(): Promise<Manifest | null> {
    const shelf = await readShelf(files, root, maker.broken);
    return shelf.backups.find(({ isWhole }) => isWhole)?.manifest ?? null;
  }

  async function outlook(): Promise<BackupOutlook> {
    newest ??= await readNewest();
    const { seq, hash } = writing.durable();
    const { centre, log: lines } = store.book.desk;
    const timeZone = centre?.timeZone ?? 'UTC';
    const end = newest && isOnlyItsLine({ seq, log: lines }, newest) ? newest : { seq, head: hash };
    return { now: clock.now(), openedAt, timeZone, seq: end.seq, head: end.head, last: newest };
  }

  async function make(progress: Progress): Promise<Result<Backup, Refusal>> {
    const made = await alone.run({
      // The first backup of a long book takes minutes: closing does not wait for it.
      isAwaited: newest !== null,
      async do(signal) {
        const done = await maker.make(root, { acceptsDamage: false, signal, progress });
        if (!done.ok) return done;
        newest = done.value;
        await maker.rotate(root, done.value.name);
        await second.copy(done.value);
        return done;
      },
    });
    if (made.ok) await succeeded(made.value.name);
    else if (made.error.kind === 'backup-failed') await failed(made.error.detail);
    if (made.ok) options.onMade?.();
    // The newest one is kept by every rule.
    return made.ok ? ok(shownBackup(made.value, 'own', ['recent', 'day', 'month'])) : made;
  }

  async function succeeded(name: string): Promise<void> {
    failure = null;
    await options.listener?.made(name);
  }

  async function failed(detail: string): Promise<void> {
    failure = detail;
    await options.listener?.stuck(detail);
  }

  /** Makes a backup when it is time; its failure is noted and shown, and the next look tries again. */
  async function makeIfDue(isDue: (outlook: BackupOutlook) => boolean): Promise<void> {
    if (alone.isBusy() || store.health().kind !== 'sound') return;
    try {
      if (!isDue(await outlook())) return;
    } catch (error) {
      await failed(troubleOf(error));
      log.note(`backups cannot be read: ${troubleOf(error)}`);
      return;
    }
    const made = await make(() => undefined);
    if (!made.ok) log.note(`no backup made: ${JSON.stringify(made.error)}`);
  }

  async function look(name: string, place: Backup['place']): Promise<Result<BackupContents, Refusal>> {
    try {
      const at = rootOf(place);
      const content = await readManifest(files, at, name);
      if (content === null) return refuse({ kind: 'backup-unknown', what: name });
      if (content === 'broken') return refuse({ kind: 'backup-broken', what: name, detail: 'manifest.json' });
      const inside = await lookInside(store, at, content);
      return inside.ok ? inside : refuse({ kind: 'backup-broken', what: name, detail: inside.error });
    } catch (error) {
      return refuse({ kind: 'backup-broken', what: name, detail: troubleOf(error) });
    }
  }

  function rootOf(place: Backup['place']): string {
    return place === 'own' ? root : second.root();
  }

  async function closeWith(lastOne: boolean): Promise<void> {
    stop();
    if (lastOne && !isOver && !alone.isBusy()) {
      newest ??= await readNewest().catch(() => null); // told when the backup is made
      const isShort = newest !== null || writing.durable().segment <= LONGEST_FIRST_AT_CLOSING;
      if (isShort) await makeIfDue(isDueAtClosing);
    }
    isOver = true;
    await alone.close();
  }

  return {
    alone,
    make,
    look,
    rootOf,
    async list() {
      const own = shownBackups(await readShelf(files, root, maker.broken), 'own');
      const { shown, state } = await second.list();
      return { backups: [...own, ...shown], second: state, isRunning: alone.isBusy(), trouble: failure };
    },
    async last() {
      const manifest = await readNewest();
      return manifest && { name: manifest.name, at: manifest.at, seq: manifest.seq };
    },
    copyTo: (target, progress) =>
      alone.run({
        isAwaited: false,
        async do(signal) {
          if (!isUsable(target)) return refuse({ kind: 'folder-unusable', what: target });
          const acceptsDamage = store.health().kind !== 'sound';
          const place = second.rootIn(target);
          const made = await maker.make(place, { acceptsDamage, signal, progress });
          return made.ok ? ok(shownBackup(made.value, 'second', [])) : made;
        },
      }),
    isUsableFolder: (target) => target === '' || isUsable(target),
    folderNamed: () => second.forget(),
    rest: () => closeWith(false),
    close: () => closeWith(true),
  };

  function isUsable(target: string): boolean {
    const inside = relative(folder, target);
    return isAbsolute(target) && (inside.startsWith('..') || isAbsolute(inside));
  }
}

function unrefInterval(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
