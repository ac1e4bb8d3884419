import type { FileHandle } from 'node:fs/promises';
import { FILTER_BYTES } from './gram-filter.ts';
import { matchLines, mayHold } from './matches.ts';
import { isOf, readTexts } from './month-file.ts';
import type { DayPlace, MonthTable } from './month-format.ts';
import { gatherRuns, LONGEST_RUN_BYTES, type NumberedDay, type Stretch } from './runs.ts';
import { isOver, type Course, type Misfit, type SearchPlace } from './search-course.ts';
import { tellHits, type DayMatches } from './tell-hits.ts';
import { withFile } from './with-file.ts';

/** How often a month is mended within one search before its day is given up. */
const MOST_MENDINGS = 2;

/** Searches a month; what does not fit is mended and searched again from where it got stuck. */
export async function searchMonth(place: SearchPlace, course: Course, month: string): Promise<void> {
  for (let mended = 0; ; mended += 1) {
    const misfit = await searchOnce(place, course, month);
    if (!misfit) return;
    if (mended < MOST_MENDINGS) await place.mend(month, misfit.day);
    const rest = await place.shelf.daysOf(month);
    if (misfit.day === null) {
      // Without a table nothing of the month can be searched; it is being written over and over.
      if (mended < MOST_MENDINGS) continue;
      for (const day of rest) course.unread.add(day);
      return;
    }
    if (mended >= MOST_MENDINGS || !rest.includes(misfit.day)) course.unread.add(misfit.day);
  }
}

async function searchOnce(place: SearchPlace, course: Course, month: string): Promise<Misfit | null> {
  const { files, shelf, months } = place;
  const table = await months.table(month);
  if (!table || !isComplete(table, await shelf.daysOf(month))) return { day: null };
  const days = daysToRead(table, course);
  if (days.length > 0) {
    const searched = await withFile(files, shelf.monthPath(month), async (handle) => {
      if (!(await isOf(handle, table))) return null;
      return { misfit: await searchDays(place, course, table, handle, days) };
    });
    if (!searched) return { day: null };
    if (searched.misfit) return searched.misfit;
  }
  const oldest = table.days[0];
  if (!oldest || isOver(course)) return null;
  if (course.reachedDay !== oldest.day) passed(course, oldest.day);
  return null;
}

// Nothing was found since the last call, but whoever waits sees that it goes on.
function passed(course: Course, day: string): void {
  course.position = { day, after: '' };
  course.reachedDay = day;
  course.onFound([], day);
}

function isComplete(table: MonthTable, days: readonly string[]): boolean {
  return table.days.length === days.length && table.days.every(({ day }) => days.includes(day));
}

/** The days that can hold the words and were not looked through yet, newest first, with their place in the table. */
function daysToRead({ days, filters }: MonthTable, { words, position, unread }: Course): NumberedDay[] {
  return days
    .map((day, index) => ({ day, index }))
    .filter(
      ({ day: { day }, index }) =>
        (!position || day < position.day || (day === position.day && position.after !== '')) &&
        !unread.has(day) &&
        mayHold(filters, index * FILTER_BYTES, words),
    )
    .reverse();
}

async function searchDays(
  place: SearchPlace,
  course: Course,
  table: MonthTable,
  handle: FileHandle,
  days: readonly NumberedDay[],
): Promise<Misfit | null> {
  for (const run of gatherRuns(days)) {
    if (isOver(course)) return null;
    const bytes = run.flat().reduce((sum, { day }) => sum + day.bytes, 0);
    const found = await place.spare.during(Math.max(bytes, LONGEST_RUN_BYTES), (buffer) =>
      matchesOfRun(course, table, handle, run, buffer),
    );
    if (!found) return { day: null };
    const misfit = await tellHits(place, course, found);
    if (misfit) return misfit;
    if (isOver(course)) return null;
    course.reachedDay = run.at(-1)?.at(-1)?.day.day ?? course.reachedDay;
    course.position = course.reachedDay === null ? null : { day: course.reachedDay, after: '' };
  }
  return null;
}

/** Reads the texts of a run and looks through them; null when they do not prove true. */
async function matchesOfRun(
  course: Course,
  table: MonthTable,
  handle: FileHandle,
  run: readonly Stretch[],
  buffer: Buffer,
): Promise<DayMatches[] | null> {
  let free = 0;
  const reading = run.map((stretch) => {
    const oldestFirst = stretch.map(({ day }) => day).reverse();
    const bytes = oldestFirst.reduce((sum, day) => sum + day.bytes, 0);
    const into = buffer.subarray(free, free + bytes);
    free += bytes;
    return {
      stretch,
      into,
      from: oldestFirst[0]?.at ?? 0,
      isRead: readTexts(handle, table, oldestFirst, into),
    };
  });
  const areRead = await Promise.all(reading.map(({ isRead }) => isRead));
  if (areRead.includes(false)) return null;
  return reading
    .flatMap(({ stretch, into, from }) =>
      stretch.map(({ day }) =>
        matchesOf(day, into.subarray(day.at - from, day.at - from + day.bytes), course),
      ),
    )
    .filter(({ lines }) => lines.length > 0);
}

function matchesOf({ day, layout }: DayPlace, text: Buffer, { words, position }: Course): DayMatches {
  const lines = matchLines(text, words);
  if (position?.day !== day || position.after === '') return { day, layout, lines };
  // Lines of the very moment at which the search stood stay in: their ids decide, and these are in the records.
  return { day, layout, lines: lines.filter(({ key }) => key <= position.after.slice(0, key.length)) };
}
