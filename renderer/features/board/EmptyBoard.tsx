import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../../app/words/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';

const Box = styled('div')(({ theme }) => ({
  padding: '84px 20px 0 120px',
  maxWidth: 900,
  overflow: 'auto',
  '& > h2': theme.typography.title,
  '& > p': { ...theme.typography.said, marginTop: 6, color: theme.palette.ink2 },
  '& > dl': {
    display: 'grid',
    gridTemplateColumns: 'minmax(132px, auto) 1fr',
    gap: '12px 16px',
    alignItems: 'center',
    margin: '26px 0 30px',
  },
  '& dt': { textAlign: 'right' },
}));

interface Props {
  /** False where only the chosen view is empty. */
  readonly isWhole: boolean;
  /** With what the day may begin. */
  readonly start?: ReactNode;
}

/** Today with nothing to do: one sentence, and the keys by which something begins. */
export function EmptyBoard({ isWhole, start }: Props) {
  const t = useWords('board');
  if (!isWhole) return <EmptyState sentence={t('empty.view')} />;
  return (
    <Box>
      <h2>{t('empty.sentence')}</h2>
      <p>{t('empty.hint')}</p>
      <dl>
        <dt>
          <KeyCap chord="F2" /> {t('empty.keysTo')} <KeyCap chord="F9" />
        </dt>
        <dd>{t('empty.phone')}</dd>
        <dt>{t('empty.scan')}</dt>
        <dd>{t('empty.scanDoes')}</dd>
        <dt>
          <KeyCap chord="Ctrl+K" />
        </dt>
        <dd>{t('empty.find')}</dd>
        <dt>
          <KeyCap chord="F1" />
        </dt>
        <dd>{t('empty.keys')}</dd>
      </dl>
      {start}
    </Box>
  );
}
