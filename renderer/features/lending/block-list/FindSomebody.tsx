import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { BorrowerBox } from '../who/BorrowerBox.tsx';
import type { BorrowerHit } from '../who/use-borrower-hits.ts';

const Chosen = styled('p')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  margin: 0,
  minHeight: 36,
  color: theme.palette.ink2,
  '& > b': { color: theme.palette.ink },
}));

interface Props {
  /** Who was found; the box is then gone. */
  readonly chosen: BorrowerHit | null;
  readonly onFound: (hit: BorrowerHit) => void;
  /** Somebody was chosen who is on the list already. */
  readonly onBlocked: (borrower: string) => void;
  readonly onNew: (typed: string) => void;
  readonly onBack: () => void;
}

/** Finds whom a block is about by name, initials or telephone: ↑ ↓ choose, Enter takes. */
export function FindSomebody({ chosen, onFound, onBlocked, onNew, onBack }: Props) {
  const t = useWords('blockList');
  const [typed, setTyped] = useState('');
  if (chosen)
    return (
      <Chosen>
        <b>{chosen.name}</b> {[chosen.firm, chosen.phone].filter((part) => part !== '').join(' ')}
        <Button tone="quiet" scale="small" onClick={onBack}>
          {t('another')}
        </Button>
      </Chosen>
    );
  const take = (hit: BorrowerHit) =>
    hit.block !== null && hit.borrower !== null ? onBlocked(hit.borrower) : onFound(hit);
  return (
    <FormGrid>
      <FormRow label={t('who')}>
        <BorrowerBox
          label={t('who')}
          listLabel={t('found')}
          placeholder={t('whoHint')}
          value={typed}
          onType={setTyped}
          onFound={take}
          blockedWord={t('isBlocked')}
          newWord={(name) => t('asNew', { name })}
          onNew={onNew}
        />
      </FormRow>
    </FormGrid>
  );
}
