import { filedId, type FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { DayLayout } from './day-format.ts';
import { pickRecords } from './day-pick.ts';
import type { LineMatch } from './matches.ts';
import type { Course, Misfit, SearchPlace } from './search-course.ts';
import { withFile } from './with-file.ts';

/** The lines of a day that hold all words, newest first, and where the records lie that they were made from. */
export type DayMatches = {
  readonly day: string;
  readonly layout: DayLayout;
  readonly lines: readonly LineMatch[];
};

type Found = { readonly record: FiledRecord; readonly key: string };

/**
 * Reads the records of matching lines from their day files and tells them, until no more are wanted.
 *
 * Answers the day whose file does not fit the lines; what was found in newer days has been told by then.
 */
export async function tellHits(
  place: SearchPlace,
  course: Course,
  days: readonly DayMatches[],
): Promise<Misfit | null> {
  let rest = days;
  while (rest.length > 0 && course.wanted > 0 && !course.signal.aborted) {
    const { some, others } = takeLines(rest, course.wanted);
    rest = others;
    // Several days at once: unpacking is done by other threads.
    const read = await Promise.all(some.map((matches) => readMatches(place, course, matches)));
    for (const [index, found] of read.entries()) {
      const day = some[index]?.day ?? '';
      if (!found) return { day };
      tell(course, day, found);
    }
  }
  return null;
}

function tell(course: Course, day: string, found: readonly Found[]): void {
  const last = found.at(-1);
  if (!last || course.signal.aborted) return;
  course.wanted -= found.length;
  course.position = { day, after: last.key + filedId(last.record) };
  course.reachedDay = day;
  course.onFound(
    found.map(({ record }) => record),
    day,
  );
}

/** Parts the first so many lines from the others. */
function takeLines(days: readonly DayMatches[], count: number): { some: DayMatches[]; others: DayMatches[] } {
  let left = count;
  const some: DayMatches[] = [];
  const others: DayMatches[] = [];
  for (const { lines, ...day } of days) {
    if (left > 0) some.push({ ...day, lines: lines.slice(0, left) });
    if (lines.length > left) others.push({ ...day, lines: lines.slice(Math.max(0, left)) });
    left -= Math.min(left, lines.length);
  }
  return { some, others };
}

/** The records of the lines that are hits; null when the day file is not the one that the lines were made from. */
async function readMatches(
  { files, shelf }: SearchPlace,
  { position, isLiving }: Course,
  { day, layout, lines }: DayMatches,
): Promise<Found[] | null> {
  const ordinals = lines.map(({ ordinal }) => ordinal);
  const records = await withFile(files, shelf.dayPath(day), (handle) =>
    pickRecords(handle, layout, ordinals),
  );
  if (!records) return null;
  return records
    .map((record, index) => ({ record, key: lines[index]?.key ?? '' }))
    .filter(({ record, key }) => {
      const id = filedId(record);
      // Both have a key of one length first, so this also parts records of one moment.
      const isTold = position?.day === day && position.after !== '' && key + id >= position.after;
      return !isTold && !isLiving(id);
    });
}
