import type { Backup, SecondFolder } from '../../../../shared/domain/rescue/backup.ts';
import type { Log } from '../../ports.ts';
import type { Store } from '../store.ts';
import { troubleOf } from './copy-file.ts';
import type { Manifest } from './manifest.ts';
import { rotateShelf } from './rotate.ts';
import {
  forgetCopy,
  lookAtSecond,
  mirrorBackup,
  placeIn,
  readLastCopy,
  rememberCopy,
  stateOf,
} from './second-folder.ts';
import { readShelf, shownBackups } from './shelf.ts';

/** The optional second folder of a book: a stick, a share. */
export interface SecondPlace {
  /** Where its backups lie; meaningless while no folder is set. */
  root(): string;
  /** Where the backups of this book lie in any folder. */
  rootIn(folder: string): string;
  /** Copies a proven backup there; that the folder is away is a state, no failure. */
  copy(backup: Manifest): Promise<void>;
  list(): Promise<{ shown: Backup[]; state: SecondFolder }>;
  forget(): Promise<void>;
}

/** The second place of a book; `home` is where its own backups lie. */
export function createSecondPlace(store: Store, home: string, log: Log): SecondPlace {
  const { files, origin } = store.depth;
  const folder = () => store.book.desk.backupFolder;
  const rootIn = (each: string) =>
    placeIn(each, { desk: store.book.desk.centre?.letter ?? '', origin: origin() });
  const broken = new Set<string>();
  let failed: Pick<SecondFolder, 'state' | 'detail'> | null = null;

  async function look(): Promise<SecondFolder> {
    const lastAt = await readLastCopy(files, home, folder());
    const seen = await lookAtSecond(files, folder(), rootIn(folder()), lastAt);
    // That it is there does not mean that the last copy went well.
    const now = seen.state === 'ready' && failed ? failed : seen;
    return { folder: folder(), lastAt, ...now };
  }

  return {
    rootIn,
    root: () => rootIn(folder()),
    async copy(backup) {
      failed = null;
      if (folder() === '') return;
      try {
        const { state, detail } = await look();
        if (state !== 'ready') {
          log.note(`second backup folder ${state}: ${detail}`);
          return;
        }
        const target = rootIn(folder());
        await mirrorBackup(files, home, target, backup);
        await rememberCopy(files, home, folder(), backup.at);
        await rotateShelf(files, target, backup.name, broken, log);
      } catch (error) {
        failed = stateOf(error);
        log.note(`second backup folder ${failed.state}: ${failed.detail}`);
      }
    },
    async list() {
      const state = await look();
      if (state.state === 'not-set' || state.state === 'absent') return { shown: [], state };
      try {
        return {
          shown: shownBackups(await readShelf(files, rootIn(folder()), broken), 'second'),
          state,
        };
      } catch (error) {
        log.note(`second backup folder cannot be read: ${troubleOf(error)}`);
        return { shown: [], state: { ...state, ...stateOf(error) } };
      }
    },
    async forget() {
      failed = null;
      broken.clear();
      await forgetCopy(files, home);
    },
  };
}
