import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { hangUp, useRing } from './ring.ts';

const Strip = styled('section')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '8px 16px',
  backgroundColor: theme.palette.accentTint,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > div': { flex: 1, minWidth: 0 },
  '& p': theme.typography.said,
  '& p:first-of-type': { ...theme.typography.second, color: theme.palette.ink2 },
  '& p:first-of-type b': { color: theme.palette.ink },
  '@media print': { display: 'none' },
}));

/** The invented caller's words, at the foot of every screen while they are typed in. */
export function RingStrip() {
  const t = useWords('practice');
  const call = useRing();
  if (!call) return null;
  return (
    <Strip aria-label={t('ringing')}>
      <div role="status">
        <p>
          {t('ringing')} <b>{call.phone}</b>
        </p>
        <p>{call.says}</p>
      </div>
      <Button scale="small" onClick={hangUp}>
        {t('hangUp')}
      </Button>
    </Strip>
  );
}
