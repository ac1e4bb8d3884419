import { createContext, useContext, useMemo } from 'react';
import type { Handover, HandoverLine } from '../../../shared/domain/shift/handover.ts';
import type { OpenItem } from '../../../shared/domain/shift/open-item.ts';
import { selectOpenItems } from '../../../shared/domain/shift/open-items.ts';
import { linesOf, unfinishedAmong, type Unfinished } from '../../../shared/domain/shift/select-handover.ts';
import { useMinute } from '../../app/now/now.ts';
import { useHandoverDesk } from './use-handover-desk.ts';

/** The line that was read last of an open matter. */
const kept = new WeakMap<OpenItem, HandoverLine>();

/** The same line as before when nothing was said anew to it, so that its row need not be drawn again. */
function keep(item: OpenItem | undefined, line: HandoverLine): HandoverLine {
  if (!item) return line;
  const before = kept.get(item);
  const isSame =
    before?.note === line.note &&
    before.entrust === line.entrust &&
    before.mark === line.mark &&
    before.carried === line.carried;
  if (isSame) return before;
  kept.set(item, line);
  return line;
}

/** A running handover as it stands now. */
export interface Standing {
  readonly lines: readonly HandoverLine[];
  /** What still stands between it and its seal. */
  readonly unfinished: Unfinished;
}

/**
 * Reads a running handover from the desk: whatever happens there is in it at once.
 *
 * A press on a line reads only what was said anew, not the whole desk.
 */
export function useStanding(handover: Handover): Standing {
  const desk = useHandoverDesk();
  const now = useMinute();
  const items = useMemo(() => selectOpenItems(desk, now), [desk, now]);
  return useMemo(() => {
    const lines = linesOf(desk, items, handover).map((line, at) => keep(items[at], line));
    return { lines, unfinished: unfinishedAmong(desk, lines, handover) };
  }, [desk, items, handover]);
}

/** Read once by the screen of the handover, for all that is drawn below it. */
export const StandingContext = createContext<Standing | null>(null);

/** The running handover as the screen above has read it; throws outside of it. */
export function useHandoverLines(): Standing {
  const standing = useContext(StandingContext);
  if (!standing) throw new Error('The lines of a handover need its screen above them');
  return standing;
}
