import type { ChangeStamp, Fact } from '../../shared/domain/facts.ts';
import { privateFacts } from '../../shared/domain/facts.ts';
import type { DeskEvent } from '../../shared/events.ts';
import { ok, type Result } from '../../shared/result.ts';
import { maskNumbers } from './access/masking.ts';
import { PIN_COST } from './access/pins.ts';
import { removeWritten } from './bundle/remove-written.ts';
import { settleMirrors } from './bundle/settle-mirror.ts';
import { createBundleJobs } from './bundling/bundle-jobs.ts';
import { createOtherDesks } from './bundling/other-desks.ts';
import { createCallerIndex } from './directory/caller-index.ts';
import { changesDirectory, fillIndex, keepIndex } from './directory/keep-index.ts';
import { createImportDesk } from './exchange/import-desk.ts';
import type { Office } from './handlers/handler.ts';
import { createLane } from './lane.ts';
import { endInterrupted, sweepExports } from './ledgers/end-interrupted.ts';
import { createExportJobs } from './ledgers/export-jobs.ts';
import { pdfMaker } from './ledgers/pdf-maker.ts';
import { createMoveStops } from './move/move-stops.ts';
import { createPast, type Past } from './past/past.ts';
import { createSearches } from './past/searches.ts';
import type { Clock, Desk, Log, NewId } from './ports.ts';
import type { PrinterBridge } from './printing/printer.ts';
import { createSlipQueue, markInterrupted } from './printing/queue.ts';
import { forgetFolds } from './reports/kept-folds.ts';
import { createRescue, type Reopen } from './rescue/rescue.ts';
import { createSeats, type Seats } from './seats.ts';
import { createBackupLines } from './store/backup/backup-lines.ts';
import { createBackups } from './store/backup/backups.ts';
import { openDrafts } from './store/drafts.ts';
import { createErasures } from './store/erasure/erasures.ts';
import { stagedErasures } from './store/erasure/staging.ts';
import { openEvidence } from './store/evidence.ts';
import { diskFiles, type Files } from './store/files.ts';
import type { OpenTrouble } from './store/open-book.ts';
import { openStore, type StoreOptions } from './store/open-store.ts';
import type { Store } from './store/store.ts';
import { createUnusedNumbers } from './unused-numbers.ts';
import { createBundleSchedules } from './watch/bundle-schedule.ts';
import { createWatch } from './watch/watch.ts';

/** What a desk is built from; everything it must not look up by itself is passed in. */
export interface DeskOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly bridge: PrinterBridge;
  /** False in a host without a browser engine: slips that must be drawn wait for one that has it. */
  readonly canDraw: boolean;
  readonly files?: Files;
  readonly pinCost?: number;
  /** The scrypt cost of what is sealed with a passphrase. */
  readonly sealCost?: number;
  readonly checkpointEvery?: number;
  readonly rotateAtBytes?: number;
  readonly whenLocked?: StoreOptions['whenLocked'];
  readonly exchangeBook?: Office['exchangeBook'];
  readonly reopen?: Reopen;
  /** Hears of which moment the last change is, before anything works on the book. */
  readonly onOpened?: (lastAt: string | null) => void;
}

/** A desk with its insides; hosts see only `Desk`. */
export interface OpenDesk extends Omit<Desk, 'connect'>, Pick<Seats, 'connect' | 'connectAs'> {
  readonly store: Store;
  readonly office: Office;
}

/**
 * Opens the book in a folder with everything that works on it: the composition root of the core.
 *
 * Refuses when another process has the folder, or when there is nothing to show; a damaged book opens read-only.
 */
export async function openDesk(options: DeskOptions): Promise<Result<OpenDesk, OpenTrouble>> {
  const files = options.files ?? diskFiles;
  const past = createPast({ ...options, files });
  const opened = await openStore({ ...options, files, replay: past.replay });
  if (!opened.ok) return opened;
  past.meet(opened.value);
  options.onOpened?.(opened.value.lastChange()?.at ?? null);
  try {
    return ok(await furnish({ ...options, files }, opened.value, past));
  } catch (error) {
    // What follows the opening failed: the folder must not stay taken.
    await opened.value.close();
    throw error;
  }
}

/** How long after the opening callers are made ready to be found, in milliseconds. */
const SETTLE_AFTER_MS = 400;

