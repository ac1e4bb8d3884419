import type { RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import type { Round } from '../../../shared/domain/shift/round.ts';
import { isUnseen } from './use-round-lines.ts';

/**
 * Deposits that may be passed in one breath: they stood in the last signed round as they stand now, and nothing is due.
 *
 * Nobody asks about forty suitcases one by one every day; what is new, moved or late is asked by itself.
 */
export function keptTogether(lines: readonly RoundLine[], last: Round | undefined): readonly RoundLine[] {
  if (!last) return [];
  const before = new Map(last.lines.map(({ key, state }) => [key, state]));
  return lines.filter(
    (line) =>
      line.group === 'kept' && line.mood !== 'late' && isUnseen(line) && before.get(line.key) === line.state,
  );
}
