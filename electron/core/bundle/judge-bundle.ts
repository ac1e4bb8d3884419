import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Breathe } from '../store/erasure/breather.ts';
import type { Files } from '../store/files.ts';
import { hashesBetween, type HashedBook } from './hashes-between.ts';
import type { MirrorStand } from './mirror.ts';
import type { OpenBundle } from './open-bundle.ts';
import { walkBundle } from './walk-bundle.ts';

/** How a bundle goes with what is here: it brings changes, brings none, or begins behind the last one. */
export type Judgement = 'new' | 'known' | 'gap';

/** The mirror that a bundle is held against. */
export interface Mirrored {
  readonly files: Files;
  readonly place: string;
  readonly stand: MirrorStand | null;
  readonly breathe: Breathe;
}

/**
 * Proves a bundle from end to end and compares it with what was taken before; changes nothing.
 *
 * Each hash covers all changes before it, so one comparison speaks for every change that both have.
 */
export async function judgeBundle(
  mirrored: Mirrored,
  bundle: OpenBundle,
): Promise<Result<Judgement, Refusal>> {
  const { stand, breathe } = mirrored;
  const { origin, fromSeq, toSeq, head } = bundle.header.span;
  const has = stand?.seq ?? 0;
  let hashAtOurs = fromSeq === has + 1 ? bundle.header.prev : null;
  await walkBundle(bundle, {
    breathe,
    onLine({ seq, hash }) {
      if (seq === has) hashAtOurs = hash;
    },
  });
  if (stand !== null && stand.origin !== origin) return refuse({ kind: 'bundle-conflict', seq: 1 });
  if (fromSeq > has + 1) return ok('gap');
  if (stand === null) return ok('new');
  const isSame =
    toSeq < has
      ? (await hashesBetween(bookOf(mirrored), toSeq, toSeq)).get(toSeq) === head
      : hashAtOurs === stand.hash;
  if (isSame) return ok(toSeq <= has ? 'known' : 'new');
  return refuse({ kind: 'bundle-conflict', seq: await firstDifference(mirrored, bundle, has) });
}

function bookOf({ files, place, breathe }: Mirrored): HashedBook {
  return { files, folder: place, breathe };
}

async function firstDifference(mirrored: Mirrored, bundle: OpenBundle, has: number): Promise<number> {
  const { fromSeq, toSeq } = bundle.header.span;
  const ours = await hashesBetween(bookOf(mirrored), fromSeq, Math.min(toSeq, has));
  let first: number | null = null;
  await walkBundle(bundle, {
    breathe: mirrored.breathe,
    onLine({ seq, hash }) {
      if (first === null && seq <= has && ours.get(seq) !== hash) first = seq;
    },
  });
  return first ?? fromSeq;
}
