import { logCategory, type LogCategory, type LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';

/** What a tab of the log shows. */
export type LogKind = 'all' | 'back-entry' | LogCategory;

/** Those that stand there although nothing is in them yet: what a clerk is asked to write every day. */
const always: ReadonlySet<LogKind> = new Set(['all', 'note', 'chase', 'notice', 'meeting']);

const order: readonly LogKind[] = ['all', ...logCategory.options, 'back-entry'];

const MINUTE_MS = 60_000;

/** Whether somebody entered it later than it happened: 补录. */
export function isBackEntry({ at, happenedAt, by }: LogEntry): boolean {
  return by !== null && Date.parse(at) - Date.parse(happenedAt) >= MINUTE_MS;
}

/** Whether a line stands under a tab. */
export function isOfKind(kind: LogKind): (entry: LogEntry) => boolean {
  if (kind === 'all') return () => true;
  return kind === 'back-entry' ? isBackEntry : ({ category }) => category === kind;
}

/** The tabs of a page with how many lines each has, without those that nobody needs. */
export function countKinds(entries: readonly LogEntry[]): { kind: LogKind; count: number }[] {
  return order
    .map((kind) => ({ kind, count: entries.filter(isOfKind(kind)).length }))
    .filter(({ kind, count }) => count > 0 || always.has(kind));
}
