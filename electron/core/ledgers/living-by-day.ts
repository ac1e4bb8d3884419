import { pageDay } from '../../../shared/domain/duty-log/page-day.ts';
import { dayOfNumber, filedId, type FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import { inSlices } from '../exchange/slices.ts';
import type { Store } from '../store/store.ts';

/** The records that live at the desk. */
export interface LivingRecords {
  /** By the day of their number, lines of the log by the day on whose page they stand. */
  readonly days: ReadonlyMap<string, FiledRecord[]>;
  /** Ids of the lines of the log among them. */
  readonly log: ReadonlySet<string>;
  readonly timeZone: string;
}

const RECORDS_PER_SLICE = 2_000;

/** Takes the living records as they stand in one moment, and puts them by their days. */
export async function livingByDay(store: Pick<Store, 'read'>): Promise<LivingRecords> {
  // Only the lists are taken in the one moment; a hundred thousand orders are gone through in turns.
  const { timeZone, ...lists } = await store.read(({ desk }) => ({
    orders: Object.values(desk.orders),
    calls: Object.values(desk.calls),
    custody: Object.values(desk.custody),
    handovers: Object.values(desk.handovers),
    log: [...desk.log],
    timeZone: desk.centre?.timeZone ?? 'Asia/Shanghai',
  }));
  const days = new Map<string, FiledRecord[]>();
  const log = new Set<string>();
  const put = (record: FiledRecord): void => {
    if (record.kind === 'log') log.add(record.entry.id);
    const day = record.kind === 'log' ? pageDay(record.entry, timeZone) : dayOfNumber(filedId(record));
    const there = days.get(day);
    if (there) there.push(record);
    else days.set(day, [record]);
  };
  await inSlices(lists.orders, RECORDS_PER_SLICE, (order) => put({ kind: 'order', order }));
  await inSlices(lists.calls, RECORDS_PER_SLICE, (call) => put({ kind: 'call', call }));
  await inSlices(lists.custody, RECORDS_PER_SLICE, (custody) => put({ kind: 'custody', custody }));
  await inSlices(lists.handovers, RECORDS_PER_SLICE, (handover) => put({ kind: 'handover', handover }));
  await inSlices(lists.log, RECORDS_PER_SLICE, (entry) => put({ kind: 'log', entry }));
  return { days, log, timeZone };
}
