import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import { sweepTemporary } from '../durable-file.ts';
import type { Files } from '../files.ts';
import { makeSection, type DaySection } from './day-section.ts';
import type { Days } from './days.ts';
import type { Months } from './months.ts';
import type { ReadName } from './name-reading.ts';
import type { Roll } from './roll.ts';
import { monthOf, type Shelf } from './shelf.ts';
import { letOthersRun } from '../../let-others-run.ts';

/** Answers the record as it may stay: the same one, one with the same number and moment, or null for none at all. */
export type Scrub = (record: FiledRecord) => FiledRecord | null;

type Place = {
  readonly files: Files;
  readonly shelf: Shelf;
  readonly days: Days;
  readonly months: Months;
  readonly roll: Roll;
  readonly readName: ReadName;
};

const RECORDS_A_TURN = 64;

/**
 * Sends every record of these days through `scrub` and replaces the files of days and months that change.
 *
 * Answers how many records changed. After a crash in the middle some days are done and some are not, and the month of
 * one may still be the old one: the erasure must be asked for again, and brings every month of these days in line.
 */
export async function rewriteDays(place: Place, scrub: Scrub, wanted: readonly string[]): Promise<number> {
  const { files, shelf, months } = place;
  const behind = new Map<string, Map<string, DaySection>>();
  let changed = 0;
  for (const day of wanted) {
    const sections = behind.get(monthOf(day)) ?? new Map<string, DaySection>();
    behind.set(monthOf(day), sections);
    const done = await rewriteDay(place, scrub, day);
    changed += done.changed;
    if (done.section) sections.set(day, done.section);
  }
  for (const [month, sections] of behind) await months.refresh(month, sections);
  // What a crash left half-written may hold the very text that has to go.
  for (const folder of await shelf.folders()) await sweepTemporary(files, folder);
  return changed;
}

async function rewriteDay(
  { shelf, days, roll, readName }: Place,
  scrub: Scrub,
  day: string,
): Promise<{ changed: number; section: DaySection | null }> {
  const loaded = await days.load(day);
  const kept: FiledRecord[] = [];
  let changed = 0;
  for (const [index, record] of (loaded?.records ?? []).entries()) {
    if (index % RECORDS_A_TURN === 0) await letOthersRun();
    const left = scrub(record);
    if (left) kept.push(left);
    if (left !== record && JSON.stringify(left) !== JSON.stringify(record)) changed += 1;
  }
  if (changed === 0) return { changed, section: null };
  if (kept.length === 0) {
    await shelf.remove(day);
    await roll.strike(day);
    return { changed, section: null };
  }
  return { changed, section: await makeSection(await days.save(day, kept), readName) };
}
