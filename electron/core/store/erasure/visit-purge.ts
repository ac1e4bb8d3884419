import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { dayOf } from '../../../../shared/domain/numbers.ts';
import type { Erasure } from '../../../../shared/domain/rescue/erasure.ts';
import { purgeDays, type PurgeDay } from '../../../../shared/rules/visit-purge.ts';
import type { EndedVisits } from './ended-visits.ts';
import { timeZoneOf } from './erase-due.ts';
import type { ErasureParts } from './erasure-parts.ts';
import { orRefuse } from './or-refuse.ts';
import { isNothingLeft, purgeVisits } from './purge-visits.ts';

/** When names go from visits, as it is shown before it happens. */
export interface PurgeOutlook {
  /** The next days on which some go, the first one first. */
  readonly days: readonly PurgeDay[];
  /** The last time it happened. */
  readonly last: { readonly at: string; readonly visits: number } | null;
}

/** Lets names go from visits by themselves, once a day and when nobody is working. */
export interface VisitPurge {
  outlook(): Promise<Result<PurgeOutlook, Refusal>>;
  /** Looks whether it is time; answers when what was due is gone, or at once. */
  look(): Promise<void>;
  begin(): void;
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 60_000;
/** Whoever has just written something writes more. */
const QUIET_MS = 2 * 60_000;
/** After so long it is done although somebody is working: it gives way all the time. */
const PATIENCE_MS = 2 * 60 * 60_000;

/** Looks after the visits of a book. */
export function createVisitPurge(
  parts: ErasureParts,
  ended: EndedVisits,
  alone: <T>(work: (signal: AbortSignal) => Promise<Result<T, Refusal>>) => Promise<Result<T, Refusal>>,
): VisitPurge {
  const { store, clock, log } = parts;
  let timer: ReturnType<typeof setInterval> | null = null;
  let looking: Promise<void> | null = null;
  let doneOn = '';
  let waitingSince: number | null = null;
  let workedAt = Number.NEGATIVE_INFINITY;
  const forget = store.onFacts(({ at, by }) => {
    // What the desk writes by itself is nobody's work.
    if (by !== null) workedAt = Date.parse(at);
  });

  function today(): string {
    return dayOf(clock.now(), timeZoneOf(parts));
  }

  function lastPurge(): Erasure | undefined {
    return store.book.desk.erasures.findLast(isPurge);
  }

  function isDone(day: string): boolean {
    const last = lastPurge();
    return doneOn === day || (last !== undefined && dayOf(last.at, timeZoneOf(parts)) === day);
  }

  function isQuiet(): boolean {
    const now = Date.parse(clock.now());
    waitingSince ??= now;
    return Math.abs(now - workedAt) >= QUIET_MS || now - waitingSince >= PATIENCE_MS;
  }

  async function work(): Promise<void> {
    const day = today();
    const outlook = await purgeOutlook();
    if (outlook[0]?.on !== day) {
      doneOn = day;
      return;
    }
    if (!isQuiet()) return;
    const done = await alone((signal) => purgeVisits(day, ended, parts, signal));
    // Work that has the book's files, or a disk that fails: it is tried again.
    if (!isNothingLeft(done)) return;
    doneOn = day;
    waitingSince = null;
    if (done.ok) log.note(`names went from ${done.value.records} visits`);
  }

  async function purgeOutlook(): Promise<PurgeDay[]> {
    return purgeDays(await ended.all(), store.book.desk.registers, today());
  }

  async function look(): Promise<void> {
    while (looking) await looking;
    if (store.book.desk.centre === null || store.health().kind !== 'sound' || isDone(today())) return;
    looking = work()
      .catch((error: unknown) => log.bug('PURGE', error))
      .finally(() => {
        looking = null;
      });
    await looking;
  }

  return {
    outlook: () =>
      orRefuse(async () => {
        const last = lastPurge();
        const visits = last?.subject.kind === 'records' ? (last.subject.count ?? 0) : 0;
        return ok({ days: await purgeOutlook(), last: last ? { at: last.at, visits } : null });
      }),
    look,
    begin() {
      timer = setInterval(() => void (looking ?? look()), LOOK_EVERY_MS);
      timer.unref();
    },
    async close() {
      if (timer) clearInterval(timer);
      forget();
      ended.close();
      while (looking) await looking;
    },
  };
}

/** Whether an erasure is one of those that happen by themselves. */
function isPurge({ by, subject }: Erasure): boolean {
  return by === null && subject.kind === 'records' && subject.of === 'visit';
}
