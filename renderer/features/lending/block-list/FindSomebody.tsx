import { styled } from '@mui/material/styles';
import { useId, useRef, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useBorrowerHits } from './use-borrower-hits.ts';

/** Somebody who may be meant. */
export type BorrowerHit = OutputOf<'borrowers.find'>['hits'][number];

const Options = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.sheet,
}));

const Option = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 8,
  minHeight: 36,
  padding: '7px 10px 5px',
  cursor: 'pointer',
  borderTop: `1px solid ${theme.palette.line}`,
  color: theme.palette.ink2,
  '& > b': { color: theme.palette.ink, whiteSpace: 'nowrap' },
  '& > span': { minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '& > small': { ...theme.typography.meta, marginLeft: 'auto', whiteSpace: 'nowrap' },
  '& > small[data-late="true"]': { color: theme.palette.late },
  '&:first-of-type': { borderTop: 0 },
  '&[aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    borderLeft: `3px solid ${theme.palette.accent}`,
    paddingLeft: 7,
  },
}));

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
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const hits = useBorrowerHits(typed);
  const isAsked = typed.trim() !== '';
  const last = hits.length;
  const at = Math.min(marked, last);
  const take = (index: number) => {
    const hit = hits[index];
    if (!hit) onNew(typed.trim());
    else if (hit.block !== null && hit.borrower !== null) onBlocked(hit.borrower);
    else onFound(hit);
  };
  const inField = { inFields: true, repeats: true };
  useKeys(
    isAsked
      ? [
          { chord: 'ArrowDown', act: () => setMarked(Math.min(at + 1, last)), ...inField },
          { chord: 'ArrowUp', act: () => setMarked(Math.max(at - 1, 0)), ...inField },
          { chord: 'Enter', act: () => take(at), inFields: true },
        ]
      : [],
    { within: box },
  );
  if (chosen)
    return (
      <Chosen>
        <b>{chosen.name}</b> {[chosen.firm, chosen.phone].filter((part) => part !== '').join(' ')}
        <Button tone="quiet" scale="small" onClick={onBack}>
          {t('another')}
        </Button>
      </Chosen>
    );
  return (
    <div ref={box}>
      <FormGrid>
        <FormRow label={t('who')} hint={t('whoHint')}>
          <TextInput
            autoFocus
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setMarked(0);
            }}
            inputProps={{
              role: 'combobox',
              'aria-expanded': isAsked,
              'aria-controls': `${id}-list`,
              'aria-autocomplete': 'list',
              ...(isAsked ? { 'aria-activedescendant': `${id}-${at}` } : {}),
            }}
          />
        </FormRow>
      </FormGrid>
      {isAsked && (
        <Options
          role="listbox"
          id={`${id}-list`}
          aria-label={t('found')}
          onMouseDown={(event) => event.preventDefault()}
        >
          {hits.map((hit, index) => (
            <Option
              key={[hit.borrower, hit.personId, hit.staffId, hit.name, hit.firm].join(' ')}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onClick={() => take(index)}
            >
              <b>{hit.name}</b>
              <span>{[hit.firm, hit.phone].filter((part) => part !== '').join(' ')}</span>
              <Remark hit={hit} />
            </Option>
          ))}
          <Option id={`${id}-${last}`} role="option" aria-selected={last === at} onClick={() => take(last)}>
            <span>{t('asNew', { name: typed.trim() })}</span>
          </Option>
        </Options>
      )}
    </div>
  );
}

function Remark({ hit: { block, late, out } }: { readonly hit: BorrowerHit }) {
  const t = useWords('blockList');
  if (block !== null) return <small data-late>{t('isBlocked')}</small>;
  if (late > 0) return <small data-late>{t('late', { count: late })}</small>;
  return out > 0 && <small>{t('out', { count: out })}</small>;
}
