import { styled } from '@mui/material/styles';
import { useRowOfKeys } from '../../app/calls/kind-keys.ts';
import { useBeginCall } from '../../app/calls/use-begin-call.ts';
import { useSession } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { setKindChooser } from './kind-chooser.ts';
import { useIsInForm, useMayTakeCalls } from './use-function-keys.ts';

const Keys = styled('div')({
  marginLeft: 'auto',
  display: 'flex',
  alignItems: 'center',
  padding: '0 10px',
  flex: 'none',
});

const Key = styled('button')(({ theme }) => ({
  ...theme.typography.meta,
  fontFamily: 'inherit',
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  minHeight: 30,
  padding: '0 6px',
  border: 0,
  background: 'none',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  color: theme.palette.ink2,
  'html &:focus': { outlineOffset: -2 },
}));

const Stopped = styled('span')(({ theme }) => ({
  ...theme.typography.meta,
  color: theme.palette.ink2,
}));

/** The keys for a new call, at the right of the strip: one in the form, where function keys change the kind. */
export function FunctionKeys() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const begin = useBeginCall();
  const rowOfKeys = useRowOfKeys();
  const isInForm = useIsInForm();
  const { health } = useSession();
  const mayTakeCalls = useMayTakeCalls();
  if (health.kind === 'read-only') {
    return (
      <Keys>
        <Stopped>
          {t(health.why === 'desk-moved' ? 'moved' : 'stopped')} <KeyCap chord="Ctrl+K" />
        </Stopped>
      </Keys>
    );
  }
  if (!mayTakeCalls) return null;
  if (isInForm) {
    return (
      <Keys>
        <Key type="button" aria-keyshortcuts="Control+N" onClick={() => begin('enquiry')}>
          {t('newCall')} <KeyCap chord="Ctrl+N" />
        </Key>
      </Keys>
    );
  }
  return (
    <Keys role="group" aria-label={t('newCalls')}>
      {rowOfKeys.map(([chord, kind]) => (
        <Key
          key={chord}
          type="button"
          aria-keyshortcuts={chord}
          onClick={() => (kind === null ? setKindChooser('begin') : begin(kind))}
        >
          <KeyCap chord={chord} /> {kind === null ? t('other') : terms(`kind.${kind}`)}
        </Key>
      ))}
    </Keys>
  );
}