async function furnish(options: DeskOptions & { files: Files }, store: Store, past: Past): Promise<OpenDesk> {
  const { log, clock, files, folder, newId } = options;
  const { history } = past;
  for (const name of store.opened.setAside) log.note(`set aside: ${name}`);
  const { drafts, setAside } = await openDrafts(files, folder, store.health().kind === 'sound');
  if (setAside) log.note(`set aside: ${setAside}`);
  const callers = createCallerIndex();
  fillIndex(callers, store.book);
  // The desk shows its first screen first; whoever looks for a caller before that sets it going.
  const settling = setTimeout(() => {
    callers.ready().catch((error: unknown) => log.bug('CALLERS', error));
  }, SETTLE_AFTER_MS);
  await markInterrupted(store);
  await endInterrupted(store, files);
  await sweepExports(store, files, folder, log);
  if (store.health().kind === 'sound')
    for (const trouble of await settleMirrors(files, folder)) log.note(`other desk: ${trouble}`);
  const slips = createSlipQueue({ ...options, store, past: past.whole });
  const unusedNumbers = createUnusedNumbers(store, drafts, history);
  await unusedNumbers.sweep();
  const searches = createSearches();
  // A second folder that is there again for a backup is there for an erasure that it still owes.
  const payOwed = (): void => {
    if (store.book.desk.erasures.some(({ secondFolderOwes }) => secondFolderOwes))
      erasures.payOwed().catch((error: unknown) => log.bug('ERASURE', error));
  };
  const backups = createBackups({ store, clock, log, onMade: payOwed, listener: createBackupLines(store) });
  const watch = createWatch({ store, clock, newId, log });
  const seats = createSeats(() => office);
  const erasures = createErasures({
    store,
    drafts,
    history,
    clock,
    newId,
    log,
    newSalt: store.depth.newSalt,
    sweepNumbers: () => unusedNumbers.sweep(),
    alone: backups.alone,
    settlePast: () => past.settled(),
    removeBundles: () => removeWritten(store),
    async holdExports() {
      const released = [await exportJobs.hold(), await bundleJobs.hold(), await slips.holdPast()];
      forgetFolds(store);
      return () => {
        // What was counted of a book that was half erased must not stay either.
        forgetFolds(store);
        released.forEach((release) => release());
      };
    },
  });
  const exportJobs = createExportJobs({
    ...{ store, files, folder, clock, newId, log },
    past: past.whole,
    toPdf: pdfMaker(store, options.bridge),
    tell: (event) => seats.tell(event),
  });
  const bundleJobs = createBundleJobs({
    ...{ store, clock, newId, log },
    tell: (event) => seats.tell(event),
    cost: options.sealCost,
  });
  const bundleSchedules = createBundleSchedules({ store, clock, log, bundleJobs });
  const office: Office = {
    store,
    drafts,
    history,
    past: past.whole,
    searches,
    backups,
    erasures,
    callers,
    slips,
    unusedNumbers,
    watch,
    clock,
    newId,
    log,
    evidence: openEvidence(files, folder),
    exportJobs,
    bundleJobs,
    bundleSchedules,
    otherDesks: createOtherDesks(store, log),
    rescue: createRescue(store, options.reopen ?? null),
    reopen: options.reopen ?? null,
    moveStops: createMoveStops(),
    imports: createImportDesk(store, newId),
    pinCost: options.pinCost ?? PIN_COST,
    sealCost: options.sealCost,
    pinLane: createLane(),
    tell: (event) => seats.tell(event),
    exchangeBook: options.exchangeBook ?? null,
  };

  store.onFacts((stamp, facts) => {
    keepIndex(callers, facts);
    const told = tellable(stamp, facts);
    if (told) seats.tell(told);
    if (facts.some(changesDirectory)) seats.tell({ kind: 'directory-changed' });
    if (facts.some((fact) => fact.type === 'slip-queued' || fact.type === 'slip-moved')) slips.wake();
    past.wake();
  });
  store.onHealth(() => seats.tell({ kind: 'session-changed' }));
  slips.wake();
  // What can still be drawn for the survey must be drawn before it is filed.
  await watch.begin();
  void bundleSchedules.look();
  await past.begin((event) => seats.tell(event));
  erasures.purge.begin();
  const resuming = (await hasErasureLeft(store))
    ? erasures.resume().catch((error: unknown) => log.bug('ERASURE', error))
    : Promise.resolve();

  return {
    connect: (listener, setting) => seats.connect(listener, setting),
    connectAs: (staffId, listener) => seats.connectAs(staffId, listener),
    store,
    office,
    async close() {
      clearTimeout(settling);
      await watch.close();
      unusedNumbers.close();
      await exportJobs.close();
      await bundleSchedules.close();
      searches.closeAll();
      await past.close();
      seats.clear();
      await slips.close();
      await unusedNumbers.sweep();
      await drafts.settled();
      await backups.close();
      await resuming;
      await erasures.purge.close();
      await store.close();
    },
  };
}

/** Whether an erasure was interrupted, or a second backup folder still owes one. */
async function hasErasureLeft(store: Store): Promise<boolean> {
  if (store.health().kind !== 'sound') return false;
  const { files, folder } = store.depth;
  const isLeft = store.book.desk.erasures.some((each) => each.finishedAt === null || each.secondFolderOwes);
  return isLeft || (await stagedErasures(files, folder)).length > 0;
}

/** What windows may hear of a change: nothing private, numbers masked. */
function tellable(stamp: ChangeStamp, facts: readonly Fact[]): DeskEvent | null {
  const shown = facts.filter((fact) => !privateFacts.has(fact.type));
  return shown.length === 0 ? null : { kind: 'facts', stamp, facts: maskNumbers(shown) };
}
