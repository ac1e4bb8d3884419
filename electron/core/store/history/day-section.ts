import { crc32 } from 'node:zlib';
import { isRepeatedCall } from '../../../../shared/domain/history/filed-record.ts';
import type { StoredDay } from './day-file.ts';
import type { DayLayout } from './day-format.ts';
import { addToFilter, FILTER_BYTES } from './gram-filter.ts';
import type { ReadName } from './name-reading.ts';
import { searchFields, searchLine } from './search-line.ts';
import { letOthersRun } from '../../let-others-run.ts';

/** The search text of one day, as its month's file keeps it. */
export type DaySection = {
  readonly day: string;
  /** Where the records lie in the day file that it was made from. */
  readonly layout: DayLayout;
  /** One line a record, oldest first. */
  readonly text: Buffer;
  readonly filter: Buffer;
  /** CRC-32 of the text. */
  readonly crc: number;
};

const RECORDS_A_TURN = 48;

/** Makes the search text of a day from its records and from nothing else. */
export async function makeSection(
  { day, records, layout }: StoredDay,
  readName: ReadName,
): Promise<DaySection> {
  const textOfOrder = new Map(
    records.flatMap((record) => (record.kind === 'order' ? [[record.order.number, record.order.text]] : [])),
  );
  const filter = Buffer.alloc(FILTER_BYTES);
  const lines: string[] = [];
  for (const [ordinal, record] of records.entries()) {
    if (ordinal % RECORDS_A_TURN === 0) await letOthersRun();
    if (isRepeatedCall(record, textOfOrder)) continue;
    const fields = searchFields(record, readName);
    for (const text of fields.texts) addToFilter(filter, text);
    addToFilter(filter, fields.phone);
    lines.push(searchLine(record, ordinal, fields));
  }
  const text = Buffer.from(lines.join(''));
  return { day, layout, text, filter, crc: crc32(text) };
}
