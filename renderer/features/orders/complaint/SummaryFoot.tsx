import { styled } from '@mui/material/styles';
import { useWords } from '../../../app/words/use-words.ts';
import { ActKey } from '../ActKey.tsx';

const Foot = styled('div')(({ theme }) => ({
  minHeight: 44,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 14px',
  padding: '0 20px',
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span': { color: theme.palette.ink2, whiteSpace: 'nowrap' },
  '& > small': { ...theme.typography.meta, marginLeft: 'auto', color: theme.palette.ink3 },
}));

interface Props {
  readonly total: number;
  /** How many slight complaints no digest has told yet. */
  readonly waiting: number;
  readonly onOpen: (() => void) | null;
  readonly onDigest: () => void;
  readonly block: string | null;
}

/** What can be done with the summary, by key. */
export function SummaryFoot({ total, waiting, onOpen, onDigest, block }: Props) {
  const t = useWords('complaints');
  return (
    <Foot>
      <span>{t('summary.count', { total })}</span>
      {onOpen && (
        <ActKey chord="Enter" onClick={onOpen}>
          {t('summary.openOrder')}
        </ActKey>
      )}
      <ActKey
        chord="1"
        onClick={onDigest}
        blockedBecause={block ?? (waiting === 0 ? t('digest.nothing') : null)}
      >
        {t('digest.act')} {waiting > 0 && waiting}
      </ActKey>
      <small>{t('summary.onlyLiving')}</small>
    </Foot>
  );
}
