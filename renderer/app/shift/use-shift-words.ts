import { useMemo } from 'react';
import type { ShiftPattern } from '../../../shared/domain/shift/pattern.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

/** How shifts are said. */
export interface ShiftWords {
  /** The name of a pattern in the language of the screen: `早班`; what is off the plan says so. */
  pattern(id: string | null): string;
  /** `早班 08:00–16:00`; a shift off the plan has no hours. */
  shift(shift: Pick<Shift, 'pattern' | 'from' | 'until'>): string;
  /** The same of a pattern as it stands in the plan. */
  planned(pattern: ShiftPattern): string;
}

/** The words of shifts in the present language, with the patterns of this desk. */
export function useShiftWords(): ShiftWords {
  const t = useWords('handover');
  const format = useFormat();
  const patterns = useDesk((desk) => desk.shiftPatterns);
  return useMemo(() => {
    const nameOf = ({ name, latinName }: ShiftPattern) =>
      format.language === 'en' ? latinName || name : name;
    const pattern = (id: string | null) => {
      const known = id === null ? undefined : entryOf(patterns, id);
      return known ? nameOf(known) : t('noPattern');
    };
    return {
      pattern,
      shift: ({ pattern: id, from, until }) =>
        from === null || until === null
          ? pattern(id)
          : `${pattern(id)} ${t('span', { from: format.time(from), until: format.time(until) })}`,
      planned: (known) => `${nameOf(known)} ${t('span', { from: known.from, until: known.until })}`,
    };
  }, [t, format, patterns]);
}
