import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import { dayOfNumber, type FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Handover } from '../../../shared/domain/shift/handover.ts';
import type { History } from '../store/history/history.ts';
import type { HistoryDay } from '../store/history/lookup.ts';
import type { OwedDays } from '../store/history/roll.ts';
import { unlessAborted } from '../unless-aborted.ts';
import { HistoryNotWhole } from './history-not-whole.ts';

/**
 * History for whatever leaves the book: a ledger, a report, a paper, a file.
 *
 * Everything waits until nobody makes history anew. A day that proves broken is made from the journal before it is answered;
 * where that cannot be, `HistoryNotWhole` is thrown. A day is never answered as if it had been without records.
 */
export interface WholePast extends Pick<History, 'writings'> {
  /** All days, newest first. */
  days(signal?: AbortSignal): Promise<string[]>;
  day(day: string, signal?: AbortSignal): Promise<HistoryDay>;
  /** The lines of the duty log that were written on a day, oldest first. */
  logOf(day: string, signal?: AbortSignal): Promise<LogEntry[]>;
  /** The orders and stays that are filed under a day and ended behind an instant. */
  outliving(day: string, since: number, signal?: AbortSignal): Promise<FiledRecord[]>;
  /** Those of the orders that history holds, in no order. */
  orders(numbers: readonly string[], signal?: AbortSignal): Promise<Order[]>;
  /** Those of the loans, deposits and visits that history holds, in no order. */
  custody(numbers: readonly string[]): Promise<Custody[]>;
  /** Those of the handovers that history holds, in no order. */
  handovers(numbers: readonly string[]): Promise<Handover[]>;
  /** Whether somebody makes history anew now, so that reading would wait. */
  isWaiting(): boolean;
  /** Waits until nobody makes history anew, and proves that all of it is there. */
  ready(signal?: AbortSignal): Promise<void>;
}

/** What stands behind a whole past. */
export interface PastMaking {
  isWaiting(): boolean;
  /** Waits until nobody makes history anew; what could not be made is tried once more. Answers what is still owed. */
  make(): Promise<OwedDays>;
}

/** So often is something read that others find broken again and again. */
const MOST_TRIES = 4;

/** The whole past of a book. */
export function createWholePast(history: History, making: PastMaking): WholePast {
  async function ready(signal: AbortSignal | undefined): Promise<void> {
    const owed = await unlessAborted(() => making.make(), signal);
    if (owed === 'all' || owed.size > 0) throw new HistoryNotWhole(owed);
  }

  async function whole<T>(
    days: readonly string[],
    read: () => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      await ready(signal);
      const before = history.holes();
      const answer = await read();
      const owed = history.owed();
      const isWhole = owed !== 'all' && days.every((day) => !owed.has(day));
      // Whoever else met the same broken day may have had it made anew before this look at what is owed.
      if (isWhole && history.holes() === before) return answer;
      if (tried === MOST_TRIES) throw new HistoryNotWhole(owed);
    }
  }

  return {
    days: (signal) => whole([], () => history.daysToBe(), signal),
    day: (day, signal) => whole([day], () => history.day(day), signal),
    logOf: (day, signal) => whole([day], () => history.logOf(day), signal),
    outliving: (day, since, signal) => whole([day], () => history.outliving(day, since), signal),
    orders: (numbers, signal) => whole(numbers.map(dayOfNumber), () => history.orders(numbers), signal),
    custody: (numbers) => whole(numbers.map(dayOfNumber), () => history.custody(numbers), undefined),
    handovers: (numbers) => whole(numbers.map(dayOfNumber), () => history.handovers(numbers), undefined),
    writings: () => history.writings(),
    isWaiting: () => making.isWaiting(),
    ready,
  };
}
