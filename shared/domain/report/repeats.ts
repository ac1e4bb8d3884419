import { comesAgainFrom, reportTables } from '../../rules/report-tables.ts';
import type { Report } from './report.ts';

/** How often something came, with what, and how many of them mend what was mended before. */
export interface Repeat {
  count: number;
  rework: number;
  readonly parts: Map<string, number>;
}
export type Repeats = Map<string, Repeat>;

const PARTS = 3;

/** Counts one order for its place, or for its problem. */
export function addRepeat(repeats: Repeats, name: string, part: string, isRework: boolean): void {
  if (name === '') return;
  const repeat = repeats.get(name) ?? { count: 0, rework: 0, parts: new Map<string, number>() };
  repeat.count += 1;
  repeat.rework += isRework ? 1 : 0;
  if (part !== '') repeat.parts.set(part, (repeat.parts.get(part) ?? 0) + 1);
  repeats.set(name, repeat);
}

/** What came most often, the most frequent first. Source: R12 "repeat place/problem". */
export function repeatLines(repeats: Repeats): Report['repeatPlaces'] {
  return [...repeats]
    .filter(([, { count }]) => count >= comesAgainFrom)
    .map(([name, { count, rework, parts }]) => ({
      name,
      count,
      rework,
      parts: mostFirst(parts, PARTS).map(([part, times]) => ({ name: part, count: times })),
    }))
    .sort((a, b) => b.count - a.count || Number(a.name > b.name) - Number(a.name < b.name))
    .slice(0, reportTables.repeatPlaces.lines);
}

/** The most frequent first, at most so many; names decide between equals, so that the same book gives the same report. */
export function mostFirst(counts: ReadonlyMap<string, number>, most: number): [string, number][] {
  return [...counts].sort(([a, x], [b, y]) => y - x || Number(a > b) - Number(a < b)).slice(0, most);
}
