import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';

/** When a record was closed, in milliseconds since the epoch; -Infinity for one that is never open. */
export function closedAt(record: FiledRecord): number {
  if (record.kind === 'order') return Date.parse(record.order.closedAt ?? '');
  return record.kind === 'custody' ? Date.parse(record.custody.closedAt ?? '') : -Infinity;
}

/** When the last of some records was closed, in milliseconds since the epoch; null when none of them was ever open. */
export function lastClosing(records: readonly FiledRecord[]): number | null {
  // One that is not closed has no moment, and would be greater than none.
  const moments = records.map(closedAt).filter((moment) => !Number.isNaN(moment));
  const last = moments.reduce((latest, moment) => Math.max(latest, moment), -Infinity);
  return last === -Infinity ? null : last;
}
