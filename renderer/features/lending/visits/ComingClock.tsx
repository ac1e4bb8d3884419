import { useMinute } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ClockChip } from '../../../ui/ClockChip.tsx';

const HOUR = 3_600_000;

/** When somebody comes: within the hour how long it still is, else the time; no limit passes here, so it is never red. */
export function ComingClock({ at }: { readonly at: string | null }) {
  const t = useWords('visits');
  const format = useFormat();
  const now = useMinute();
  if (at === null) return t('anyTime');
  const leftMs = Date.parse(at) - now;
  const isNear = leftMs > 0 && leftMs < HOUR;
  const digits = isNear ? t('minutes', { count: Math.ceil(leftMs / 60_000) }) : format.moment(at, now);
  const word = isNear ? t('stillIn') : leftMs <= 0 ? t('wasDue') : '';
  return <ClockChip clock={{ word, digits, tone: 'running' }} scale="small" />;
}
