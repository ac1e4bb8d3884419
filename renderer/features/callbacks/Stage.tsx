import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';

const Box = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  maxWidth: 560,
  '& > h3': { ...theme.typography.rowTitle, margin: 0 },
  '& > small': { ...theme.typography.second, color: theme.palette.ink2 },
  '& > [data-part="back"]': { alignSelf: 'flex-start' },
}));

interface Props {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A question that stands in the place of the scores until it is answered; Esc leaves it. */
export function Stage({ title, onBack, children }: Props) {
  const t = useWords('callbacks');
  useKeys([{ chord: 'Escape', label: t('notNow'), act: onBack }]);
  return (
    <Box aria-label={title}>
      <h3>{title}</h3>
      {children}
      <span data-part="back">
        <Button tone="quiet" chord="Escape" onClick={onBack}>
          {t('notNow')}
        </Button>
      </span>
    </Box>
  );
}
