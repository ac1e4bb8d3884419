import { styled } from '@mui/material/styles';
import { LockIcon } from '../../ui/LockIcon.tsx';
import { useSession } from '../desk/desk-context.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

const Band = styled('div')(({ theme }) => ({
  gridArea: 'band',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  minHeight: 40,
  padding: '0 20px',
  color: theme.palette.ink,
  backgroundColor: theme.palette.lateTint,
  borderBottom: `1px solid ${theme.palette.late}`,
  '& b': { color: theme.palette.late },
}));

/** Says that the book takes no changes, since when, and that what was before is safe. */
export function ReadOnlyBand() {
  const t = useWords('shell');
  const format = useFormat();
  const { health } = useSession();
  if (health.kind === 'sound') return null;
  return (
    <Band role="alert">
      <LockIcon />
      <b>{t('readOnly')}</b>
      {t('readOnlyText', { time: format.seconds(health.at) })}
    </Band>
  );
}
