import { filedId, inFiledOrder, type FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import { BACK_ENTRY_DAYS } from '../../../shared/domain/paper/plan-back-entry.ts';
import { dayAfter } from '../../../shared/rules/local-days.ts';
import type { LongWork } from '../exchange/slices.ts';
import { letOthersRun } from '../let-others-run.ts';
import type { WholePast } from '../past/whole-past.ts';
import type { Store } from '../store/store.ts';
import { createLogAhead } from './log-ahead.ts';
import { livingByDay } from './living-by-day.ts';

/** Local days, both included. */
export interface Period {
  readonly fromOn: string;
  readonly toOn: string;
}

/** Where the records of a book are. */
export interface RecordSource {
  readonly store: Pick<Store, 'read'>;
  readonly past: Pick<WholePast, 'day' | 'days' | 'logOf'>;
}

/** What is read of a period. */
export interface PeriodWork extends LongWork {
  /** Without the duty log, which costs a second look into every day. */
  readonly isWithoutLog?: boolean;
}

const RECORDS_A_TURN = 64;

/**
 * The records of a period, wherever they are: each once, as it stood when the reading began, day by day and oldest first.
 *
 * A record belongs to the day in its number, a line of the duty log to the local day on whose page it stands. Progress counts
 * days. Ends early when the signal is aborted; other work runs in between.
 */
export async function* periodRecords(
  source: RecordSource,
  period: Period,
  work: PeriodWork = {},
): AsyncGenerator<FiledRecord, void, void> {
  for await (const records of periodPortions(source, period, work))
    for (const record of records) {
      if (work.signal?.aborted) return;
      yield record;
    }
}

/** The records of a period in portions of one day each, in the same order: a wait for every single one costs more than the rest. */
export async function* periodPortions(
  source: RecordSource,
  period: Period,
  work: PeriodWork = {},
): AsyncGenerator<readonly FiledRecord[], void, void> {
  try {
    yield* portionsOf(source, period, work);
  } catch (error) {
    // Whoever stopped while history was being made anew waits for nothing any more.
    if (work.signal?.aborted !== true) throw error;
  }
}

async function* portionsOf(
  { store, past }: RecordSource,
  period: Period,
  { signal, onProgress, isWithoutLog = false }: PeriodWork,
): AsyncGenerator<readonly FiledRecord[], void, void> {
  const living = await livingByDay(store);
  const filed = new Set(await past.days(signal));
  const days = daysOf(period, [...filed, ...living.days.keys()]);
  const logOn = isWithoutLog ? () => [] : createLogAhead(past, filed, living, signal);
  for (const [index, day] of days.entries()) {
    const here = living.days.get(day) ?? [];
    const known = new Set(here.map(filedId));
    // An order that was recalled is in both; what lives is newer.
    const put = filed.has(day) ? await numberedOf(past, day, signal) : [];
    const all = [...put.filter((record) => !known.has(filedId(record))), ...here, ...(await logOn(day))];
    const ordered = inFiledOrder(all);
    for (let from = 0; from < ordered.length; from += RECORDS_A_TURN) {
      await letOthersRun();
      if (signal?.aborted) return;
      yield ordered.slice(from, from + RECORDS_A_TURN);
    }
    if (signal?.aborted) return;
    onProgress?.(index + 1, days.length);
  }
}

/** The days of a period on which the book can have something. */
function daysOf({ fromOn, toOn }: Period, known: readonly string[]): string[] {
  const [first, last] = [known.toSorted()[0], known.toSorted().at(-1)];
  if (first === undefined || last === undefined) return [];
  const begin = dayAfter(first, -BACK_ENTRY_DAYS);
  const end = toOn < last ? toOn : last;
  const days: string[] = [];
  for (let day = fromOn > begin ? fromOn : begin; day <= end; day = dayAfter(day)) days.push(day);
  return days;
}

/** What history holds of a day under numbers; its lines of the log may have happened on another. */
async function numberedOf(
  past: RecordSource['past'],
  on: string,
  signal: AbortSignal | undefined,
): Promise<FiledRecord[]> {
  const { orders, calls, custody, handovers } = await past.day(on, signal);
  return [
    ...orders.map((order): FiledRecord => ({ kind: 'order', order })),
    ...calls.map((call): FiledRecord => ({ kind: 'call', call })),
    ...custody.map((each): FiledRecord => ({ kind: 'custody', custody: each })),
    ...handovers.map((handover): FiledRecord => ({ kind: 'handover', handover })),
  ];
}
