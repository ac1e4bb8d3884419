import { styled } from '@mui/material/styles';
import { Button } from '../../ui/Button.tsx';
import { LockIcon } from '../../ui/LockIcon.tsx';
import { useSession } from '../desk/desk-context.ts';
import { useHealthSentence } from '../health/use-health-sentence.ts';
import { useKeys } from '../keyboard/use-keys.ts';
import { goTo, useNavigation } from '../navigation/navigation.ts';
import { useWords } from '../words/use-words.ts';

const Band = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  minHeight: 40,
  padding: '4px 20px',
  color: theme.palette.ink,
  backgroundColor: theme.palette.lateTint,
  borderBottom: `1px solid ${theme.palette.late}`,
  '& > p': { flex: 1, minWidth: 0 },
  '& > p > b': { marginRight: 12, color: theme.palette.late },
  '@media print': { display: 'none' },
}));

const toRecovery = () => goTo({ place: 'recovery' });

/** Says in one sentence that the book takes no changes and why, and leads to what can be done about it. */
export function ReadOnlyBand() {
  const t = useWords('shell');
  const recovery = useWords('recovery');
  const say = useHealthSentence();
  const { health } = useSession();
  const isThere = useNavigation(({ screen }) => screen.place === 'recovery');
  const isReadOnly = health.kind === 'read-only';
  useKeys(isReadOnly ? [{ chord: 'Ctrl+9', label: recovery('lead'), act: toRecovery }] : [], {
    scope: 'house',
  });
  if (!isReadOnly) return null;
  return (
    <Band>
      <LockIcon />
      <p role="alert">
        <b>{t('readOnly')}</b>
        {say(health)}
      </p>
      {!isThere && (
        <Button scale="small" chord="Ctrl+9" onClick={toRecovery}>
          {recovery('lead')}
        </Button>
      )}
    </Band>
  );
}
