import { dirname, resolve } from 'node:path';
import { orTrouble } from '../../core/bundle/bundle-trouble.ts';
import { mirrorFolder, readStand } from '../../core/bundle/mirror.ts';
import { openMirror } from '../../core/bundle/mirror-view.ts';
import { writeReceipt } from '../../core/bundle/receipt.ts';
import { recordTaken } from '../../core/bundle/record-bundle.ts';
import {
  previewBundle,
  takeBundle,
  type BundlePreview,
  type TakingBook,
} from '../../core/bundle/take-bundle.ts';
import { diskFiles } from '../../core/store/files.ts';
import type { Store } from '../../core/store/store.ts';
import { ok } from '../../../shared/result.ts';
import { openForBundle } from './open-for-bundle.ts';
import { logTo, writeLine, type VerbContext } from './verb-context.ts';

const usage = `desk import --folder DIR FILE [--passphrase-file FILE | --plain] [--anew] [--reason TEXT]
            [--dry-run] [--json]
                                     take a bundle of another desk beside the book, or only look at it;
                                     --plain takes an unsealed one where they came sealed before, --anew a whole
                                     one in the place of what was taken, which is put aside;
                                     exit code 0 taken or known, 1 refused, 2 wrong use`;

/** What `desk import` was asked, as it stood on the command line. */
export interface ImportWords {
  readonly folder?: string | undefined;
  readonly file?: string | undefined;
  readonly 'passphrase-file'?: string | undefined;
  readonly plain: boolean;
  readonly anew: boolean;
  readonly reason?: string | undefined;
  readonly 'dry-run': boolean;
  readonly json: boolean;
}

/**
 * Takes a bundle into the mirror of its desk, notes that in the book, and lays a receipt beside the bundle.
 *
 * The desk must not be open elsewhere. Exit code 0 taken, kept until those before it come, or known; 1 refused; 2 wrong use.
 */
export async function runImport(context: VerbContext, words: ImportWords): Promise<number> {
  const { folder, file } = words;
  if (folder === undefined || file === undefined) {
    context.complain(usage);
    return 2;
  }
  const opened = await openForBundle(context, folder, words['passphrase-file']);
  if (!opened.ok) return opened.error;
  const { store, passphrase } = opened.value;
  const origin = store.depth.origin();
  const into: TakingBook = {
    files: diskFiles,
    folder,
    origin: origin === '' ? null : origin,
    letter: store.book.desk.centre?.letter ?? null,
    now: () => context.now(),
  };
  try {
    if (!words['dry-run'])
      return await take(context, store, into, {
        path: resolve(file),
        passphrase,
        words,
      });
    const preview = await previewBundle(into, resolve(file), passphrase);
    return preview.ok ? await tell(context, preview.value, words.json) : refused(context, preview.error);
  } finally {
    await store.close();
  }
}

async function take(
  context: VerbContext,
  store: Store,
  into: TakingBook,
  { path, passphrase, words }: { path: string; passphrase: string | null; words: ImportWords },
): Promise<number> {
  const health = store.health();
  // It could not be noted in the book.
  if (health.kind === 'read-only') return refused(context, { kind: 'read-only', what: health.why });
  const { anew, plain, json, reason = 'desk import' } = words;
  const taken = await takeBundle(into, path, passphrase, { anew, plain });
  if (!taken.ok) return refused(context, taken.error);
  const { header, followed, upTo, refused: left } = taken.value;
  const asker = { by: null, reason, newId: () => context.newId() };
  const noted = await recordTaken(store, { path, ...taken.value }, asker);
  if (!noted.ok) return refused(context, noted.error);
  await layReceipt(context, into, path, header.span.origin);
  await prepare(context, into, header.span.origin);
  for (const { span } of followed.map((each) => each.header))
    context.complain(`taken too: changes ${span.fromSeq} to ${span.toSeq}, which had waited`);
  for (const { path: waiting, why } of left) context.complain(`${waiting}: ${JSON.stringify(why)}`);
  return tell(context, taken.value, json, upTo);
}

/** Makes the records ready now: whoever looks at them should not have to wait. What was taken is taken all the same. */
async function prepare(context: VerbContext, { files, folder }: TakingBook, origin: string): Promise<void> {
  const log = logTo(context);
  try {
    await openMirror({ files, log }, mirrorFolder(folder, origin));
  } catch (error) {
    log.bug('MIRROR', error);
  }
}

/** A stick may take no files: what was taken is taken all the same. */
async function layReceipt(
  context: VerbContext,
  { files, folder }: TakingBook,
  path: string,
  origin: string,
): Promise<void> {
  const stand = await readStand(files, mirrorFolder(folder, origin));
  if (stand === null) return;
  const laid = await orTrouble(dirname(path), async () => {
    await writeReceipt(files, path, stand, context.now());
    return ok(null);
  });
  if (!laid.ok) context.complain(`no receipt written: ${JSON.stringify(laid.error)}`);
}

async function tell(
  context: VerbContext,
  preview: BundlePreview,
  json: boolean,
  upTo = preview.has,
): Promise<number> {
  const { letter, fromSeq, toSeq } = preview.header.span;
  const words = {
    new: 'new',
    known: 'nothing new',
    gap: `begins behind change ${preview.has}; kept until those between have come`,
  };
  if (preview.sameLetter !== null)
    context.complain(
      `${preview.sameLetter === 'own' ? 'this desk' : 'another desk here'} has the letter ${letter} too: numbers alone do not tell their records apart`,
    );
  const told = `desk ${letter}, changes ${fromSeq} to ${toSeq}: ${words[preview.judgement]}; here up to ${upTo}`;
  await writeLine(context, json ? { ...preview, upTo } : told);
  return 0;
}

function refused(context: VerbContext, error: unknown): number {
  context.complain(`Nothing taken: ${JSON.stringify(error)}`);
  return 1;
}
