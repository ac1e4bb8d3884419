import { basename, join } from 'node:path';
import type { DeskMark, OtherDesk } from '../../../shared/domain/bundle/other-desk.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import { anewPlace, dropAside } from '../bundle/anew.ts';
import { atMirror } from '../bundle/mirror-lane.ts';
import { openMirror, type OpenMirror } from '../bundle/mirror-view.ts';
import { desksFolder, listDesks, standOrBroken, type MirrorStand } from '../bundle/mirror.ts';
import type { OnShare } from '../move/steps-of-work.ts';
import type { Log } from '../ports.ts';
import { syncFolder } from '../store/files.ts';
import type { Store } from '../store/store.ts';

/** The books of other desks beside the own one; nobody writes into them. */
export interface OtherDesks {
  list(): Promise<OtherDesk[]>;
  /** Looks into the book of a desk, which is named by the first 16 digits of its origin; `onShare` hears how far it is ready. */
  look<T>(
    desk: string,
    work: (mirror: OpenMirror, mark: DeskMark) => Promise<Result<T, Refusal>>,
    onShare?: OnShare,
  ): Promise<Result<T, Refusal>>;
  /** Makes a mirror ready to be looked at, so that nobody has to wait for it later; what stands in the way is logged. */
  prepare(desk: string): Promise<void>;
  isKnown(desk: string): Promise<boolean>;
  /** Takes away everything of a desk, what was put aside of it too; may be done twice. */
  drop(desk: string): Promise<void>;
}

/** The other desks of an open book. */
export function createOtherDesks(store: Store, log: Log): OtherDesks {
  const { files, folder, origin } = store.depth;
  /** The one that was looked at last: people look at one desk for a while, and each may be large. */
  let open: { readonly desk: string; readonly stood: string; readonly mirror: OpenMirror } | null = null;

  /** Whoever waits for a mirror; it may be made ready because of somebody else. */
  const watchers = new Map<string, Set<OnShare>>();

  const placeOf = (desk: string) => join(desksFolder(folder), desk);

  async function opened(desk: string): Promise<OpenMirror | null> {
    const stand = await standOrBroken(files, placeOf(desk));
    if (stand === null || stand === 'broken') return null;
    const stood = JSON.stringify(stand);
    if (open?.desk === desk && open.stood === stood) return open.mirror;
    const mirror = await openMirror({ files, log }, placeOf(desk), (share) =>
      watchers.get(desk)?.forEach((onShare) => onShare(share)),
    );
    open = mirror && { desk, stood: JSON.stringify(mirror.stand), mirror };
    return mirror;
  }

  async function watching<T>(desk: string, onShare: OnShare | undefined, work: () => Promise<T>): Promise<T> {
    if (!onShare) return work();
    const here = watchers.get(desk) ?? new Set<OnShare>();
    watchers.set(desk, here.add(onShare));
    try {
      return await work();
    } finally {
      here.delete(onShare);
      if (here.size === 0) watchers.delete(desk);
    }
  }

  return {
    async list() {
      const desks = await listDesks(files, folder, origin());
      const letter = store.book.desk.centre?.letter;
      return desks.map(({ place, stand, isBroken, waiting }) => ({
        desk: basename(place),
        mark: stand && markOf(stand),
        waiting: waiting.length,
        isBroken,
        sameLetter: stand !== null && stand.letter === letter,
      }));
    },
    async look(desk, work, onShare) {
      const mirror = await watching(desk, onShare, () => opened(desk));
      return mirror ? work(mirror, markOf(mirror.stand)) : refuse({ kind: 'desk-unknown', what: desk });
    },
    async prepare(desk) {
      try {
        await opened(desk);
      } catch (error) {
        // Its changes are taken and proven; whoever looks at it meets the same trouble.
        log.bug('MIRROR', error);
      }
    },
    async isKnown(desk) {
      const known = await listDesks(files, folder, origin());
      return known.some(({ place }) => basename(place) === desk);
    },
    async drop(desk) {
      const place = placeOf(desk);
      await atMirror(place, async () => {
        if (open?.desk === desk) open = null;
        await dropAside(files, place);
        // The mirror goes last: as long as it is there, the desk can be dropped once more.
        for (const each of [anewPlace(place), place]) await files.rm(each, { recursive: true, force: true });
        await syncFolder(files, desksFolder(folder));
      });
    },
  };
}

function markOf({ origin, letter, centre, seq, takenAt }: MirrorStand): DeskMark {
  return { desk: origin.slice(0, 16), letter, centre, upTo: seq, takenAt };
}
