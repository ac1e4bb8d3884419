import { z } from 'zod';
import { call } from '../call/call.ts';
import { custody } from '../custody/custody.ts';
import { logEntry } from '../duty-log/log-entry.ts';
import { dayOf, numberDay } from '../numbers.ts';
import { order } from '../order/order.ts';
import { handover } from '../shift/handover.ts';

/** One record that left the living state for history. */
export const filedRecord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('order'), order }),
  z.strictObject({ kind: z.literal('call'), call }),
  z.strictObject({ kind: z.literal('log'), entry: logEntry }),
  z.strictObject({ kind: z.literal('custody'), custody }),
  z.strictObject({ kind: z.literal('handover'), handover }),
]);
export type FiledRecord = z.output<typeof filedRecord>;

/** The number of an order, a call, a stay or a handover, the id of a log line; one record in history has it. */
export function filedId(record: FiledRecord): string {
  switch (record.kind) {
    case 'order':
      return record.order.number;
    case 'call':
      return record.call.number;
    case 'custody':
      return record.custody.number;
    case 'handover':
      return record.handover.number;
    case 'log':
      return record.entry.id;
  }
}

/** The moment by which records of a day are put in order; it never changes once the record exists. */
export function filedAt(record: FiledRecord): string {
  switch (record.kind) {
    case 'order':
      return record.order.registeredAt;
    case 'call':
      return record.call.at;
    case 'custody':
      return record.custody.openedAt;
    case 'handover':
      return record.handover.preparedAt;
    case 'log':
      return record.entry.at;
  }
}

/** The day inside a number, for example `2026-11-22` for `A261122-0007`. */
export function dayOfNumber(number: string): string {
  const digits = numberDay(number);
  return `20${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
}

/** The day a record is filed under: that of its number; for a log line the local day on which it was written. */
export function filedDay(record: FiledRecord, timeZone: string): string {
  return record.kind === 'log' ? dayOf(record.entry.at, timeZone) : dayOfNumber(filedId(record));
}

/** The records of a day in order: oldest first; the id decides between those of one moment. */
export function inFiledOrder(records: Iterable<FiledRecord>): FiledRecord[] {
  return [...records]
    .map((record) => ({ record, at: Date.parse(filedAt(record)), id: filedId(record) }))
    .sort((a, b) => a.at - b.at || Number(a.id > b.id) - Number(a.id < b.id))
    .map(({ record }) => record);
}

/** Whether a call only repeats the order of the same day that it left behind; the order stands for both. */
export function isRepeatedCall(record: FiledRecord, textOfOrder: ReadonlyMap<string, string>): boolean {
  if (record.kind !== 'call' || record.call.order === null) return false;
  return textOfOrder.get(record.call.order) === record.call.text;
}
