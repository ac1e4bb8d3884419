import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { unreadable } from '../bundle/bundle-trouble.ts';
import type { Files } from '../store/files.ts';
import { sealLine } from '../store/journal-line.ts';
import type { OpenedBook } from '../store/open-book.ts';
import { segmentName } from '../store/segments.ts';
import { listBookFiles } from './book-files.ts';
import { walkMoveFile, type MovedFile } from './move-file.ts';
import type { MoveWish } from './move-wish.ts';
import type { OnShare } from './steps-of-work.ts';

const SALT_BYTES = 8;

/** The line that closes the book here; it goes along, so that both have the same changes. */
export function lastLine(
  { by, reason, clock, newId }: Pick<MoveWish, 'by' | 'reason' | 'clock' | 'newId'>,
  opened: OpenedBook,
  desk: string,
  file: string,
) {
  const { seq, hash: prev, segment, offset } = opened.end;
  const move = newId();
  const { text, hash } = sealLine({
    ...{ seq: seq + 1, at: clock.now(), desk, by, command: 'desk.move', wish: null, prev },
    facts: [{ type: 'desk-moved', move, file, reason }],
    salt: randomBytes(SALT_BYTES).toString('hex'),
  });
  return { move, text, hash, prev, segment, offset };
}

/** What goes along, and by its paths what stays because no other PC could take it. */
export interface MoveContent {
  readonly content: readonly MovedFile[];
  readonly leftOut: readonly string[];
}

/** The files of the desk, with the last line at the end of its journal. */
export async function contentFor(
  files: Files,
  folder: string,
  { text, segment }: { readonly text: string; readonly segment: number },
): Promise<MoveContent> {
  const open = `journal/${segmentName(segment)}`;
  const { files: found, leftOut } = await listBookFiles(files, folder);
  const content = found.map((each) => ({
    ...each,
    more: each.path === open ? Buffer.from(text, 'utf8') : Buffer.alloc(0),
  }));
  if (found.some(({ path }) => path === open)) return { content, leftOut };
  throw unreadable(open);
}

/** Reads the file back and compares each of its files with the one that it was made from. */
export async function proveFile(
  { files, folder, passphrase, signal }: Pick<MoveWish, 'files' | 'folder' | 'passphrase' | 'signal'>,
  made: string,
  content: readonly MovedFile[],
  onShare?: OnShare,
): Promise<void> {
  const left = new Map(content.map((each) => [each.path, each]));
  await walkMoveFile(files, made, passphrase, {
    onShare,
    signal,
    async onFile(path, _bytes, portions) {
      const hash = createHash('sha256');
      for await (const portion of portions) hash.update(portion);
      const source = left.get(path);
      left.delete(path);
      if (!source || hash.digest('hex') !== (await digestOf(files, folder, source))) throw unreadable(path);
    },
  });
  const [missing] = left.keys();
  if (missing !== undefined) throw unreadable(missing);
}

async function digestOf(files: Files, folder: string, { path, more }: MovedFile): Promise<string> {
  const bytes = await files.readFile(join(folder, ...path.split('/')));
  return createHash('sha256').update(bytes).update(more).digest('hex');
}
