import type { Drawable } from '../../../shared/domain/quality/decide-quality.ts';
import { periodRecords, type Period, type RecordSource } from '../ledgers/period-records.ts';

/** The records that quality samples are drawn from: every call or visit that somebody wrote down in a period. */
export async function drawableRecords(source: RecordSource, period: Period): Promise<Drawable[]> {
  const drawable: Drawable[] = [];
  for await (const record of periodRecords(source, period, { isWithoutLog: true }))
    if (record.kind === 'call') drawable.push({ record: record.call.number, staff: record.call.by });
  return drawable;
}
