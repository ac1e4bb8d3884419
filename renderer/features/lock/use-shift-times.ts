import type { SessionView } from '../../app/desk/desk-store.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

type ShiftTimes = NonNullable<SessionView['shift']>;

/** A shift as the lock says it: `早班 08:00–16:00`. */
export function useShiftTimes(): (shift: ShiftTimes) => string {
  const t = useWords('lock');
  const format = useFormat();
  return ({ name, latinName, from, until }) => {
    const called = (format.language === 'en' && latinName) || name || t('noPattern');
    if (from === null || until === null) return called;
    return t('shiftTimes', { name: called, from: format.time(from), until: format.time(until) });
  };
}
