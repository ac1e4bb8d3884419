import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { createBreather } from '../store/erasure/breather.ts';
import { errorCode, type Files } from '../store/files.ts';
import { anewPlace, replaceMirror } from './anew.ts';
import type { BundleHeader } from './bundle-header.ts';
import { orTrouble } from './bundle-trouble.ts';
import { judgeBundle, judgementOf, type Judgement } from './judge-bundle.ts';
import { letterOfOthers, type SameLetter } from './letter-of-others.ts';
import { atMirror } from './mirror-lane.ts';
import { mirrorFolder, readStand, standOrBroken, writeStand, type MirrorStand } from './mirror.ts';
import { openBundle, type OpenBundle } from './open-bundle.ts';
import { settleMirror } from './settle-mirror.ts';
import { stageBundle } from './stage-bundle.ts';
import { keepWaiting, listWaiting } from './waiting.ts';

/** The book that a bundle is taken into; only one process may do so at a time, the one that has the folder's lock. */
export interface TakingBook {
  readonly files: Files;
  readonly folder: string;
  /** The hash of the own book's first change; null for one in which nothing has happened. */
  readonly origin: string | null;
  /** The own letter, if the book has one, so that a preview can say that two desks have the same. */
  readonly letter?: string | null;
  readonly now: () => string;
  readonly signal?: AbortSignal;
}

/** What somebody has said about the taking of a bundle beyond its passphrase. */
export interface TakeOptions {
  /** Put the mirror aside and take this whole bundle in its place, as after the restore of an old backup there. */
  readonly anew?: boolean;
  /** It may come plain although earlier ones of this desk were sealed. */
  readonly plain?: boolean;
}

/** How a bundle goes with what is here. */
export interface BundlePreview {
  readonly header: BundleHeader;
  readonly bytes: number;
  readonly judgement: Judgement;
  /** The last change of the other desk that is here. */
  readonly has: number;
  /** Another desk that numbers its records with the same letter: this one, or one whose book lies beside it. */
  readonly sameLetter: SameLetter | null;
}

/** A bundle that had waited and was taken. */
export type FollowedBundle = Pick<OpenBundle, 'path' | 'bytes' | 'header'>;

/** What came of taking a bundle. */
export interface TakenBundle extends BundlePreview {
  /** The last change of the other desk that is here now. */
  readonly upTo: number;
  readonly followed: readonly FollowedBundle[];
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
    const { files, signal } = into;
    const place = mirrorFolder(into.folder, opened.value.header.span.origin);
    const stand = await readStand(files, place);
    const judged = await judgeBundle({ files, place, stand, breathe: createBreather(signal) }, opened.value);
    return judged.ok ? ok(await previewOf(into, opened.value, stand)) : judged;
  });
}

/**
 * Takes a bundle into the mirror of its desk: all of it or nothing, whatever fails or is cut on the way.
 *
 * A bundle that is known already changes nothing. One that begins behind the last change is kept and taken as soon as
 * those between have come. Refuses with `bundle-unreadable`, `bundle-newer`, `passphrase-wrong`, `bundle-not-sealed`,
 * `bundle-conflict`, `bundle-of-this-desk`, `bundle-not-whole` (only anew), `mirror-broken` (only not anew), `file-unreadable` and `folder-unusable`;
 * nothing is touched then.
 */
export function takeBundle(
  into: TakingBook,
  path: string,
  passphrase: string | null,
  options: TakeOptions = {},
): Promise<Result<TakenBundle, Refusal>> {
  return orTrouble(path, async () => {
    const opened = await openForeign(into, path, passphrase);
    if (!opened.ok) return opened;
    const place = mirrorFolder(into.folder, opened.value.header.span.origin);
    return atMirror(place, () =>
      options.anew === true
        ? takeAnew(into, place, opened.value, options)
        : take(into, place, opened.value, options),
    );
  });
}

async function take(
  into: TakingBook,
  place: string,
  bundle: OpenBundle,
  options: TakeOptions,
): Promise<Result<TakenBundle, Refusal>> {
  const stand = await settleMirror(into.files, place);
  const preview = await previewOf(into, bundle, stand);
  const isPlain = bundle.header.sealed === null && preview.judgement !== 'known';
  if (stand?.wasSealed === true && isPlain && options.plain !== true)
    return refuse({ kind: 'bundle-not-sealed' });
  const after = await takeOne(into, place, stand, bundle);
  if (!after.ok) return after;
  if (preview.judgement === 'gap') await keepWaiting(into.files, place, bundle);
  return ok({ ...preview, ...(await takeWaiting(into, place, after.value)) });
}

