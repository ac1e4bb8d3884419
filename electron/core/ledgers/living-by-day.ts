import { dayOfNumber, filedId, type FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import { inSlices } from '../exchange/slices.ts';
import type { Store } from '../store/store.ts';

/** The records that live at the desk. */
export interface LivingRecords {
  /** By the day of their number, lines of the log by the day on which they happened. */
  readonly days: ReadonlyMap<string, FiledRecord[]>;
  /** Ids of the lines of the log among them. */
  readonly log: ReadonlySet<string>;
  readonly timeZone: string;
}

const RECORDS_PER_SLICE = 2_000;

/** Takes the living records as they stand in one moment, and puts them by their days. */
export async function livingByDay(store: Pick<Store, 'read'>): Promise<LivingRecords> {
  const { records, timeZone } = await store.read(({ desk }) => ({
    records: [
      ...Object.values(desk.orders).map((order): FiledRecord => ({ kind: 'order', order })),
      ...Object.values(desk.calls).map((call): FiledRecord => ({ kind: 'call', call })),
      ...Object.values(desk.custody).map((custody): FiledRecord => ({ kind: 'custody', custody })),
      ...Object.values(desk.handovers).map((handover): FiledRecord => ({ kind: 'handover', handover })),
      ...desk.log.map((entry): FiledRecord => ({ kind: 'log', entry })),
    ],
    timeZone: desk.centre?.timeZone ?? 'Asia/Shanghai',
  }));
  const days = new Map<string, FiledRecord[]>();
  const log = new Set<string>();
  await inSlices(records, RECORDS_PER_SLICE, (record) => {
    if (record.kind === 'log') log.add(record.entry.id);
    const day =
      record.kind === 'log' ? dayOf(record.entry.happenedAt, timeZone) : dayOfNumber(filedId(record));
    const there = days.get(day);
    if (there) there.push(record);
    else days.set(day, [record]);
  });
  return { days, log, timeZone };
}
