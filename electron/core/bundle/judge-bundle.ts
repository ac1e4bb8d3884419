import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Breathe } from '../store/erasure/breather.ts';
import type { Files } from '../store/files.ts';
import { linksBetween, type HashedBook } from './links-between.ts';
import type { MirrorStand } from './mirror.ts';
import type { OpenBundle } from './open-bundle.ts';
import { walkBundle, type BundleListener, type Walked } from './walk-bundle.ts';

/** How a bundle goes with what is here: it brings changes, brings none, or begins behind the last one. */
export type Judgement = 'new' | 'known' | 'gap';

/** The mirror that a bundle is held against. */
export interface Mirrored {
  readonly files: Files;
  readonly place: string;
  readonly stand: MirrorStand | null;
  readonly breathe: Breathe;
}

/** How a bundle was judged, and what its lines say. */
export interface Judged {
  readonly judgement: Judgement;
  readonly walked: Walked;
}

/** How a bundle goes with what is here by its numbers alone; whether it is of the same course is seen from its lines. */
export function judgementOf(bundle: OpenBundle, stand: MirrorStand | null): Judgement {
  const { fromSeq, toSeq } = bundle.header.span;
  const has = stand?.seq ?? 0;
  if (fromSeq > has + 1) return 'gap';
  return toSeq <= has ? 'known' : 'new';
}

/**
 * Proves a bundle from end to end and compares it with what was taken before; changes nothing by itself.
 *
 * Each hash covers all changes before it, so one comparison speaks for every change that both have. A listener hears
 * the lines on the way, before it is known whether they are refused.
 */
export async function judgeBundle(
  mirrored: Mirrored,
  bundle: OpenBundle,
  listener: Omit<BundleListener, 'breathe'> = {},
): Promise<Result<Judged, Refusal>> {
  const { stand, breathe } = mirrored;
  const { origin, fromSeq, toSeq, head } = bundle.header.span;
  const has = stand?.seq ?? 0;
  let hashAtOurs = fromSeq === has + 1 ? bundle.header.prev : null;
  const walked = await walkBundle(bundle, {
    ...listener,
    breathe,
    onLine(line) {
      if (line.seq === has) hashAtOurs = line.hash;
      return listener.onLine?.(line);
    },
  });
  const judgement = judgementOf(bundle, stand);
  if (stand !== null && stand.origin !== origin) return refuse({ kind: 'bundle-conflict', seq: 1 });
  if (stand === null || judgement === 'gap') return ok({ judgement, walked });
  const isSame =
    toSeq < has
      ? (await linksBetween(bookOf(mirrored), toSeq, toSeq)).get(toSeq)?.hash === head
      : hashAtOurs === stand.hash;
  if (isSame) return ok({ judgement, walked });
  return refuse({ kind: 'bundle-conflict', seq: await firstDifference(mirrored, bundle, has) });
}

function bookOf({ files, place, breathe }: Mirrored): HashedBook {
  return { files, folder: place, breathe };
}

async function firstDifference(mirrored: Mirrored, bundle: OpenBundle, has: number): Promise<number> {
  const { fromSeq, toSeq } = bundle.header.span;
  const ours = await linksBetween(bookOf(mirrored), fromSeq, Math.min(toSeq, has));
  let first: number | null = null;
  await walkBundle(bundle, {
    breathe: mirrored.breathe,
    onLine({ seq, hash }) {
      if (first === null && seq <= has && ours.get(seq)?.hash !== hash) first = seq;
    },
  });
  return first ?? fromSeq;
}
