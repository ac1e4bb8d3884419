import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { replaceFile } from '../durable-file.ts';
import { syncFolder, type Files } from '../files.ts';
import { journalFolder } from '../open-book.ts';
import { packedName, segmentName } from '../segments.ts';
import { readStamped } from './copy-file.ts';
import { evidenceFolder, segmentPath, TAIL, type Manifest } from './manifest.ts';

const unpack = promisify(gunzip);

/**
 * Lays the files of a backup out as the folder of a book, with one more line at the end of its journal.
 *
 * Every file is proven against the manifest when it is read. The line goes into the open segment before anybody can
 * open the book, so there is no moment at which the book is there without it. Throws `CopyDiffers`.
 */
export async function layOut(
  files: Files,
  root: string,
  content: Manifest,
  target: { readonly folder: string; readonly lastLine: string; progress(done: number, total: number): void },
): Promise<void> {
  const { folder } = target;
  const journal = journalFolder(folder);
  await files.mkdir(journal, { recursive: true });
  for (const [index, each] of content.segments.entries()) {
    target.progress(index, content.segments.length + 1);
    const bytes = await readStamped(files, segmentPath(root, each), each);
    await replaceFile(join(journal, packedName(each.segment)), bytes, files);
  }
  await layOutOwn(files, root, content, target);
  await layOutEvidence(files, root, content, folder);
  await syncFolder(files, folder);
  target.progress(content.segments.length + 1, content.segments.length + 1);
}

async function layOutOwn(
  files: Files,
  root: string,
  content: Manifest,
  { folder, lastLine }: { folder: string; lastLine: string },
): Promise<void> {
  let tail = Buffer.alloc(0);
  for (const each of content.files) {
    const bytes = await readStamped(files, join(root, content.name, each.file), each);
    if (each.file === TAIL) tail = Buffer.from(await unpack(bytes));
    else await replaceFile(join(folder, each.file), bytes, files);
  }
  const open = join(journalFolder(folder), segmentName(content.tailSegment));
  await replaceFile(open, Buffer.concat([tail, Buffer.from(lastLine, 'utf8')]), files);
}

async function layOutEvidence(
  files: Files,
  root: string,
  { evidence }: Manifest,
  folder: string,
): Promise<void> {
  if (evidence.length === 0) return;
  await files.mkdir(join(folder, 'evidence'), { recursive: true });
  for (const { name, bytes: size } of evidence) {
    const bytes = await readStamped(files, join(evidenceFolder(root), name), { bytes: size, sha256: name });
    await replaceFile(join(folder, 'evidence', name), bytes, files);
  }
}
