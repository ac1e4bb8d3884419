import { styled } from '@mui/material/styles';
import { useWords } from '../app/words/use-words.ts';
import { KeyCap } from './KeyCap.tsx';

const Strip = styled('div')(({ theme }) => ({
  position: 'fixed',
  left: '50%',
  bottom: 76,
  transform: 'translateX(-50%)',
  zIndex: theme.zIndex.snackbar,
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  minHeight: 40,
  padding: '4px 16px',
  maxWidth: 'calc(100vw - 32px)',
  color: theme.palette.paper,
  backgroundColor: theme.palette.ink,
  border: `1px solid ${theme.palette.ink}`,
  borderRadius: theme.shape.borderRadius,
  '&:empty': { display: 'none' },
}));

const Undo = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  minHeight: 30,
  padding: '0 4px',
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  color: 'inherit',
  background: 'none',
  border: 0,
  cursor: 'pointer',
  'html &:focus': { outlineColor: theme.palette.paper, outlineOffset: -2 },
}));

interface Props {
  readonly text: string | null;
  /** Takes the act back; the toast offers it by Ctrl Z. */
  readonly onUndo?: (() => void) | undefined;
}

/** Confirms what has happened and offers to take it back; never for errors (ux 5). */
export function Toast({ text, onUndo }: Props) {
  const t = useWords('common');
  return (
    <Strip role="status">
      {text}
      {text && onUndo && (
        <Undo type="button" onClick={onUndo}>
          {t('undo')} <KeyCap chord="Ctrl+Z" ground="inherit" />
        </Undo>
      )}
    </Strip>
  );
}
