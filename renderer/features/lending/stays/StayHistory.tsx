import { styled } from '@mui/material/styles';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useStayEvents } from './use-stay-events.ts';

const Box = styled('section')(({ theme }) => ({
  '& > h3': { ...theme.typography.h2, marginBottom: 2 },
  '& > ol': { margin: 0, padding: 0, listStyle: 'none' },
  '& > ol > li': {
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr) auto',
    gap: 10,
    padding: '4px 0',
    lineHeight: '20px',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& time, & span': { color: theme.palette.ink2, whiteSpace: 'nowrap' },
  '& div': { overflowWrap: 'anywhere' },
}));

/** What happened in a stay, newest first. */
export function StayHistory({ stay }: { readonly stay: Custody }) {
  const t = useWords('keeping');
  const format = useFormat();
  const events = useStayEvents(stay);
  return (
    <Box aria-label={t('history')}>
      <h3>{t('history')}</h3>
      <ol>
        {events.map(({ key, at, who, what }) => (
          <li key={key}>
            <time dateTime={at}>{format.moment(at, momentNow())}</time>
            <div>{what}</div>
            <span>{who}</span>
          </li>
        ))}
      </ol>
    </Box>
  );
}
