import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useMinute } from '../../app/now/now.ts';
import { useWords } from '../../app/words/use-words.ts';
import { countDay } from './count-day.ts';

const Head = styled('div')(({ theme }) => ({
  minHeight: 48,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '0 16px 0 20px',
  '& > h1': theme.typography.title,
  '& > p': { display: 'flex', flexWrap: 'wrap', columnGap: 14, minWidth: 0, color: theme.palette.ink2 },
  '& b': { color: theme.palette.ink },
}));

const counted = ['calls', 'opened', 'slipsBack', 'slipsOut', 'callbacks'] as const;

/** The name of the screen and the figures of the day. */
export function BoardHead() {
  const t = useWords('board');
  const calls = useDesk((desk) => desk.calls);
  const orders = useDesk((desk) => desk.orders);
  const centre = useDesk((desk) => desk.centre);
  const minute = useMinute();
  const counts = useMemo(() => countDay({ calls, orders, centre }, minute), [calls, orders, centre, minute]);
  const isEmpty = counted.every((name) => counts[name] === 0);
  return (
    <Head>
      <h1>{t('title')}</h1>
      <p>
        {isEmpty && t('counts.none')}
        {!isEmpty &&
          counted.map((name) => (
            <span key={name}>
              {t(`counts.${name}`)} <b>{counts[name]}</b>
            </span>
          ))}
      </p>
    </Head>
  );
}
