import {
  filedDay,
  filedId,
  inFiledOrder,
  type FiledRecord,
} from '../../../../shared/domain/history/filed-record.ts';
import { makeSection, type DaySection } from './day-section.ts';
import type { Days } from './days.ts';
import type { Months } from './months.ts';
import type { ReadName } from './name-reading.ts';
import { monthOf } from './shelf.ts';
import { letOthersRun } from '../../let-others-run.ts';

/** Days under work: what was put and is not on the disk yet. */
export interface Filing {
  /** Takes records; not on disk before `flush` answered, unless there are more days than memory is meant for. */
  put(records: readonly FiledRecord[]): Promise<void>;
  /** Writes all days that changed and brings their months in line; after a failure it can be asked again. */
  flush(): Promise<void>;
}

type OpenDay = { readonly records: Map<string, FiledRecord>; isChanged: boolean };

const RECORDS_A_TURN = 64;

/**
 * Files records into their days, and keeps days in memory as long as more may come for them.
 *
 * `capacity` bounds the records in memory; with 600 calls a day 24,000 are three weeks. The oldest day is written first:
 * stragglers come for some two weeks, and then no more.
 */
export function createFiling(
  { days, months, readName }: { days: Days; months: Months; readName: ReadName },
  timeZone: () => string,
  capacity: number,
): Filing {
  const open = new Map<string, OpenDay>();
  /** Months of days that were written, with the new sections; their files are still to be brought in line. */
  const behind = new Map<string, Map<string, DaySection>>();
  let held = 0;

  async function take(day: string): Promise<OpenDay> {
    const known = open.get(day);
    if (known) return known;
    const loaded = await days.load(day);
    const records = new Map((loaded?.records ?? []).map((record) => [filedId(record), record]));
    const fresh: OpenDay = { records, isChanged: false };
    open.set(day, fresh);
    held += records.size;
    return fresh;
  }

  function place(day: OpenDay, record: FiledRecord): void {
    const before = day.records.get(filedId(record));
    if (before && JSON.stringify(before) === JSON.stringify(record)) return;
    if (!before) held += 1;
    day.records.set(filedId(record), record);
    day.isChanged = true;
  }

  // The day first, then its month. A crash in between leaves a month that lacks records whose filing nobody has been
  // told of: they still live at the desk and are found there, and the filing is repeated and ends with a month that is
  // compared with its days. The other order would leave lines that lead to records the day does not have.
  async function settle(day: string, { records, isChanged }: OpenDay): Promise<void> {
    const month = monthOf(day);
    const sections = behind.get(month) ?? new Map<string, DaySection>();
    if (isChanged) {
      const inOrder = inFiledOrder(records.values());
      sections.set(day, await makeSection(await days.save(day, inOrder), readName));
    }
    behind.set(month, sections);
    open.delete(day);
    held -= records.size;
    if (![...open.keys()].some((other) => monthOf(other) === month)) await catchUp(month, sections);
  }

  /** Settles the oldest day but the one that is being filled. */
  async function settleOldest(filling: string): Promise<void> {
    const [oldest] = [...open]
      .filter(([day]) => day !== filling)
      .sort(([a], [b]) => Number(a > b) - Number(a < b));
    if (oldest) await settle(...oldest);
  }

  async function catchUp(month: string, sections: ReadonlyMap<string, DaySection>): Promise<void> {
    await months.refresh(month, sections);
    behind.delete(month);
  }

  return {
    async put(records) {
      for (const [index, record] of records.entries()) {
        if (index % RECORDS_A_TURN === 0) await letOthersRun();
        const day = filedDay(record, timeZone());
        place(await take(day), record);
        while (held > capacity && open.size > 1) await settleOldest(day);
      }
    },
    async flush() {
      for (const [day, content] of open) await settle(day, content);
      for (const [month, sections] of behind) await catchUp(month, sections);
    },
  };
}
