import { basename, dirname } from 'node:path';
import type { BundleSchedule } from '../../../shared/domain/bundle/bundle-schedule.ts';
import { decided } from '../../../shared/domain/decision.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { orTrouble } from '../bundle/bundle-trouble.ts';
import { mirrorFolder, readStand } from '../bundle/mirror.ts';
import { writeReceipt } from '../bundle/receipt.ts';
import { recordTaken } from '../bundle/record-bundle.ts';
import { previewBundle, takeBundle, type TakingBook } from '../bundle/take-bundle.ts';
import { findBundles, folderOfLast } from '../bundling/found-bundles.ts';
import { keepPassphrase, keptPassphrase } from '../bundling/kept-passphrase.ts';
import type { Handlers, Visit } from './handler.ts';

type BundleChannels =
  | 'bundles.begin'
  | 'bundles.cancel'
  | 'bundles.list'
  | 'bundles.setSchedule'
  | 'bundles.clearSchedule'
  | 'bundles.found'
  | 'bundles.preview'
  | 'bundles.take';

/** Bundles: changes that leave for another book, or come from one. */
export const bundleHandlers = {
  'bundles.begin': async ({ span, folder, passphrase, plain, reason }, { bundleJobs, staffId }) => {
    if (passphrase === undefined && !plain) return refuse({ kind: 'passphrase-missing' });
    return bundleJobs.begin({ span, folder, passphrase: passphrase ?? null, reason, by: staffId });
  },
  'bundles.cancel': async ({ bundle }, { bundleJobs }) => {
    const cancelled = bundleJobs.cancel(bundle);
    return cancelled.ok ? ok({ done: true }) : cancelled;
  },
  'bundles.list': async (_input, { store, bundleJobs, bundleSchedules }) =>
    ok({
      bundles: await store.read(({ desk }) => [...desk.bundles].reverse()),
      running: bundleJobs.running(),
      trouble: bundleJobs.trouble(),
      schedule: await bundleSchedules.state(),
    }),
  'bundles.setSchedule': async ({ passphrase, plain, commandId, ...when }, visit) => {
    const { store, backups } = visit;
    if (passphrase === undefined && !plain) return refuse({ kind: 'passphrase-missing' });
    if (!backups.isUsableFolder(when.folder)) return refuse({ kind: 'folder-unusable', what: when.folder });
    const { files, folder } = store.depth;
    return orTrouble(folder, async () => {
      // Without it the schedule would be there and could not write anything.
      const former = await keptPassphrase(files, folder);
      await keepPassphrase(files, folder, passphrase ?? null);
      const set = await setSchedule(visit, commandId, { ...when, isSealed: passphrase !== undefined });
      // The schedule that stands goes on with its own.
      if (!set.ok) await keepPassphrase(files, folder, former);
      return set;
    });
  },
  'bundles.clearSchedule': async ({ commandId }, visit) => {
    const { files, folder } = visit.store.depth;
    const cleared = await setSchedule(visit, commandId, null);
    if (cleared.ok) await keepPassphrase(files, folder, null);
    return cleared;
  },
  'bundles.found': async (_input, { store }) => {
    const { files, origin } = store.depth;
    const receipts = await store.read(({ desk }) => desk.bundles);
    const folder = folderOfLast(receipts);
    const bundles = folder === null ? [] : await findBundles(files, folder, { origin: origin(), receipts });
    return ok({ folder, bundles });
  },
  'bundles.preview': async ({ path, passphrase }, visit) => {
    const preview = await previewBundle(takingBook(visit), path, passphrase ?? null);
    if (!preview.ok) return preview;
    const { header, bytes, judgement, has, sameLetter } = preview.value;
    const { centre, span, madeAt, sealed, counts } = header;
    const brings = judgement === 'new' ? span.toSeq - Math.max(has, span.fromSeq - 1) : 0;
    return ok({
      ...{ centre, span, madeAt, bytes, counts, judgement, has, brings, sameLetter },
      isSealed: sealed !== null,
    });
  },
  'bundles.take': async ({ path, passphrase, plain, anew, reason }, visit) => {
    const { store, staffId, newId, otherDesks } = visit;
    const into = takingBook(visit);
    const taken = await takeBundle(into, path, passphrase ?? null, { anew, plain });
    if (!taken.ok) return taken;
    const noted = await recordTaken(store, { path, ...taken.value }, { by: staffId, reason, newId });
    if (!noted.ok) return noted;
    const { header, judgement, upTo, followed, refused } = taken.value;
    const { origin } = header.span;
    const receipt = await layReceipt(visit, path, origin);
    await otherDesks.prepare(origin.slice(0, 16));
    return ok({
      ...{ judgement, upTo, followed: followed.length, receipt },
      left: refused.map(({ path: waiting, why }) => ({ file: basename(waiting), why })),
    });
  },
} satisfies Handlers<BundleChannels>;

function setSchedule(
  { store, staffId }: Visit,
  id: string | undefined,
  schedule: BundleSchedule | null,
): Promise<Result<{ done: true }, Refusal>> {
  return store.commit({
    command: schedule ? 'bundles.setSchedule' : 'bundles.clearSchedule',
    id,
    by: staffId,
    decide: () => decided([{ type: 'bundle-schedule-set', schedule }], { done: true as const }),
  });
}

function takingBook({ store, clock }: Visit): TakingBook {
  const { files, folder, origin } = store.depth;
  const own = origin();
  return {
    ...{ files, folder, origin: own === '' ? null : own },
    letter: store.book.desk.centre?.letter ?? null,
    now: () => clock.now(),
  };
}

/** A stick may take no files: what was taken is taken all the same. */
async function layReceipt(
  { store, clock, log }: Visit,
  path: string,
  origin: string,
): Promise<string | null> {
  const { files, folder } = store.depth;
  const stand = await readStand(files, mirrorFolder(folder, origin));
  if (stand === null) return null;
  const laid = await orTrouble(dirname(path), async (): Promise<Result<string, Refusal>> => {
    await writeReceipt(files, path, stand, clock.now());
    return ok(`${path}.receipt.json`);
  });
  if (!laid.ok) log.note(`no receipt written: ${JSON.stringify(laid.error)}`);
  return laid.ok ? laid.value : null;
}
