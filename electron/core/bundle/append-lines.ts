import { join } from 'node:path';
import { syncFolder, writeWhole, type Files } from '../store/files.ts';
import { segmentName } from '../store/segments.ts';
import { unreadable } from './bundle-trouble.ts';
import type { BundleLine } from './walk-bundle.ts';

/** Writes lines behind the end of a mirror's journal, in the segments in which they stand at the other desk. */
export interface Appender {
  append(line: Pick<BundleLine, 'segment' | 'bytes'>): Promise<void>;
  /** Brings everything to disk and answers where the journal ends now. */
  finish(): Promise<{ segment: number; offset: number }>;
  /** Lets go of the file without a promise of anything. */
  close(): Promise<void>;
}

const PORTION_BYTES = 256 * 1024;
/** Segments without a line are left by repairs, of which there are few; each of them becomes a file here. */
const MOST_EMPTY_SEGMENTS = 1_000;

/** Begins behind a place; nothing counts before the mirror says so. */
export function createAppender(
  files: Files,
  journal: string,
  end: { readonly segment: number; readonly offset: number },
): Appender {
  let { segment, offset } = end;
  let handle: Awaited<ReturnType<Files['open']>> | null = null;
  let held: Buffer[] = [];
  let size = 0;

  // Whatever lies in a segment of which nothing counts was left by an import that did not come to its end.
  const open = () => files.open(join(journal, segmentName(segment)), offset === 0 ? 'w' : 'r+');

  async function write(): Promise<void> {
    if (size === 0) return;
    handle ??= await open();
    await writeWhole(handle, Buffer.concat(held), offset);
    offset += size;
    held = [];
    size = 0;
  }

  async function close(): Promise<void> {
    const left = handle;
    handle = null;
    await left?.close();
  }

  async function leave(): Promise<void> {
    await write();
    await handle?.sync();
    await close();
  }

  async function goTo(next: number): Promise<void> {
    if (next < segment || next > segment + MOST_EMPTY_SEGMENTS) throw unreadable('segments');
    while (segment < next) {
      await leave();
      segment += 1;
      offset = 0;
      // A segment in which no line is left, after a repair of the other desk, must not look like a missing one.
      handle = await open();
    }
  }

  return {
    async append(line) {
      if (line.segment !== segment) await goTo(line.segment);
      held.push(line.bytes);
      size += line.bytes.length;
      if (size >= PORTION_BYTES) await write();
    },
    async finish() {
      await leave();
      await syncFolder(files, journal);
      return { segment, offset };
    },
    close,
  };
}
