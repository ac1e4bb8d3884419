import { styled } from '@mui/material/styles';
import { goTo } from '../navigation/navigation.ts';
import { useNow } from '../now/now.ts';
import { useSession } from '../desk/desk-context.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import { useClockCounts } from './use-clock-counts.ts';

const Wall = styled('button')(({ theme }) => ({
  all: 'unset',
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  padding: '0 14px',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  '& > span': { ...theme.typography.second, display: 'flex', alignItems: 'baseline', gap: 5 },
  '& > span > b': { fontSize: 20, lineHeight: '24px' },
  '& [data-tone="late"]': { color: theme.palette.late },
  '& [data-tone="soon"]': { color: theme.palette.soon },
  '& > div': { ...theme.typography.meta, color: theme.palette.ink2 },
  '& > div > *': { display: 'block' },
  '@media (max-width: 1240px)': { '& > div': { display: 'none' } },
  '&:focus-visible': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: -2 },
}));

/** How many clocks are late and soon, and the worst of them. */
export function ClockSummary() {
  const t = useWords('shell');
  const terms = useWords('terms');
  const format = useFormat();
  const now = useNow();
  const { late, soon, worst } = useClockCounts();
  const { health, lastChange } = useSession();
  const recovery = useWords('recovery');
  // What has happened since is on paper, so nobody knows which clocks still run.
  if (health.kind === 'read-only' && lastChange) {
    return (
      <Wall type="button" onClick={() => goTo({ place: 'recovery' })}>
        <span>{recovery('stoppedAt', { time: format.moment(lastChange.at, now) })}</span>
      </Wall>
    );
  }
  return (
    <Wall type="button" onClick={() => goTo({ place: 'today' })}>
      {late === 0 && soon === 0 && <span>{t('calm')}</span>}
      {late > 0 && (
        <span data-tone="late">
          {t('late')} <b>{late}</b>
        </span>
      )}
      {soon > 0 && (
        <span data-tone="soon">
          {t('soon')} <b>{soon}</b>
        </span>
      )}
      {worst?.nearest && (
        <div>
          <span>
            {t('worst')}{' '}
            <b data-tone={worst.nearest.mood}>
              {format.clock(worst.nearest, now).word} {format.clock(worst.nearest, now).digits}
            </b>
          </span>
          <span>
            {worst.order.place.name} {terms(`clock.${worst.nearest.rule.clock}`)}
          </span>
        </div>
      )}
    </Wall>
  );
}
