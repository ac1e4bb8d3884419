import { useMemo } from 'react';
import type { ShiftPattern } from '../../../../shared/domain/shift/pattern.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { textColumn } from '../RecordTable.tsx';
import { useWeekdays } from '../../../app/words/use-weekdays.ts';

const WEEK = 7;

/** The kinds of shift in the order in which they begin. */
export function usePatterns(): readonly ShiftPattern[] {
  const patterns = useDesk((desk) => desk.shiftPatterns);
  return useMemo(
    () =>
      Object.values(patterns).toSorted((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id)),
    [patterns],
  );
}

/** The id of a kind of shift. */
export function patternId({ id }: ShiftPattern): string {
  return id;
}

/** What the table says of a kind of shift. */
export function usePatternColumns() {
  const t = useWords('shiftPlan');
  const acts = useWords('acts');
  const { language } = useFormat();
  const nameOfDay = useWeekdays();
  return useMemo(() => {
    const name = (row: ShiftPattern) => (language === 'en' ? row.latinName || row.name : row.name);
    const days = ({ weekdays }: ShiftPattern) =>
      weekdays.length === WEEK ? t('settings.everyDay') : weekdays.map(nameOfDay).join(acts('listSeparator'));
    const hours = ({ from, until }: ShiftPattern) => `${from}–${until}`;
    const state = ({ isActive }: ShiftPattern) => t(isActive ? 'settings.inUse' : 'settings.unused');
    return [
      textColumn<ShiftPattern>('name', t('settings.column.name'), name, { width: 160 }),
      textColumn<ShiftPattern>('hours', t('settings.column.hours'), hours, { width: 140 }),
      textColumn<ShiftPattern>('days', t('settings.column.days'), days, { flex: 1, minWidth: 120 }),
      textColumn<ShiftPattern>('state', t('settings.column.state'), state, { width: 100 }),
    ];
  }, [t, acts, language, nameOfDay]);
}
