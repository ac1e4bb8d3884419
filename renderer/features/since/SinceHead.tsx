import { styled } from '@mui/material/styles';
import type { OutputOf } from '../../../shared/contract.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

const Head = styled('header')(({ theme }) => ({
  flex: 'none',
  padding: '12px 20px 10px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > div': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 14px' },
  '& h1': theme.typography.title,
  '& p': { color: theme.palette.ink2 },
}));

const figures = ['calls', 'complaints', 'orders', 'closed', 'lent', 'returned'] as const;

/** Since when somebody was away, and what the desk did meanwhile, as far as it is still counted. */
export function SinceHead({ told }: { readonly told: OutputOf<'shifts.since'> | null }) {
  const t = useWords('since');
  return (
    <Head>
      <div>
        <h1>{t('title')}</h1>
        <p role="status">{told === null ? t('reading') : <Away told={told} />}</p>
      </div>
      {told && <Figures told={told} />}
      {told && <ReadFrom told={told} />}
    </Head>
  );
}

function Away({ told: { since, daysAway } }: { readonly told: OutputOf<'shifts.since'> }) {
  const t = useWords('since');
  const format = useFormat();
  const now = momentNow();
  if (since === null) return t('first');
  const time = format.moment(since, now);
  return daysAway < 2
    ? t('away', { time, duration: format.duration(now - Date.parse(since)) })
    : t('awayDays', { time, count: daysAway });
}

/** What is not at the desk any more is not counted, and that is said. */
function Figures({ told }: { readonly told: OutputOf<'shifts.since'> }) {
  const t = useWords('since');
  const acts = useWords('acts');
  const format = useFormat();
  const said = figures.flatMap((figure) => {
    const count = told.figures[figure];
    return count === 0 ? [] : [t(`figure.${figure}`, { count })];
  });
  if (said.length === 0) return null;
  const list = said.join(acts('listSeparator'));
  return (
    <p>
      {told.countedFrom === told.since
        ? t('figures', { figures: list })
        : t('figuresFrom', { time: format.moment(told.countedFrom, momentNow()), figures: list })}
    </p>
  );
}

function ReadFrom({ told: { since, readFrom } }: { readonly told: OutputOf<'shifts.since'> }) {
  const t = useWords('since');
  const format = useFormat();
  if (since === null || format.dayKey(since) >= readFrom) return null;
  return <p>{t('readFrom', { day: format.localDay(readFrom, 'plain') })}</p>;
}
