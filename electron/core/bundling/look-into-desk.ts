import type { DeskState } from '../../../shared/domain/book.ts';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { filedAt, filedDay, filedId, type FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import type { HistoryHit } from '../../../shared/domain/history/history-hit.ts';
import type { OpenMirror } from '../bundle/mirror-view.ts';
import { hitOf } from '../store/history/hit.ts';
import { createNameReader, type ReadName } from '../store/history/name-reading.ts';
import { searchFields, searchLine } from '../store/history/search-line.ts';
import { lineHolds, searchWords } from '../store/history/search-words.ts';

/** Before the first field of a line: its moment and which record of its day it is. */
const LINE_HEAD = 13;

/** Everything that lives at a desk and would be filed one day. */
function livingOf(desk: DeskState): FiledRecord[] {
  return [
    ...Object.values(desk.orders).map((order) => ({ kind: 'order' as const, order })),
    ...Object.values(desk.calls).map((call) => ({ kind: 'call' as const, call })),
    ...Object.values(desk.custody).map((custody) => ({ kind: 'custody' as const, custody })),
    ...Object.values(desk.handovers).map((handover) => ({ kind: 'handover' as const, handover })),
    ...desk.log.map((entry) => ({ kind: 'log' as const, entry })),
  ];
}

/** Records of another desk in which every word stands, newest first: what lives there, and what it has filed. */
export async function searchDesk(
  { book, history }: Pick<OpenMirror, 'book' | 'history'>,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<{ hits: HistoryHit[]; isComplete: boolean }> {
  const records = livingOf(book.desk);
  const names = createNameReader();
  const here = records
    .filter((record) => holds(record, text, names.read))
    .toSorted((a, b) => filedAt(b).localeCompare(filedAt(a)))
    .map(hitOf);
  const ids = new Set(records.map(filedId));
  const filed: HistoryHit[] = [];
  const end = await history.search(
    { text, limit, signal: new AbortController().signal, isLiving: (id) => ids.has(id) },
    (found) => void filed.push(...found),
  );
  const hits = [...here, ...filed];
  const isComplete = end.next === null && end.unreadDays.length === 0 && hits.length <= limit;
  return { hits: hits.slice(0, limit), isComplete };
}

function holds(record: FiledRecord, text: string, readName: ReadName): boolean {
  const words = searchWords(text);
  const line = Buffer.from(searchLine(record, 0, searchFields(record, readName))).subarray(LINE_HEAD);
  return words.length > 0 && words.every((word) => lineHolds(line, word));
}

/** A record of another desk by its number, wherever it is; null when it has none. */
export async function recordOfDesk(
  { book: { desk }, history }: Pick<OpenMirror, 'book' | 'history'>,
  number: string,
): Promise<FiledRecord | null> {
  const order = entryOf(desk.orders, number) ?? (await history.order(number));
  if (order) return { kind: 'order', order };
  const call = entryOf(desk.calls, number) ?? (await history.calls([number]))[0];
  if (call) return { kind: 'call', call };
  const custody = entryOf(desk.custody, number) ?? (await history.custody([number]))[0];
  if (custody) return { kind: 'custody', custody };
  const handover = entryOf(desk.handovers, number) ?? (await history.handovers([number]))[0];
  return handover ? { kind: 'handover', handover } : null;
}

/** A desk that was only watched by its clocks for longer is not looked through for what somebody wrote. */
const DAYS_LOOKED_AT = 14;

/** The last day on which somebody wrote something at another desk, as far as a few looks tell; null for a desk without any. */
async function lastDay({ book, history, stand }: Pick<OpenMirror, 'book' | 'history' | 'stand'>) {
  const living = livingOf(book.desk).filter(isShown);
  const here = latest(living.map((record) => filedDay(record, stand.timeZone)));
  const filed = (await history.days()).filter((day) => here === null || day > here);
  for (const day of filed.slice(0, DAYS_LOOKED_AT)) {
    const { orders, calls, custody, log } = await history.day(day);
    if (orders.length + calls.length + custody.length > 0 || log.some(isWritten)) return day;
  }
  return here ?? filed[0] ?? null;
}

/** What the page of a day shows: handovers have a list of their own, and what the clocks noted is no text of anybody. */
function isShown(record: FiledRecord): boolean {
  return record.kind === 'log' ? isWritten(record.entry) : record.kind !== 'handover';
}

function isWritten({ text }: Pick<LogEntry, 'text'>): boolean {
  return text !== '';
}

function latest(days: readonly string[]): string | null {
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** What another desk has of a day, wherever it is; without a day of its last one. */
export async function dayOfDesk(
  mirror: Pick<OpenMirror, 'book' | 'history' | 'stand'>,
  wanted: string | undefined,
) {
  const { book, history, stand } = mirror;
  const on = wanted ?? (await lastDay(mirror)) ?? dayOf(stand.takenAt, stand.timeZone);
  const filed = await history.day(on);
  const records = livingOf(book.desk).filter((record) => filedDay(record, stand.timeZone) === on);
  const ids = new Set(records.map(filedId));
  const isFiled = ({ number }: { readonly number: string }) => !ids.has(number);
  return {
    on,
    orders: [
      ...filed.orders.filter(isFiled),
      ...records.flatMap((each) => (each.kind === 'order' ? each.order : [])),
    ],
    calls: [
      ...filed.calls.filter(isFiled),
      ...records.flatMap((each) => (each.kind === 'call' ? each.call : [])),
    ],
    custody: [
      ...filed.custody.filter(isFiled),
      ...records.flatMap((each) => (each.kind === 'custody' ? each.custody : [])),
    ],
    log: [
      ...filed.log.filter(({ id }) => !ids.has(id)),
      ...records.flatMap((each) => (each.kind === 'log' ? each.entry : [])),
    ],
  };
}
