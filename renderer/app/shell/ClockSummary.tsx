import { styled } from '@mui/material/styles';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import { readLine, type WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { useStayWords } from '../custody/use-stay-words.ts';
import { useDesk, useSession } from '../desk/desk-context.ts';
import { goTo } from '../navigation/navigation.ts';
import { useMinute, useNow } from '../now/now.ts';
import { useWall } from '../wall/wall-context.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

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
  const { late, soon, worst } = useWall();
  const { health, lastChange } = useSession();
  if (health.kind === 'read-only' && health.why === 'desk-moved')
    return <StoppedAt says="movedAt" at={health.at} />;
  // What has happened since is on paper, so nobody knows which clocks still run.
  if (health.kind === 'read-only' && lastChange) return <StoppedAt says="stoppedAt" at={lastChange.at} />;
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
      {worst && <Worst line={worst} />}
    </Wall>
  );
}

function StoppedAt({ says, at }: { readonly says: 'stoppedAt' | 'movedAt'; readonly at: string }) {
  const t = useWords('recovery');
  const format = useFormat();
  return (
    <Wall type="button" onClick={() => goTo({ place: 'recovery' })}>
      <span>{t(says, { time: format.moment(at, useMinute()) })}</span>
    </Wall>
  );
}

function Worst({ line }: { readonly line: WallLine }) {
  const t = useWords('shell');
  const terms = useWords('terms');
  const format = useFormat();
  const tables = useDesk(clockTables);
  const stays = useStayWords();
  const now = useNow();
  const reading = readLine(line, tables, now);
  if (!reading) return null;
  const { word, digits } = format.clock(reading, now);
  return (
    <div>
      <span>
        {t('worst')}{' '}
        <b data-tone={reading.mood}>
          {word} {digits}
        </b>
      </span>
      <span>
        {line.kind === 'custody'
          ? `${stays.leads(line.stays)} ${line.custody.who.name}`
          : `${'order' in line ? line.order.place.name : ''} ${reading.rule ? terms(`clock.${reading.rule.clock}`) : ''}`}
      </span>
    </div>
  );
}
