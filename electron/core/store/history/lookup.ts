import { dayOfNumber, type FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { Call } from '../../../../shared/domain/call/call.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import type { LogEntry } from '../../../../shared/domain/duty-log/log-entry.ts';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Files } from '../files.ts';
import { pickRecords, readIndex } from './day-pick.ts';
import { readDay, type DayTrouble } from './day-file.ts';
import type { Shelf } from './shelf.ts';
import { letOthersRun } from '../../let-others-run.ts';
import { wholeRecord } from './whole-record.ts';
import { withFile } from './with-file.ts';

/** All that history holds of a day, oldest first. */
export type HistoryDay = {
  orders: Order[];
  calls: Call[];
  log: LogEntry[];
  custody: Custody[];
  handovers: Handover[];
};

/** Hears of a day whose file turned out to be broken, and moves it away; also of one without a file, which may be none. */
export type OnDamage = (day: string, trouble: DayTrouble['kind']) => Promise<void>;

const RECORDS_A_TURN = 32;

/** The records of these numbers that history holds, in no order; a number twice is answered once. */
export async function findRecords(
  files: Files,
  shelf: Shelf,
  numbers: readonly string[],
  onDamage: OnDamage,
): Promise<FiledRecord[]> {
  const found: FiledRecord[] = [];
  for (const [day, wanted] of Map.groupBy(new Set(numbers), dayOfNumber)) {
    const isThere = await withFile(files, shelf.dayPath(day), async (handle) => {
      const index = await readIndex(handle, day);
      const ordinals = wanted.map((number) => index?.ids.indexOf(number) ?? -1).filter((at) => at >= 0);
      const records = index && (await pickRecords(handle, index.layout, ordinals));
      found.push(...(records ?? []));
      return records !== null;
    });
    if (isThere !== true) await onDamage(day, isThere === false ? 'broken' : 'missing');
  }
  return found;
}

/** Numbers of every other record begin with letter and day of their desk. */
const numbered = /^[A-Z]\d{6}-/;

/** The lines of the duty log that were written on a day, oldest first; of the rest of the day nothing is unpacked. */
export async function readLogOf(
  files: Files,
  shelf: Shelf,
  day: string,
  onDamage: OnDamage,
): Promise<LogEntry[]> {
  const records = await withFile(files, shelf.dayPath(day), async (handle) => {
    const index = await readIndex(handle, day);
    const ordinals = [...(index?.ids ?? [])].flatMap((id, at) => (numbered.test(id) ? [] : [at]));
    return (index && (await pickRecords(handle, index.layout, ordinals))) ?? 'broken';
  });
  if (records === 'broken' || records === null) {
    await onDamage(day, records ?? 'missing');
    return [];
  }
  return records.flatMap((record) => (record.kind === 'log' ? [record.entry] : []));
}

/** All that history holds of a day. */
export async function readWholeDay(
  files: Files,
  shelf: Shelf,
  day: string,
  onDamage: OnDamage,
): Promise<HistoryDay> {
  const whole: HistoryDay = { orders: [], calls: [], log: [], custody: [], handovers: [] };
  const read = await readDay(files, shelf.dayPath(day), day);
  if (!read.ok) {
    await onDamage(day, read.error.kind);
    return whole;
  }
  for (const [index, raw] of read.value.records.entries()) {
    if (index % RECORDS_A_TURN === 0) await letOthersRun();
    const record = wholeRecord(raw);
    if (record.kind === 'order') whole.orders.push(record.order);
    else if (record.kind === 'call') whole.calls.push(record.call);
    else if (record.kind === 'custody') whole.custody.push(record.custody);
    else if (record.kind === 'handover') whole.handovers.push(record.handover);
    else whole.log.push(record.entry);
  }
  return whole;
}
