import type { ChannelName, OutputOf, ParsedInputOf } from '../../../shared/contract.ts';
import type { Decide } from '../../../shared/domain/decision.ts';
import type { DeskEvent } from '../../../shared/events.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import type { Result } from '../../../shared/result.ts';
import type { Session } from '../access/session.ts';
import type { BundleJobs } from '../bundling/bundle-jobs.ts';
import type { OtherDesks } from '../bundling/other-desks.ts';
import type { CallerIndex } from '../directory/caller-index.ts';
import type { ImportDesk } from '../exchange/import-desk.ts';
import type { Lane } from '../lane.ts';
import type { ExportJobs } from '../ledgers/export-jobs.ts';
import { decideOver, recallOrders } from '../past/recall.ts';
import type { Searches } from '../past/searches.ts';
import type { WholePast } from '../past/whole-past.ts';
import type { MoveStops } from '../move/move-stops.ts';
import type { Clock, Log, NewId } from '../ports.ts';
import type { PracticeWay } from '../practice/practice-way.ts';
import type { SlipQueue } from '../printing/queue.ts';
import type { Reopen, Rescue } from '../rescue/rescue.ts';
import type { Backups } from '../store/backup/backups.ts';
import type { Drafts } from '../store/drafts.ts';
import type { Erasures } from '../store/erasure/erasures.ts';
import type { Evidence } from '../store/evidence.ts';
import type { History } from '../store/history/history.ts';
import type { Store } from '../store/store.ts';
import type { UnusedNumbers } from '../unused-numbers.ts';
import type { BundleSchedules } from '../watch/bundle-schedule.ts';
import type { Watch } from '../watch/watch.ts';

/** Everything that works on one open book. */
export interface Office {
  readonly store: Store;
  readonly drafts: Drafts;
  readonly evidence: Evidence;
  /** Ledgers and reports on their way into files. */
  readonly exportJobs: ExportJobs;
  /** Bundles on their way into files. */
  readonly bundleJobs: BundleJobs;
  /** Bundles that are written by themselves. */
  readonly bundleSchedules: BundleSchedules;
  /** The books of other desks beside this one. */
  readonly otherDesks: OtherDesks;
  /** What was closed and filed, by number and by day. */
  readonly history: History;
  /** The same for what leaves the book: it waits until all of it is there. */
  readonly past: WholePast;
  /** Searches in history that are under way. */
  readonly searches: Searches;
  readonly rescue: Rescue;
  readonly backups: Backups;
  readonly erasures: Erasures;
  /** Closes the book for work on its folder and opens it again; null where a host has only one desk. */
  readonly reopen: Reopen | null;
  /** Stops the moves of this desk. */
  readonly moveStops: MoveStops;
  readonly callers: CallerIndex;
  readonly imports: ImportDesk;
  readonly slips: SlipQueue;
  readonly unusedNumbers: UnusedNumbers;
  /** Looks after the clocks of the desk. */
  readonly watch: Watch;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly pinCost: number;
  /** The scrypt cost of what is sealed with a passphrase; the greatest when not said. */
  readonly sealCost: number | undefined;
  /** Runs one PIN check after the other, so that guesses cannot overtake their own counting. */
  readonly pinLane: Lane;
  /** Tells every seat at which somebody is signed in. */
  tell(event: DeskEvent): void;
  /** Exchanges the real book for the sample book and back; null where a host has only one. */
  readonly exchangeBook:
    ((to: 'sample' | 'real', language: 'zh-CN' | 'en') => Promise<Result<void, Refusal>>) | null;
}

/** The office as one caller sees it. */
export interface Visit extends Office {
  readonly session: Session;
  /** Who acts; null only on channels that need nobody. */
  readonly staffId: string | null;
  /** The way of this seat into the practice and back; null where a host has only one book. */
  readonly practice: PracticeWay | null;
  /** Tells only this caller. */
  tellCaller(event: DeskEvent): void;
}

/** Answers one channel. */
export type Handler<C extends ChannelName> = (
  input: ParsedInputOf<C>,
  visit: Visit,
) => Promise<Result<OutputOf<C>, Refusal>>;

/** The handlers of some channels. */
export type Handlers<C extends ChannelName> = { readonly [K in C]: Handler<K> };

/** A handler that is nothing but a pure rule: decide, journal, apply, answer. */
export function byRule<I, O>(command: ChannelName, decide: Decide<I, O>) {
  return async (input: I & { commandId?: string | undefined }, visit: Visit): Promise<Result<O, Refusal>> => {
    const { commandId, ...rest } = input;
    const wish = rest as I; // commandId belongs to the store, not to the rule
    const recalled = await recallOrders(wish, visit.store, visit.history);
    return visit.store.commit({
      command,
      id: commandId,
      by: visit.staffId,
      decide: (book, actor) => decideOver(recalled, book, (whole) => decide(whole, wish, actor)),
    });
  };
}
