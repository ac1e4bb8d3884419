import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { draft, type Draft } from '../../../shared/domain/draft/draft.ts';
import type { Files } from './files.ts';
import { keepAside } from './set-aside.ts';
import { durableFile, plainJson } from './lowdb-adapter.ts';

const draftsFile = z.strictObject({
  version: z.literal(1),
  drafts: z.array(draft),
  discarded: z.array(draft),
});
type DraftsFile = z.output<typeof draftsFile>;

const KEPT_DISCARDED = 20;

/**
 * The calls that are being written down, in a file of their own.
 *
 * They are working paper, not the book: they change with every word, so they are not journalled, and they leave no
 * trace once they are discarded. Each save is on disk before it is answered.
 */
export interface Drafts {
  all(): readonly Draft[];
  /** Drafts that were discarded last, oldest first. */
  discarded(): readonly Draft[];
  save(draft: Draft): Promise<void>;
  /** Takes a draft away for good, because its call is in the book. */
  remove(id: string): Promise<void>;
  /** Sets a draft aside; it can be brought back until some others were discarded after it. */
  discard(id: string): Promise<Draft | null>;
  restore(id: string): Promise<Draft | null>;
  settled(): Promise<void>;
}

/** Opens the drafts of a book; a file that cannot be read is set aside, never overwritten. */
export async function openDrafts(
  files: Files,
  folder: string,
  mayWrite: boolean,
): Promise<{ drafts: Drafts; setAside: string | null }> {
  const path = join(folder, 'drafts.json');
  const low = new Low<unknown>(durableFile(path, files, plainJson<unknown>()), null);
  const { content, isBroken } = await readDrafts(low);
  let setAside: string | null = null;
  if (isBroken && mayWrite)
    setAside = await keepAside(files, folder, 'drafts.json', await files.readFile(path));
  return { drafts: keepDrafts(low, content), setAside };
}

async function readDrafts(low: Low<unknown>): Promise<{ content: DraftsFile; isBroken: boolean }> {
  const empty: DraftsFile = { version: 1, drafts: [], discarded: [] };
  try {
    await low.read();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { content: empty, isBroken: true };
  }
  if (low.data === null) return { content: empty, isBroken: false };
  const parsed = draftsFile.safeParse(low.data);
  return parsed.success ? { content: parsed.data, isBroken: false } : { content: empty, isBroken: true };
}

function keepDrafts(low: Low<unknown>, initial: DraftsFile): Drafts {
  let content = initial;
  let writing: Promise<void> = Promise.resolve();
  let isWaiting = false;

  // Saves that come while a write is under way share the next one.
  function write(): Promise<void> {
    if (isWaiting) return writing;
    isWaiting = true;
    writing = writing
      .catch(() => undefined) // its own caller was told; the next write stands for itself
      .then(() => {
        isWaiting = false;
        low.data = content;
        return low.write();
      });
    return writing;
  }

  function without(id: string): Draft[] {
    return content.drafts.filter((entry) => entry.id !== id);
  }

  return {
    all: () => content.drafts,
    discarded: () => content.discarded,
    save(saved) {
      content = { ...content, drafts: [...without(saved.id), saved] };
      return write();
    },
    remove(id) {
      content = { ...content, drafts: without(id) };
      return write();
    },
    async discard(id) {
      const gone = content.drafts.find((entry) => entry.id === id) ?? null;
      if (!gone) return null;
      content = {
        ...content,
        drafts: without(id),
        discarded: [...content.discarded, gone].slice(-KEPT_DISCARDED),
      };
      await write();
      return gone;
    },
    async restore(id) {
      const back = content.discarded.find((entry) => entry.id === id) ?? null;
      if (!back) return null;
      const discarded = content.discarded.filter((entry) => entry.id !== id);
      content = { ...content, drafts: [...content.drafts, back], discarded };
      await write();
      return back;
    },
    settled: () => writing,
  };
}
