import { join } from 'node:path';
import { diskFiles, type Files } from '../../../../../electron/core/store/files.ts';
import type { BrokenDay } from '../../../../../electron/core/store/history/days.ts';
import {
  openHistory,
  type History,
  type HistoryOptions,
} from '../../../../../electron/core/store/history/history.ts';
import type { SearchWish } from '../../../../../electron/core/store/history/search.ts';
import type { Call } from '../../../../../shared/domain/call/call.ts';
import type { LogEntry } from '../../../../../shared/domain/duty-log/log-entry.ts';
import type { FiledRecord } from '../../../../../shared/domain/history/filed-record.ts';
import type { HistoryHit } from '../../../../../shared/domain/history/history-hit.ts';
import type { Order } from '../../../../../shared/domain/order/order.ts';
import { orderWith } from '../../../../builders.ts';

/** A moment of the day inside a number, so many minutes after eight in the morning at the desk. */
export function momentOf(number: string, minutes = 0): string {
  const [, year, month, day] = /^[A-Z](\d\d)(\d\d)(\d\d)/.exec(number)!;
  return new Date(Date.parse(`20${year}-${month}-${day}T00:00:00.000Z`) + minutes * 60_000).toISOString();
}

/** A closed order as it is filed. */
export function filedOrder(number: string, more: Partial<Order> = {}): FiledRecord & { kind: 'order' } {
  const order = orderWith({ number, registeredAt: momentOf(number), state: 'closed', ...more });
  return { kind: 'order', order };
}

/** A call as it is filed; it left no order unless something else is said. */
export function filedCall(number: string, more: Partial<Call> = {}): FiledRecord & { kind: 'call' } {
  const call: Call = {
    number,
    desk: 'A',
    at: momentOf(number),
    by: '1001',
    kind: 'enquiry',
    channel: 'phone',
    collector: '',
    collectedAt: null,
    place: { id: null, name: '2-0801' },
    personId: null,
    callerName: '李建国',
    text: '问停车费怎么交',
    order: null,
    outcome: 'answered',
    answer: '告知前台缴费',
    rings: 2,
    intakeSeconds: 40,
    ...more,
  };
  return { kind: 'call', call };
}

/** A line of the duty log as it is filed. */
export function filedEntry(id: string, at: string, text: string): FiledRecord & { kind: 'log' } {
  const entry: LogEntry = { id, happenedAt: at, at, by: '1001', category: 'note', text, orders: [] };
  return { kind: 'log', entry };
}

/** Opens the history below a folder on the real disk, and gathers what is told of broken days. */
export function historyIn(
  folder: string,
  more: Partial<HistoryOptions> & { files?: Files } = {},
): { history: History; broken: BrokenDay[]; path(name: string): string } {
  const broken: BrokenDay[] = [];
  const options = {
    files: diskFiles,
    folder: join(folder, 'history'),
    timeZone: () => 'Asia/Shanghai',
    onBroken: (told: BrokenDay) => broken.push(told),
    ...more,
  };
  const path = (name: string) => join(folder, 'history', name.slice(0, 4), name);
  return { history: openHistory(options), broken, path };
}

/** Searches for a text, up to 1,000 hits unless something else is said. */
export async function searched(history: History, text: string, more: Partial<SearchWish> = {}) {
  const hits: HistoryHit[] = [];
  const reached: string[] = [];
  const end = await history.search(
    { text, limit: 1_000, signal: new AbortController().signal, isLiving: () => false, ...more },
    (some, day) => {
      hits.push(...some);
      reached.push(day);
    },
  );
  return { hits, ids: hits.map(idOf), reached, end };
}

/** The number of a hit, the id of a log line. */
export function idOf(hit: HistoryHit): string {
  return hit.kind === 'log' ? hit.entry.id : hit.number;
}
