import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { Chord } from '../keyboard/chord.ts';
import { useKeys } from '../keyboard/use-keys.ts';
import { useWords } from '../words/use-words.ts';

const Box = styled('div')(({ theme }) => ({
  width: '100%',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 8,
  '& > div': {
    width: '100%',
    padding: '8px 10px',
    overflowWrap: 'anywhere',
    userSelect: 'text',
    backgroundColor: theme.palette.sheet,
    border: `1px solid ${theme.palette.line}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

interface Props {
  readonly file: string;
  readonly chord: Chord;
}

/** Where a file lies, in full, and the key that copies it. */
export function CopyPath({ file, chord }: Props) {
  const t = useWords('ledgers');
  const path = useRef<HTMLDivElement>(null);
  const [came, setCame] = useState<'copied' | 'copySelf' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(file).then(
      () => setCame('copied'),
      () => {
        // The host may deny the clipboard to pages; what is selected can always be copied by hand.
        if (path.current) window.getSelection()?.selectAllChildren(path.current);
        setCame('copySelf');
      },
    );
  useKeys([{ chord, label: t('receipts.copy'), act: () => void copy() }]);
  return (
    <Box>
      <div ref={path} role="group" aria-label={t('receipts.file')}>
        {file}
      </div>
      <Button scale="small" chord={chord} onClick={() => void copy()}>
        {t('receipts.copy')}
      </Button>
      <span role="status">{came && t(`receipts.${came}`)}</span>
    </Box>
  );
}
