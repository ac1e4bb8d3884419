import type { LogEntry } from '../domain/duty-log/log-entry.ts';
import { pageDay } from '../domain/duty-log/page-day.ts';
import { dayOf } from '../domain/numbers.ts';
import { fill } from '../words/fill.ts';
import { logText } from './log-event-text.ts';
import { hourOf, joined, type SheetSetting } from './sheet-words.ts';
import { staffName } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/** What was written at most so much later was written at once. */
const AT_ONCE_MS = 60_000;

/** A line of the log with all that was added to it afterwards. */
export interface LogRow {
  readonly entry: LogEntry;
  readonly later: readonly LogEntry[];
}

/**
 * The lines of a page in the order of what happened, each with its supplements under it, on whatever day those were
 * written; one whose own line is on another page stands by itself.
 */
export function logRows(entries: readonly LogEntry[], later: readonly LogEntry[]): LogRow[] {
  const all = new Map([...entries, ...later].map((entry) => [entry.id, entry]));
  const own = new Set(entries.map(({ id }) => id));
  const roots = new Map([...all.values()].map((entry) => [entry.id, rootOf(entry, all)]));
  const isRoot = (entry: LogEntry): boolean => own.has(entry.id) && !own.has(roots.get(entry.id) ?? '');
  const under = Map.groupBy(
    [...all.values()].filter(({ id }) => own.has(roots.get(id) ?? '')),
    ({ id }) => roots.get(id) ?? '',
  );
  return entries
    .filter(isRoot)
    .toSorted((a, b) => a.happenedAt.localeCompare(b.happenedAt) || a.at.localeCompare(b.at))
    .map((entry) => ({
      entry,
      later: (under.get(entry.id) ?? []).toSorted((a, b) => a.at.localeCompare(b.at)),
    }));
}

/** The first line of a chain of supplements; null for a line that supplements none that is known. */
function rootOf(entry: LogEntry, all: ReadonlyMap<string, LogEntry>): string | null {
  let root: string | null = null;
  const seen = new Set([entry.id]);
  for (let next = entry.supplements; next !== null && !seen.has(next);) {
    const found = all.get(next);
    if (!found) break;
    seen.add(next);
    root = next;
    next = found.supplements;
  }
  return root;
}

/** What a row says in the five columns of the page. */
export function rowCells(setting: SheetSetting, { entry, later }: LogRow): string[] {
  const { categories, sheet } = setting;
  return [
    stacked([whenText(setting, entry), backEntryText(setting, entry)]),
    entry.by === null || entry.by === '' ? sheet.log.system : staffName(setting, entry.by),
    categories[entry.category],
    stacked([
      ownText(setting, entry),
      ...later.map((each) => laterText(setting, each)),
      nextText(setting, entry),
    ]),
    aboutText(setting, entry),
  ];
}

function stacked(texts: readonly string[]): string {
  return joined(texts, '\n');
}

function ownText(setting: SheetSetting, entry: LogEntry): string {
  const text = logText(setting, entry);
  return entry.supplements === null ? text : fill(setting.sheet.log.laterOfOther, { text });
}

/** The hour; with the day for a line that stands on the page of another one. */
function whenText({ timeZone }: SheetSetting, entry: LogEntry): string {
  const isOfPage = pageDay(entry, timeZone) === dayOf(entry.happenedAt, timeZone);
  return isOfPage ? hourOf(entry.happenedAt, timeZone) : slipTime(entry.happenedAt, timeZone);
}

/** Both times: when it happened stands at the left, when it was written here. */
function backEntryText(setting: SheetSetting, { happenedAt, at, paper }: LogEntry): string {
  const { sheet, timeZone } = setting;
  if (Math.abs(Date.parse(at) - Date.parse(happenedAt)) < AT_ONCE_MS && paper === null) return '';
  const isSameDay = dayOf(at, timeZone) === dayOf(happenedAt, timeZone);
  const written = fill(sheet.log.backEntry, {
    at: isSameDay ? hourOf(at, timeZone) : slipTime(at, timeZone),
  });
  return written;
}

function laterText(setting: SheetSetting, entry: LogEntry): string {
  const name = entry.by === null ? setting.sheet.log.system : staffName(setting, entry.by);
  const at = slipTime(entry.at, setting.timeZone);
  return fill(setting.sheet.log.later, { at, name, text: logText(setting, entry) });
}

function nextText({ sheet }: SheetSetting, { forNext, handedOver }: LogEntry): string {
  if (handedOver !== null) return fill(sheet.log.handedOver, { handover: handedOver });
  return forNext ? sheet.log.forNext : '';
}

/** The records that a line names, an order by its whole number, and the emergency slip it was first written on. */
export function aboutText({ sheet }: SheetSetting, { orders, links, paper }: LogEntry): string {
  const others = links.flatMap((link) => (link.kind === 'order' ? [] : [link.text]));
  const slip = paper === null ? [] : [fill(sheet.log.paper, { number: paper })];
  return stacked([...new Set([...orders, ...others, ...slip])]);
}
