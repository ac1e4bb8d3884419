import { join } from 'node:path';
import type { OutputOf } from '../../../shared/contract.ts';
import type { BundleReceipt } from '../../../shared/domain/bundle/bundle-receipt.ts';
import { placeOfFile } from '../../../shared/domain/bundle/place-of-file.ts';
import { decided } from '../../../shared/domain/decision.ts';
import { eventEntry } from '../../../shared/domain/duty-log/event-entry.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { lastOccasion, nextOccasion } from '../../../shared/rules/bundle-due.ts';
import { readReceipts } from '../bundle/receipt.ts';
import { recordConfirmed } from '../bundle/record-bundle.ts';
import type { BundleJobs } from '../bundling/bundle-jobs.ts';
import { isFolder } from '../bundling/is-folder.ts';
import { keptPassphrase } from '../bundling/kept-passphrase.ts';
import type { Clock, Log } from '../ports.ts';
import type { Store } from '../store/store.ts';

/** Writes bundles when their time has come and their folder is there. */
export interface BundleSchedules {
  /** Picks up receipts, and writes what has fallen due; answers when that is done. */
  look(): Promise<void>;
  /** How the schedule stands; null without one. */
  state(): Promise<OutputOf<'bundles.list'>['schedule']>;
  close(): Promise<void>;
}

/** What the schedule works with. */
export interface BundleScheduleOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly bundleJobs: BundleJobs;
}

/** What is written down as the reason of a bundle that nobody asked for at that moment. */
const SCHEDULED = 'schedule';
const LOOK_EVERY_MS = 60_000;
const DAY_MS = 86_400_000;
const LONGEST_DETAIL = 500;

/** Something else is under way with the book; it is tried again a minute later. */
const forNow: ReadonlySet<Refusal['kind']> = new Set(['cancelled', 'busy-with-book', 'export-running']);

/** Looks after the schedule of bundles once a minute. */
export function createBundleSchedules(options: BundleScheduleOptions): BundleSchedules {
  const { store, clock, log, bundleJobs } = options;
  const { files, folder, origin } = store.depth;
  let trouble: Refusal | null = null;
  /** The occasion at which there was nothing new to write. */
  let emptyAt = 0;
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();

  const timeZone = () => store.book.desk.centre?.timeZone ?? 'UTC';

  function isToFolder({ file }: BundleReceipt, out: string): boolean {
    return placeOfFile(file) === placeOfFile(join(out, '-'));
  }

  function lastScheduled(out: string): BundleReceipt | undefined {
    return store.book.desk.bundles.findLast(
      (each) =>
        each.way === 'written' &&
        each.removedAt === null &&
        each.reason === SCHEDULED &&
        isToFolder(each, out) &&
        Date.parse(each.at) <= Date.parse(clock.now()),
    );
  }

  async function pickUp(out: string): Promise<void> {
    const isAwaiting = store.book.desk.bundles.some(
      (each) => each.way === 'written' && each.confirmedAt === null && isToFolder(each, out),
    );
    if (!isAwaiting) return;
    for (const receipt of await readReceipts(files, out, origin())) await recordConfirmed(store, receipt);
  }

  /**
   * The occasion that is still open; null when there is none.
   *
   * Stamps of a clock that was ahead say nothing: it would be silent until it is as late as that.
   */
  function openOccasion(): number | null {
    const schedule = store.book.desk.bundleSchedule;
    if (!schedule) return null;
    const now = Date.parse(clock.now());
    const occasion = lastOccasion(schedule, now, timeZone());
    const last = lastScheduled(schedule.folder)?.at ?? schedule.setAt;
    const done = [Date.parse(schedule.setAt), Date.parse(last), emptyAt].filter((at) => at <= now);
    return occasion > Math.max(0, ...done) ? occasion : null;
  }

  async function write(out: string, isSealed: boolean): Promise<Refusal | null> {
    if (!(await isFolder(files, out))) return { kind: 'folder-unusable', what: out };
    const passphrase = isSealed ? await keptPassphrase(files, folder) : null;
    if (isSealed && passphrase === null) return { kind: 'passphrase-missing' };
    const wish = { span: 'since-last', folder: out, passphrase, reason: SCHEDULED, by: null } as const;
    const begun = await bundleJobs.begin(wish);
    if (!begun.ok) return begun.error;
    await bundleJobs.idle();
    return bundleJobs.trouble();
  }

  async function work(): Promise<void> {
    const schedule = store.book.desk.bundleSchedule;
    if (!schedule || store.health().kind !== 'sound' || bundleJobs.running() !== null) return;
    if (await isFolder(files, schedule.folder)) await pickUp(schedule.folder);
    const occasion = openOccasion();
    if (occasion === null) return;
    const came = await write(schedule.folder, schedule.isSealed);
    if (came && forNow.has(came.kind)) return;
    if (came?.kind === 'nothing-new-to-bundle') emptyAt = occasion;
    trouble = came?.kind === 'nothing-new-to-bundle' ? null : came;
    if (trouble) await tellStuck(trouble);
  }

  /** Once a day: it is tried each minute until the folder is there. */
  async function tellStuck(why: Refusal): Promise<void> {
    const detail = ('what' in why ? `${why.kind} ${why.what}` : why.kind).slice(0, LONGEST_DETAIL);
    await store.commit({
      command: 'bundles.log',
      id: undefined,
      by: null,
      decide({ desk }, actor) {
        const last = desk.log.findLast(({ event }) => event?.kind === 'bundle-stuck');
        // By whichever way: a clock that was set back must not silence it for long.
        if (last && Math.abs(Date.parse(actor.at) - Date.parse(last.at)) < DAY_MS) return decided([], null);
        return decided(
          [eventEntry(desk, { event: { kind: 'bundle-stuck', detail } }, { ...actor, by: null })],
          null,
        );
      },
    });
  }

  async function look(): Promise<void> {
    looking ??= work()
      .catch((error: unknown) => log.bug('BUNDLE', error))
      .finally(() => (looking = null));
    await looking;
  }

  return {
    look,
    async state() {
      const schedule = store.book.desk.bundleSchedule;
      if (!schedule) return null;
      const { setAt: _setAt, ...shown } = schedule;
      return {
        ...shown,
        hasPassphrase: (await keptPassphrase(files, folder)) !== null,
        lastAt: lastScheduled(schedule.folder)?.at ?? null,
        nextAt: new Date(nextOccasion(schedule, Date.parse(clock.now()), timeZone())).toISOString(),
        trouble,
      };
    },
    async close() {
      clearInterval(timer);
      await bundleJobs.close();
      await looking;
    },
  };
}
