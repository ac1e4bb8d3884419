import { styled } from '@mui/material/styles';
import type { ClockReading } from '../../../shared/rules/clock-reading.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ClockChip } from '../../ui/ClockChip.tsx';

const Block = styled('section')(({ theme }) => ({
  ...theme.typography.second,
  lineHeight: '20px',
  padding: '9px 20px',
  color: theme.palette.ink2,
  '&[data-late="true"]': { backgroundColor: theme.palette.lateTint, color: theme.palette.ink },
  '& > header': { display: 'flex', alignItems: 'baseline', gap: 8 },
  '& > header > h2': { ...theme.typography.h2, flex: 1, color: theme.palette.ink },
  '&[data-late="true"] > header > h2': theme.typography.rowTitle,
  '& small': { ...theme.typography.meta, fontWeight: 400, color: 'inherit' },
  '& em': { fontStyle: 'normal', color: theme.palette.late },
  '& cite': { fontStyle: 'normal', color: theme.palette.accent, whiteSpace: 'nowrap' },
}));

/** One clock of an order; a red one gives every number of its sum, so that it can be checked by hand (ux 5). */
export function ClockBlock({ reading, now }: { readonly reading: ClockReading; readonly now: number }) {
  const t = useWords('orders');
  const terms = useWords('terms');
  const format = useFormat();
  const words = useOrderWords();
  const { rule, mood } = reading;
  const isLate = mood === 'late';
  const quietLine = useQuietLine(reading, now);
  return (
    <Block data-late={isLate} aria-label={terms(`clock.${rule.clock}`)}>
      <header>
        <h2>
          {terms(`clock.${rule.clock}`)} <small>{t('clockLimit', { limit: words.limit(rule.limit) })}</small>
        </h2>
        <ClockChip clock={format.clock(reading, now)} scale={isLate ? 'large' : 'medium'} />
      </header>
      {isLate ? <WhyRed reading={reading} now={now} /> : <div>{quietLine}</div>}
    </Block>
  );
}

function WhyRed({ reading, now }: { readonly reading: ClockReading; readonly now: number }) {
  const t = useWords('orders');
  const words = useOrderWords();
  const sum = useSum(reading, now);
  return (
    <div>
      <em>{t('whyRed')}</em>
      {sum}
      <br />
      <q>{words.ruleQuote(reading.rule)}</q> <cite>{t('ruleId', { source: reading.rule.source })}</cite>
    </div>
  );
}

function useSum({ rule, startedAt, dueAt, pausedMinutes }: ClockReading, now: number): string {
  const t = useWords('orders');
  const terms = useWords('terms');
  const settings = useWords('settings');
  const format = useFormat();
  const words = useOrderWords();
  const exact = (at: string) =>
    format.dayKey(at) === format.dayKey(now)
      ? format.seconds(at)
      : `${format.shortDay(at, now)} ${format.seconds(at)}`;
  const sum = t('sum', {
    start: exact(startedAt),
    from: settings(`clock.moment.${rule.starts}`),
    limit: words.limit(rule.limit),
    due: exact(dueAt),
    act: terms(`clock.${rule.clock}`),
  });
  const pause =
    pausedMinutes > 0 ? t('sumPaused', { time: format.duration(pausedMinutes * 60_000) }) : t('sumNotPaused');
  return rule.restsFor.length > 0 ? `${sum}${pause}` : sum;
}

/** The line under a clock that is not late. */
function useQuietLine(reading: ClockReading, now: number): string {
  const t = useWords('orders');
  const format = useFormat();
  const { stoppedAt, dueAt, leftMs, mood } = reading;
  if (stoppedAt !== null) {
    const time = format.moment(stoppedAt, now);
    return leftMs < 0
      ? t('stoppedLate', { time, late: format.duration(leftMs) })
      : t('stoppedInTime', { time });
  }
  return mood === 'paused' ? t('restsAt') : t('runningUntil', { due: format.moment(dueAt, now) });
}
