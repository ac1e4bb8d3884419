import { join } from 'node:path';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { sizeOf } from '../store/backup/copy-file.ts';
import { replaceFile } from '../store/durable-file.ts';
import { journalFolder } from '../store/open-book.ts';
import { noteAmendment, stageAmendments, type Amendments, type StagedSegments } from './amend-segments.ts';
import { createAppender } from './append-lines.ts';
import { judgeBundle, type Judged, type Mirrored } from './judge-bundle.ts';
import { makeFolder } from './make-folder.ts';
import { stagingPlace, type MirrorStand } from './mirror.ts';
import { asOfAt, isCaughtUp, statesAfter } from './mirror-states.ts';
import type { OpenBundle } from './open-bundle.ts';
import { createErasureProof } from './prove-erasures.ts';
import type { BundleLine } from './walk-bundle.ts';

/**
 * Writes everything that a bundle brings behind and beside what counts, proving it on the way; nothing of it counts yet.
 *
 * Nothing is made before the first line was believed. Answers how far the mirror is to count.
 */
export async function stageBundle(
  mirrored: Mirrored,
  bundle: OpenBundle,
  takenAt: string,
): Promise<Result<MirrorStand, Refusal>> {
  const { files, place, stand, breathe } = mirrored;
  const { header } = bundle;
  const amendments: Amendments = new Map();
  const evidence: string[] = [];
  const has = stand?.seq ?? 0;
  const states = statesAfter(stand?.states ?? [], { toSeq: header.span.toSeq, asOf: header.asOf });
  const proof = createErasureProof();
  const appender = createAppender(files, journalFolder(place), stand ?? { segment: 1, offset: 0 });
  let isReady = false;
  let bringsErased = false;

  async function onLine(line: BundleLine): Promise<void> {
    if (line.seq <= has) return onAmended(line);
    if (!isReady) await makeReady(mirrored);
    isReady = true;
    bringsErased ||= line.isErased;
    proof.seeNew(line);
    await appender.append(line);
  }

  function onAmended(line: BundleLine): void {
    // A bundle that was written before what is here was erased must not bring it back.
    if (line.isErased && header.asOf >= asOfAt(stand?.states ?? [], line.seq))
      noteAmendment(amendments, line);
  }

  let judged: Result<Judged, Refusal>;
  let end: { segment: number; offset: number };
  try {
    judged = await judgeBundle(mirrored, bundle, {
      onLine,
      onAmended,
      async onEvidence(sha256, bytes) {
        if ((await sizeOf(files, join(place, 'evidence', sha256))) === bytes.length) return;
        await replaceFile(join(stagingPlace(place), sha256), bytes, files);
        evidence.push(sha256);
      },
    });
    if (!judged.ok) return judged;
    end = await appender.finish();
  } finally {
    await appender.close();
  }
  const amended = await stageAmendments({ files, place, breathe }, amendments);
  const staged = { files, place, breathe, amended: [...amended.lengths.keys()] };
  const isUnvouched = await proof.prove(staged, {
    isCaughtUp: isCaughtUp(states, header.span.toSeq),
    wasUnvouched: stand?.isUnvouched ?? false,
  });
  const given = { judged: judged.value, end, evidence, amended, bringsErased };
  return ok({ ...standAfter(bundle, stand, given), states, isUnvouched, takenAt });
}

async function makeReady({ files, place }: Mirrored): Promise<void> {
  await makeFolder(files, journalFolder(place));
  await makeFolder(files, stagingPlace(place));
}

function standAfter(
  { header }: OpenBundle,
  stand: MirrorStand | null,
  given: {
    readonly judged: Judged;
    readonly end: { readonly segment: number; readonly offset: number };
    readonly evidence: readonly string[];
    readonly amended: StagedSegments;
    readonly bringsErased: boolean;
  },
): Omit<MirrorStand, 'states' | 'isUnvouched' | 'takenAt'> {
  const { judged, end, evidence, amended, bringsErased } = given;
  const { origin, letter, toSeq, head } = header.span;
  const { centre, digest } = judged.walked;
  const segments = [...amended.lengths.keys()];
  const erases = segments.length > 0;
  const isOwed = erases || bringsErased || evidence.length > 0;
  return {
    version: 1,
    origin,
    letter,
    // The lines are proven, the header only says what was so when the bundle was written.
    centre: centre?.name ?? stand?.centre ?? header.centre,
    timeZone: centre?.timeZone ?? stand?.timeZone ?? header.timeZone,
    seq: toSeq,
    hash: head,
    digest,
    segment: end.segment,
    offset: amended.lengths.get(end.segment) ?? end.offset,
    wasSealed: header.sealed !== null || stand?.wasSealed === true,
    hasErased: erases || bringsErased || stand?.hasErased === true,
    owed: isOwed ? { segments, evidence: [...evidence], erases } : null,
  };
}
