import { join } from 'node:path';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { errorCode, type Files } from '../files.ts';
import type { ChainEnd } from '../salvage.ts';
import { listSegments, readSegment } from '../segments.ts';
import { journalOf, type Store } from '../store.ts';
import { bytesIfThere, troubleOf } from './copy-file.ts';

/** What a backup is made of, as it was at one moment. */
export interface BackupSource {
  /** The last change that the book shows. */
  readonly end: ChainEnd;
  /** Numbers of the segments that are closed, ascending. */
  readonly closed: readonly number[];
  /** The open segment's lines so far; empty when it has none. */
  readonly tail: { readonly segment: number; readonly bytes: Buffer };
  readonly desk: Buffer | null;
  readonly directory: Buffer | null;
  readonly drafts: Buffer | null;
  /** What is missing, as technical lines; none in a book that takes changes. */
  readonly damaged: readonly string[];
}

/**
 * Takes hold of a book that takes changes: a checkpoint made for the backup, then the journal up to what is on disk.
 *
 * The journal is looked at last, so that it reaches at least as far as desk and directory do; each of these may be from
 * another moment, and the tail brings both to the same one. Refuses when the checkpoint could not be written.
 */
export async function takeSource(store: Store): Promise<Result<BackupSource, string>> {
  const { writing, packer, files, folder } = store.depth;
  const journal = journalOf(store.depth);
  if (!(await writing.checkpoint())) return refuse('checkpoint not written');
  const desk = await readDesk(files, folder);
  const directory = await bytesIfThere(files, join(folder, 'directory.json'));
  const drafts = await bytesIfThere(files, join(folder, 'drafts.json'));
  const { seq, hash, segment, offset } = writing.durable();
  return packer.hold(async () => {
    const listed = (await listSegments(files, journal)).map((entry) => entry.segment);
    const closed = listed.filter((each) => each < segment);
    if (closed.length !== segment - 1) return refuse(`a segment before ${segment} is missing`);
    const bytes = offset === 0 ? Buffer.alloc(0) : await readEither(files, journal, segment);
    const tail = { segment, bytes: bytes.subarray(0, offset) };
    return ok({ end: { seq, hash }, closed, tail, desk, directory, drafts, damaged: [] });
  });
}

/**
 * Takes hold of what there is of a book that takes no changes: every file as it lies there, to its end.
 *
 * What lies behind the damage is taken too: somebody may still get something out of it. Only where another process is
 * at work on the book a line that it is just writing is left out.
 */
export async function takeWhatIsThere(store: Store): Promise<BackupSource> {
  const { files, folder } = store.depth;
  const journal = journalOf(store.depth);
  const damaged: string[] = [];
  const read = async (what: string, work: () => Promise<Buffer | null>): Promise<Buffer | null> => {
    try {
      return await work();
    } catch (error) {
      damaged.push(`${what}: ${troubleOf(error)}`);
      return null;
    }
  };
  const desk = await read('desk.json', () => readDesk(files, folder));
  const directory = await read('directory.json', () => bytesIfThere(files, join(folder, 'directory.json')));
  const drafts = await read('drafts.json', () => bytesIfThere(files, join(folder, 'drafts.json')));
  const entries = await listSegments(files, journal);
  const last = entries.at(-1);
  const open = last && !last.isPacked ? last : undefined;
  const segment = open?.segment ?? (last?.segment ?? 0) + 1;
  const closed = entries.filter((entry) => entry !== open).map((entry) => entry.segment);
  for (let each = 1; each < segment; each += 1)
    if (!closed.includes(each)) damaged.push(`segment ${each} is missing`);
  const bytes = open ? await read(`segment ${segment}`, () => readEither(files, journal, segment)) : null;
  const tail = { segment, bytes: wholeLines(store, bytes ?? Buffer.alloc(0)) };
  const { seq, hash } = store.opened.journalShortOf ?? store.depth.writing.durable();
  return { end: { seq, hash }, closed, tail, desk, directory, drafts, damaged };
}

function wholeLines(store: Store, bytes: Buffer): Buffer {
  const health = store.health();
  const isLive = health.kind === 'read-only' && health.why === 'opened-elsewhere';
  return isLive ? bytes.subarray(0, bytes.lastIndexOf('\n') + 1) : bytes;
}

async function readDesk(files: Files, folder: string): Promise<Buffer | null> {
  // Between two generations there is a moment without the newer one; the older one is the one that was just renamed.
  const newer = await bytesIfThere(files, join(folder, 'desk.json'));
  return newer ?? bytesIfThere(files, join(folder, 'desk.before.json'));
}

/** A segment's lines in whichever form it has by now: it may be packed at any moment. */
async function readEither(files: Files, journal: string, segment: number): Promise<Buffer> {
  try {
    return await readSegment(files, journal, { segment, isPacked: false });
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return readSegment(files, journal, { segment, isPacked: true });
  }
}
