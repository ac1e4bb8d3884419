import type { DeskState } from '../../shared/domain/book.ts';
import { selectWall } from '../../shared/domain/clock/select-wall.ts';

/** How many clocks are late and how many soon will be: the same lines as on the wall. */
export function clockCounts(desk: DeskState, now: number): { late: number; soon: number } {
  const moods = selectWall(desk, now).map(({ nearest }) => nearest?.mood);
  return {
    late: moods.filter((mood) => mood === 'late').length,
    soon: moods.filter((mood) => mood === 'soon').length,
  };
}
