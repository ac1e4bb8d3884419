import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useSession } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { MoveSheet } from './MoveSheet.tsx';

const Part = styled('section')(({ theme }) => ({
  '& > h3': theme.typography.rowTitle,
  '& > p': { maxWidth: 640, marginBottom: 10, color: theme.palette.ink2 },
}));

/** The way to another PC, for a book that is sound; a broken one is repaired first. */
export function MoveDesk() {
  const t = useWords('bundles');
  const { health } = useSession();
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useKeys([{ chord: '9', label: t('move.title'), act: open, when: () => health.kind === 'sound' }]);
  if (health.kind !== 'sound') return null;
  return (
    <Part>
      <h3>{t('move.title')}</h3>
      <p>{t('move.about')}</p>
      <Button chord="9" onClick={open}>
        {t('move.open')}
      </Button>
      {isOpen && <MoveSheet onClose={() => setOpen(false)} />}
    </Part>
  );
}
