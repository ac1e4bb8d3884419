import { join } from 'node:path';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { sizeOf } from '../store/backup/copy-file.ts';
import { replaceFile } from '../store/durable-file.ts';
import { createBreather } from '../store/erasure/breather.ts';
import { errorCode, type Files } from '../store/files.ts';
import { journalFolder } from '../store/open-book.ts';
import { noteAmendment, stageAmendments, type Amendments } from './amend-segments.ts';
import { createAppender } from './append-lines.ts';
import type { BundleHeader } from './bundle-header.ts';
import { orTrouble } from './bundle-trouble.ts';
import { judgeBundle, type Judgement } from './judge-bundle.ts';
import { makeFolder } from './make-folder.ts';
import {
  mirrorFolder,
  readStand,
  settleMirror,
  stagingPlace,
  writeStand,
  type MirrorStand,
} from './mirror.ts';
import { openBundle, type OpenBundle } from './open-bundle.ts';
import { keepWaiting, listWaiting } from './waiting.ts';
import { walkBundle } from './walk-bundle.ts';

/** The book that a bundle is taken into; only one process may do so at a time, the one that has the folder's lock. */
export interface TakingBook {
  readonly files: Files;
  readonly folder: string;
  /** The hash of the own book's first change; null for one in which nothing has happened. */
  readonly origin: string | null;
  readonly now: () => string;
  readonly signal?: AbortSignal;
}

/** How a bundle goes with what is here. */
export interface BundlePreview {
  readonly header: BundleHeader;
  readonly bytes: number;
  readonly judgement: Judgement;
  /** The last change of the other desk that is here. */
  readonly has: number;
}

/** What came of taking a bundle. */
export interface TakenBundle extends BundlePreview {
  /** The last change of the other desk that is here now. */
  readonly upTo: number;
  /** Bundles that had waited and were taken now. */
  readonly followed: readonly BundleHeader[];
  /** Bundles that had waited and cannot be taken, and why. */
  readonly refused: readonly { readonly path: string; readonly why: Refusal }[];
}

/** Proves a bundle and says what taking it would do; changes nothing. */
export function previewBundle(
  into: TakingBook,
  path: string,
  passphrase: string | null,
): Promise<Result<BundlePreview, Refusal>> {
  return orTrouble(path, async () => {
    const opened = await openForeign(into, path, passphrase);
    if (!opened.ok) return opened;
    const place = mirrorFolder(into.folder, opened.value.header.span.origin);
    return judged(into, place, await readStand(into.files, place), opened.value);
  });
}

/**
 * Takes a bundle into the mirror of its desk: all of it or nothing, whatever fails or is cut on the way.
 *
 * A bundle that is known already changes nothing. One that begins behind the last change is kept and taken as soon as
 * those between have come. Refuses with `bundle-unreadable`, `passphrase-wrong`, `bundle-conflict`,
 * `bundle-of-this-desk`, `file-unreadable` and `folder-unusable`; nothing is touched then.
 */
export function takeBundle(
  into: TakingBook,
  path: string,
  passphrase: string | null,
): Promise<Result<TakenBundle, Refusal>> {
  return orTrouble(path, async () => {
    const opened = await openForeign(into, path, passphrase);
    if (!opened.ok) return opened;
    const place = mirrorFolder(into.folder, opened.value.header.span.origin);
    const stand = await settleMirror(into.files, place);
    const preview = await judged(into, place, stand, opened.value);
    if (!preview.ok) return preview;
    if (preview.value.judgement === 'gap') await keepWaiting(into.files, place, opened.value);
    const after =
      preview.value.judgement === 'new' ? await takeWhole(into, place, stand, opened.value) : stand;
    const rest = await takeWaiting(into, place, after);
    return ok({ ...preview.value, ...rest });
  });
}

async function openForeign(
  { files, origin }: TakingBook,
  path: string,
  passphrase: string | null,
): Promise<Result<OpenBundle, Refusal>> {
  const opened = await openBundle(files, path, passphrase);
  if (opened.ok && opened.value.header.span.origin === origin) return refuse({ kind: 'bundle-of-this-desk' });
  return opened;
}

async function judged(
  { files, signal }: TakingBook,
  place: string,
  stand: MirrorStand | null,
  bundle: OpenBundle,
): Promise<Result<BundlePreview, Refusal>> {
  const judgement = await judgeBundle({ files, place, stand, breathe: createBreather(signal) }, bundle);
  if (!judgement.ok) return judgement;
  const { header, bytes } = bundle;
  return ok({ header, bytes, judgement: judgement.value, has: stand?.seq ?? 0 });
}

