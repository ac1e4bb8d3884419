import { join } from 'node:path';
import { decided } from '../../../../shared/domain/decision.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { bytesIfThere, namesIn, troubleOf } from '../backup/copy-file.ts';
import {
  evidenceFolder,
  isBackupName,
  readManifest,
  segmentPath,
  segmentsFolder,
  type Manifest,
} from '../backup/manifest.ts';
import { mirrorBackup } from '../backup/second-folder.ts';
import { removeBackup } from '../backup/shelf.ts';
import { replaceFile } from '../durable-file.ts';
import type { Files } from '../files.ts';
import type { ErasureParts } from './erasure-parts.ts';
import { ownBackups, secondBackups, stateOfSecond } from './erase-in-backups.ts';
import { TO_TELL } from './erasures-to-tell.ts';
import { removeForGood } from './take-files.ts';

/**
 * Does in the second folder what erasures owe there, when it is there again.
 *
 * By now nobody knows any more what was erased, and nobody has to: every copy is replaced by the clean backup at home, and
 * a copy that home no longer has goes. To be called with the book's files to itself.
 */
export async function payOwedCopies(parts: ErasureParts): Promise<Result<void, Refusal>> {
  const { store, log } = parts;
  const owed = store.book.desk.erasures.filter(({ secondFolderOwes }) => secondFolderOwes);
  const second = secondBackups(store);
  if (owed.length === 0 || second === null || store.health().kind !== 'sound') return ok(undefined);
  try {
    if ((await stateOfSecond(store, second)) !== 'ready') return ok(undefined);
    await replaceCopies(second, parts);
  } catch (error) {
    const detail = troubleOf(error);
    log.note(`second backup folder still holds what was erased: ${detail}`);
    return ok(undefined);
  }
  log.note('second backup folder holds nothing any more of what was erased');
  return store.commit({
    command: 'erasure.finish',
    id: undefined,
    by: null,
    decide: () =>
      decided(
        owed.map(({ id }) => ({ type: 'erasure-finished', erasure: id, secondFolderOwes: false }) as const),
        undefined,
      ),
  });
}

async function replaceCopies(second: string, { store }: ErasureParts): Promise<void> {
  const { files } = store.depth;
  const home = ownBackups(store.depth);
  const kept: Manifest[] = [];
  for (const name of (await namesIn(files, second)).filter(isBackupName)) {
    const content = await readManifest(files, home, name);
    if (content === null || content === 'broken') await removeBackup(files, second, name);
    else kept.push(await replaceCopy(files, home, second, content));
  }
  await sweepShared(files, second, kept);
}

async function replaceCopy(files: Files, home: string, second: string, content: Manifest): Promise<Manifest> {
  const toTell = await bytesIfThere(files, join(home, content.name, TO_TELL));
  if (toTell) await replaceFile(join(second, content.name, TO_TELL), toTell, files);
  return mirrorBackup(files, home, second, content);
}

async function sweepShared(files: Files, root: string, kept: readonly Manifest[]): Promise<void> {
  const named = new Set(
    kept.flatMap((content) => [
      ...content.segments.map((each) => segmentPath(root, each)),
      ...content.evidence.map(({ name }) => join(evidenceFolder(root), name)),
    ]),
  );
  for (const folder of [segmentsFolder(root), evidenceFolder(root)]) {
    const paths = (await namesIn(files, folder)).map((name) => join(folder, name));
    await removeForGood(
      files,
      paths.filter((path) => !named.has(path)),
    );
  }
}
