import { styled } from '@mui/material/styles';
import type { SessionView } from '../../app/desk/desk-store.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useShiftTimes } from './use-shift-times.ts';
import { useWords } from '../../app/words/use-words.ts';

const Time = styled('p')({
  marginTop: 'min(88px, 10vh)',
  marginLeft: -9,
  fontSize: 128,
  lineHeight: '132px',
  fontWeight: 700,
  letterSpacing: '-3px',
});

const Day = styled('p')(({ theme }) => ({
  fontSize: 20,
  lineHeight: '32px',
  color: theme.palette.ink2,
  '& > span': { marginLeft: 20 },
}));

const Counts = styled('ul')(({ theme }) => ({
  marginTop: 40,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '8px 32px',
  fontSize: 20,
  lineHeight: '28px',
  '& b': { fontSize: 32 },
  '& > [data-tone="late"]': { color: theme.palette.late },
  '& > [data-tone="soon"]': { color: theme.palette.soon },
  '& > [data-tone="parked"]': { ...theme.typography.text, color: theme.palette.ink2 },
}));

/** The time, the day, and how much waits: figures only, nothing of a resident. */
export function DeskState({ session: { late, soon, parked, shift } }: { readonly session: SessionView }) {
  const t = useWords('lock');
  const shell = useWords('shell');
  const common = useWords('common');
  const format = useFormat();
  const now = useNow();
  const times = useShiftTimes();
  return (
    <section aria-label={t('state')}>
      <Time>{format.time(now)}</Time>
      <Day>
        {format.day(now, 'long')}
        <span>{shift ? times(shift) : t('noShift')}</span>
      </Day>
      <Counts>
        {late === 0 && soon === 0 && <li data-tone="parked">{shell('calm')}</li>}
        {late > 0 && (
          <li data-tone="late">
            {common('late')} <b>{late}</b>
          </li>
        )}
        {soon > 0 && (
          <li data-tone="soon">
            {common('soon')} <b>{soon}</b>
          </li>
        )}
        {parked > 0 && <li data-tone="parked">{t('parked', { count: parked })}</li>}
      </Counts>
    </section>
  );
}