/** Takes those that waited, one after the other, as long as one follows on what is here. */
async function takeWaiting(
  into: TakingBook,
  place: string,
  from: MirrorStand | null,
): Promise<Pick<TakenBundle, 'upTo' | 'followed' | 'refused'>> {
  const followed: BundleHeader[] = [];
  const refused: { path: string; why: Refusal }[] = [];
  let stand = from;
  for (const { path, from: first } of await listWaiting(into.files, place)) {
    if (first > (stand?.seq ?? 0) + 1) break;
    const came = await orTrouble(path, async () => {
      const opened = await openBundle(into.files, path, null);
      if (!opened.ok) return opened;
      const preview = await judged(into, place, stand, opened.value);
      if (!preview.ok) return preview;
      const isNew = preview.value.judgement === 'new';
      return ok({ stand: isNew ? await takeWhole(into, place, stand, opened.value) : stand, isNew, opened });
    });
    if (!came.ok) {
      refused.push({ path, why: came.error });
      continue;
    }
    stand = came.value.stand;
    if (came.value.isNew) followed.push(came.value.opened.value.header);
    await into.files.rm(path, { force: true });
  }
  return { upTo: stand?.seq ?? 0, followed, refused };
}

/** Writes everything that a bundle brings behind and beside what counts, then lets it count, then puts it in place. */
async function takeWhole(
  into: TakingBook,
  place: string,
  stand: MirrorStand | null,
  bundle: OpenBundle,
): Promise<MirrorStand> {
  const { files } = into;
  try {
    await makeFolder(files, journalFolder(place));
    await makeFolder(files, stagingPlace(place));
    await writeStand(files, place, await stage(into, place, stand, bundle));
  } catch (error) {
    await takeBack(files, place, stand);
    throw error;
  }
  const settled = await settleMirror(files, place);
  if (settled === null) throw new Error('A mirror that was just written is not there');
  return settled;
}

/** Takes back what does not count; a disk that does not allow it is settled before the next import. */
async function takeBack(files: Files, place: string, stand: MirrorStand | null): Promise<void> {
  try {
    await settleMirror(files, place);
    if (stand === null && (await listWaiting(files, place)).length === 0 && !(await readStand(files, place)))
      await files.rm(place, { recursive: true, force: true });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

async function stage(
  into: TakingBook,
  place: string,
  stand: MirrorStand | null,
  bundle: OpenBundle,
): Promise<MirrorStand> {
  const { files, signal } = into;
  const breathe = createBreather(signal);
  const amendments: Amendments = new Map();
  const evidence: string[] = [];
  const has = stand?.seq ?? 0;
  const appender = createAppender(files, journalFolder(place), stand ?? { segment: 1, offset: 0 });
  let end: { segment: number; offset: number };
  try {
    await walkBundle(bundle, {
      breathe,
      async onLine(line) {
        if (line.seq > has) await appender.append(line);
        else if (line.isErased) noteAmendment(amendments, line);
      },
      onAmended: (line) => noteAmendment(amendments, line),
      async onEvidence(sha256, bytes) {
        if ((await sizeOf(files, join(place, 'evidence', sha256))) === bytes.length) return;
        await replaceFile(join(stagingPlace(place), sha256), bytes, files);
        evidence.push(sha256);
      },
    });
    end = await appender.finish();
  } finally {
    await appender.close();
  }
  // A bundle that was written before what is here was erased must not bring it back.
  const isNewest = bundle.header.asOf >= (stand?.asOf ?? 0);
  const amended = await stageAmendments({ files, place, breathe }, isNewest ? amendments : new Map());
  return standAfter(into, { stand, header: bundle.header, end, evidence, amended });
}

function standAfter(
  { now }: TakingBook,
  given: {
    readonly stand: MirrorStand | null;
    readonly header: BundleHeader;
    readonly end: { segment: number; offset: number };
    readonly evidence: readonly string[];
    readonly amended: Awaited<ReturnType<typeof stageAmendments>>;
  },
): MirrorStand {
  const { stand, header, end, evidence, amended } = given;
  const { origin, letter, toSeq, head } = header.span;
  const segments = [...amended.lengths.keys()];
  const isOwed = segments.length > 0 || evidence.length > 0;
  return {
    version: 1,
    origin,
    letter,
    centre: header.centre,
    timeZone: header.timeZone,
    seq: toSeq,
    hash: head,
    segment: end.segment,
    offset: amended.lengths.get(end.segment) ?? end.offset,
    asOf: Math.max(stand?.asOf ?? 0, header.asOf),
    takenAt: now(),
    owed: isOwed ? { segments, evidence: [...evidence], erases: segments.length > 0 } : null,
  };
}
