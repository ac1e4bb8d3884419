import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useNow } from '../../app/now/now.ts';

const DAY_MS = 86_400_000;

/** Says how long ago a moment was, by the days of the desk: `今天`, `昨天`, ` 12 天前`. */
export function useDaysAgo(): (at: string) => string {
  const t = useWords('intake');
  const { dayKey } = useFormat();
  const now = useNow();
  return (at) => {
    const days = Math.round((Date.parse(dayKey(now)) - Date.parse(dayKey(at))) / DAY_MS);
    if (days <= 0) return t('when.today');
    return days === 1 ? t('when.yesterday') : t('when.daysAgo', { days });
  };
}
