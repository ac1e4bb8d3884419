import { styled } from '@mui/material/styles';
import { blockOn } from '../../../../shared/domain/custody/decide-borrowers.ts';
import { overdueOf } from '../../../../shared/domain/custody/objections.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import type { DraftBorrower } from '../../../app/lending/lending-draft.ts';
import { useMinute } from '../../../app/now/now.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { useShowPanel } from './use-show-panel.ts';

const Chip = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 8,
  minHeight: 40,
  padding: '2px 4px 2px 10px',
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.sheet,
  color: theme.palette.ink2,
  '& > b': { ...theme.typography.rowTitle, color: theme.palette.ink },
  '& > span': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > small': { ...theme.typography.meta, marginLeft: 'auto', color: theme.palette.ink3 },
  '& > small[data-tone="late"]': { color: theme.palette.late, fontWeight: 700 },
}));

interface Props {
  readonly borrower: DraftBorrower;
  readonly onChange: () => void;
}

/** The borrower who was chosen, with what he has not brought back. */
export function WhoChip({ borrower, onChange }: Props) {
  const t = useWords('lending');
  const custody = useDesk((desk) => desk.custody);
  const borrowers = useDesk((desk) => desk.borrowers);
  const show = useShowPanel();
  const minute = useMinute();
  const { id, name, firm } = borrower;
  const late = overdueOf({ custody }, id, new Date(minute).toISOString());
  const block = blockOn({ borrowers }, borrower)?.block;
  return (
    <Chip role="group" aria-label={t('panel.who')}>
      <b>{name}</b>
      <span>{firm}</span>
      {block ? (
        <small data-tone="late">{t('panel.blocked', { reason: block.reason })}</small>
      ) : (
        <small data-tone={late.length > 0 ? 'late' : 'rest'}>
          {late.length === 0 ? t('panel.noneLate') : t('borrower.late', { count: late.length })}
        </small>
      )}
      {id !== null && (
        <Button tone="quiet" scale="small" onClick={() => show({ kind: 'borrower', id })}>
          {t('borrower.title')}
        </Button>
      )}
      <Button tone="quiet" scale="small" onClick={onChange}>
        {t('panel.change')}
      </Button>
    </Chip>
  );
}
