import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import {
  nextMoodChange,
  selectWall,
  type WallDesk,
  type WallLine,
} from '../../../shared/domain/clock/select-wall.ts';
import { nextCustodyChange } from '../../../shared/domain/clock/wall-custody.ts';
import type { Fresh } from '../now/use-fresh.ts';
import { keepEach } from '../orders/use-order-rows.ts';
import type { WallView } from './wall-context.ts';

/** At least so often the lines are sorted anew: clocks that rest are overtaken by those that run. */
const MINUTE = 60_000;

/** Reads the wall, and says until when it stays as it is. */
export function readWall(desk: WallDesk, now: number): Fresh<readonly WallLine[]> {
  const lines = selectWall(desk, now);
  const tables = clockTables(desk);
  const changes = lines.map((line) =>
    line.kind === 'task' || line.kind === 'custody' || line.nearest === null
      ? Infinity
      : nextMoodChange(line.order, tables, now),
  );
  // What is not due for long has no line yet, so stays are asked by themselves.
  const next = Math.min(now + MINUTE, nextCustodyChange(desk, tables, now));
  return { value: lines, until: changes.reduce((a, b) => Math.min(a, b), next) };
}

/** The new lines with every unchanged one as the object it was. */
export function keepLines(before: readonly WallLine[], after: readonly WallLine[]): readonly WallLine[] {
  return keepEach(before, after, ({ id }) => id, isSameLine);
}

function isSameLine(a: WallLine, b: WallLine): boolean {
  return isOfSame(a, b) && a.nearest?.rule === b.nearest?.rule && a.nearest?.mood === b.nearest?.mood;
}

function isOfSame(a: WallLine, b: WallLine): boolean {
  if (a.kind === 'custody' && b.kind === 'custody')
    return a.stays.length === b.stays.length && a.stays.every((stay, index) => stay === b.stays[index]);
  if (a.kind === 'task' || b.kind === 'task' || a.kind === 'custody' || b.kind === 'custody')
    return a.kind === b.kind;
  return a.order === b.order;
}

/** Counts the lines. */
export function viewOf(lines: readonly WallLine[]): WallView {
  const late = lines.filter(({ nearest }) => nearest?.mood === 'late');
  const soon = lines.filter(({ nearest }) => nearest?.mood === 'soon');
  return { lines, late: late.length, soon: soon.length, worst: late[0] ?? soon[0] ?? null };
}
