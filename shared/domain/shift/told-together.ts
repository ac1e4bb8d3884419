import type { DeskState } from '../book.ts';
import { entryOf } from '../entry-of.ts';
import type { Handover, HandoverLine } from './handover.ts';
import { lineState } from './select-handover.ts';

type KeptDesk = Pick<DeskState, 'handovers' | 'custody' | 'registers'>;

/**
 * The lines that may be told in one breath: deposits and documents that stood in the handover before just as they stand now.
 *
 * Nothing is skipped by it, each still gets its mark. [D] A parcel lies here for weeks; telling it anew three times a day
 * teaches people not to listen. What is late, what moved and what was never told stays a line of its own.
 */
export function toldTogether(
  desk: KeptDesk,
  { before }: Pick<Handover, 'before'>,
  lines: readonly HandoverLine[],
): HandoverLine[] {
  const last = before === null ? undefined : entryOf(desk.handovers, before);
  if (!last) return [];
  const toldAs = new Map(last.lines.map(({ key, print }) => [key, print]));
  return lines.filter(
    (line) =>
      line.carried > 0 &&
      line.mood !== 'late' &&
      lineState(line) === 'untold' &&
      toldAs.get(line.key) === line.print &&
      liesLong(desk, line),
  );
}

/** Whether a matter is something that lies for weeks: a deposit, or a loan of a register that nobody counts. */
function liesLong({ custody, registers }: KeptDesk, { group, about }: HandoverLine): boolean {
  if (group === 'kept') return true;
  if (about.kind !== 'custody') return false;
  const stay = entryOf(custody, about.custody);
  const register = stay && entryOf(registers, stay.register);
  return stay?.kind === 'loan' && register?.isCounted === false;
}
