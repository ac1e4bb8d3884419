import type { ClockTables } from '../../rules/clock-runs.ts';
import type { ClockRule } from '../../rules/clocks.ts';
import type { DeskState } from '../book.ts';

/** The part of a desk that its clocks are read by. */
export type ClockDesk = Pick<DeskState, 'clockRules' | 'workdays' | 'settings' | 'centre' | 'setBackMs'>;

const known = new WeakMap<readonly ClockRule[], ClockTables>();

/** The tables of a desk for reading clocks; the same object as long as nothing in them has changed. */
export function clockTables({ clockRules, workdays, settings, centre, setBackMs }: ClockDesk): ClockTables {
  const { trade } = settings;
  const timeZone = centre?.timeZone ?? 'Asia/Shanghai';
  const before = known.get(clockRules);
  const isSame =
    before?.workdays === workdays &&
    before.trade === trade &&
    before.timeZone === timeZone &&
    before.setBackMs === setBackMs;
  if (isSame) return before;
  const made = { clockRules, workdays, trade, timeZone, setBackMs };
  known.set(clockRules, made);
  return made;
}
