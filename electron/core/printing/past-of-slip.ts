import type { Book, DeskState } from '../../../shared/domain/book.ts';
import { dayAfter } from '../../../shared/rules/local-days.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { custodyNumber } from '../../../shared/domain/custody/thing.ts';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import { BACK_ENTRY_DAYS } from '../../../shared/domain/paper/plan-back-entry.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import type { Handover } from '../../../shared/domain/shift/handover.ts';
import type { LedgerMatter } from '../../../shared/slips/ledger-sheet.ts';
import type { ReportMatter } from '../../../shared/slips/report-sheet.ts';
import { firstRows, openLedger } from '../ledgers/ledger-rows.ts';
import { listLog } from '../past/list-log.ts';
import type { WholePast } from '../past/whole-past.ts';
import type { Clock } from '../ports.ts';
import { makeReport } from '../reports/make-report.ts';
import type { Store } from '../store/store.ts';

/** What a slip is about that is not at the desk, or not all of it. */
export interface PastOfSlip {
  readonly custody: readonly Custody[];
  readonly handovers: readonly Handover[];
  /** The lines of the day of a log page, and what was added to them later. */
  readonly log: { readonly entries: readonly LogEntry[]; readonly later: readonly LogEntry[] };
  /** The rows of a ledger that is printed; null for anything else. */
  readonly ledger: LedgerMatter | null;
  /** The report that is printed; null for anything else. */
  readonly report: ReportMatter | null;
}

/** Nothing of the past. */
export const noPast: PastOfSlip = {
  custody: [],
  handovers: [],
  log: { entries: [], later: [] },
  ledger: null,
  report: null,
};

/** A line that is corrected at all is corrected within days. */
const DAYS_LATER = BACK_ENTRY_DAYS;
const ALL = Number.MAX_SAFE_INTEGER;

type LedgerSubject = Extract<NonNullable<SlipJob['subject']>, { kind: 'ledger' }>;

type ReportSubject = Extract<NonNullable<SlipJob['subject']>, { kind: 'report' }>;

interface Where {
  readonly store: Store;
  readonly past: WholePast;
  readonly clock: Clock;
  /** Stops the reading; it throws the reason then, and never answers a part. */
  readonly signal?: AbortSignal;
}

type AboutPast = Pick<SlipJob, 'slip' | 'about' | 'days' | 'subject'>;

/** Whether a slip is about something that is not at the desk, or may not be: it has to wait until history is whole. */
export function needsPast({ slip, about, days, subject }: AboutPast, { desk }: Pick<Book, 'desk'>): boolean {
  return (
    subject !== null || (slip === 'duty-log' && days !== null) || goneFrom(desk, { slip, about }).length > 0
  );
}

/** The stays, or the handovers, that a slip names and that do not live at the desk any more. */
function goneFrom(desk: DeskState, { slip, about }: Pick<AboutPast, 'slip' | 'about'>): string[] {
  const numbers = about?.numbers ?? [];
  return slip === 'handover'
    ? numbers.filter((number) => !entryOf(desk.handovers, number))
    : numbers.filter((number) => custodyNumber.safeParse(number).success && !entryOf(desk.custody, number));
}

/**
 * Reads from history what a slip is about; answers at once for one whose matter lives at the desk.
 *
 * Throws `HistoryNotWhole` rather than leave something out.
 */
export async function readPastOf(
  { slip, about, days, subject }: AboutPast,
  where: Where,
): Promise<PastOfSlip> {
  if (subject?.kind === 'ledger') return { ...noPast, ledger: await readLedger(subject, where) };
  if (subject?.kind === 'report') return { ...noPast, report: await readReport(subject, where) };
  if (slip === 'duty-log' && days !== null) return { ...noPast, log: await readLog(days.from, where) };
  const gone = goneFrom(where.store.book.desk, { slip, about });
  if (gone.length === 0) return noPast;
  return slip === 'handover'
    ? { ...noPast, handovers: await where.past.handovers(gone) }
    : { ...noPast, custody: await where.past.custody(gone) };
}

async function readLedger({ kind: _kind, ...wish }: LedgerSubject, where: Where): Promise<LedgerMatter> {
  const { signal } = where;
  const ledger = openLedger(where, wish, { personal: false }, { ...(signal && { signal }) });
  const { rows } = await firstRows(ledger, ALL);
  // Rows that end early are not all of them.
  signal?.throwIfAborted();
  return { wish, columns: ledger.columns, rows };
}

/** Paper lies about: no figures of people are on it, whoever prints it. */
async function readReport({ report, on, language }: ReportSubject, where: Where): Promise<ReportMatter> {
  const { signal } = where;
  return { report: await makeReport(where, { report, on }, { ...(signal && { signal }) }), language };
}

async function readLog(on: string, where: Where): Promise<PastOfSlip['log']> {
  const { store, past } = where;
  const entries = await listLog({ store, history: past }, { on, limit: ALL });
  const ids = new Set(entries.map(({ id }) => id));
  const found = new Map<string, LogEntry>();
  for (let later = 1; later <= DAYS_LATER; later += 1) note(await past.logOf(dayAfter(on, later)));
  note(await store.read(({ desk }) => desk.log));
  return { entries, later: [...found.values()] };

  function note(lines: readonly LogEntry[]): void {
    for (const entry of lines.toSorted((a, b) => a.at.localeCompare(b.at))) {
      if (entry.supplements === null || ids.has(entry.id)) continue;
      if (!ids.has(entry.supplements) && !found.has(entry.supplements)) continue;
      found.set(entry.id, entry);
    }
  }
}