/** Takes a whole bundle into a mirror of its own, which then stands where the other stood. */
async function takeAnew(
  into: TakingBook,
  place: string,
  bundle: OpenBundle,
  options: TakeOptions,
): Promise<Result<TakenBundle, Refusal>> {
  const { files } = into;
  if (bundle.header.span.fromSeq !== 1) return refuse({ kind: 'bundle-not-whole' });
  const before = await standOrBroken(files, place);
  if (before !== 'broken' && (await settleMirror(files, place)) === null)
    return take(into, place, bundle, { ...options, anew: false });
  // A mirror that says nothing of itself may have come sealed.
  const wasSealed = before === 'broken' || before?.wasSealed === true;
  if (wasSealed && bundle.header.sealed === null && options.plain !== true)
    return refuse({ kind: 'bundle-not-sealed' });
  const made = anewPlace(place);
  await files.rm(made, { recursive: true, force: true });
  const after = await takeOne(into, made, null, bundle, wasSealed);
  if (!after.ok) return after;
  await replaceMirror(files, place);
  const preview = await previewOf(into, bundle, null);
  return ok({ ...preview, ...(await takeWaiting(into, place, after.value)) });
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

async function previewOf(
  into: TakingBook,
  bundle: OpenBundle,
  stand: MirrorStand | null,
): Promise<BundlePreview> {
  const { header, bytes } = bundle;
  const sameLetter = await letterOfOthers(into, header.span);
  return { header, bytes, judgement: judgementOf(bundle, stand), has: stand?.seq ?? 0, sameLetter };
}

/** Why a bundle that waited will never be taken. */
const hopeless: ReadonlySet<Refusal['kind']> = new Set(['bundle-conflict', 'bundle-unreadable']);

/** Takes those that waited, one after the other, as long as one follows on what is here. */
async function takeWaiting(
  into: TakingBook,
  place: string,
  from: MirrorStand | null,
): Promise<Pick<TakenBundle, 'upTo' | 'followed' | 'refused'>> {
  const followed: FollowedBundle[] = [];
  const refused: { path: string; why: Refusal }[] = [];
  let stand = from;
  for (const { path, from: first } of await listWaiting(into.files, place)) {
    if (first > (stand?.seq ?? 0) + 1) break;
    const before = stand;
    const came = await orTrouble(path, async () => {
      const opened = await openBundle(into.files, path, null);
      if (!opened.ok) return opened;
      const after = await takeOne(into, place, before, opened.value);
      return after.ok ? ok({ after: after.value, bundle: opened.value }) : after;
    });
    if (!came.ok) {
      refused.push({ path, why: came.error });
      // It lies there unsealed, and no later bundle takes out of it what was erased.
      if (stand?.hasErased === true && hopeless.has(came.error.kind))
        await into.files.rm(path, { force: true });
      continue;
    }
    if (judgementOf(came.value.bundle, before) === 'new') followed.push(came.value.bundle);
    stand = came.value.after;
    await into.files.rm(path, { force: true });
  }
  return { upTo: stand?.seq ?? 0, followed, refused };
}

/** Proves a bundle, and takes what is new in it: staged first, then it counts, then it is put in its place. */
async function takeOne(
  { files, now, signal }: TakingBook,
  place: string,
  stand: MirrorStand | null,
  bundle: OpenBundle,
  wasSealed = false,
): Promise<Result<MirrorStand | null, Refusal>> {
  const mirrored = { files, place, stand, breathe: createBreather(signal) };
  if (judgementOf(bundle, stand) !== 'new') {
    const judged = await judgeBundle(mirrored, bundle);
    return judged.ok ? ok(stand) : judged;
  }
  try {
    const staged = await stageBundle(mirrored, bundle, now());
    if (!staged.ok) {
      await takeBack(files, place, stand);
      return staged;
    }
    await writeStand(files, place, { ...staged.value, wasSealed: wasSealed || staged.value.wasSealed });
  } catch (error) {
    await takeBack(files, place, stand);
    throw error;
  }
  const settled = await settleMirror(files, place);
  if (settled === null) throw new Error('A mirror that was just written is not there');
  return ok(settled);
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
