import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useListState, type Narrowing } from './list-state.ts';
import { countLines, useThingLines } from './use-thing-lines.ts';

const Bar = styled('div')(({ theme }) => ({
  ...theme.typography.text,
  marginLeft: 'auto',
  display: 'flex',
  alignItems: 'baseline',
  gap: 2,
  whiteSpace: 'nowrap',
  color: theme.palette.ink2,
  '& > span': { paddingLeft: 8, '& > b': { color: theme.palette.accent } },
}));

const Count = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  minHeight: 30,
  padding: '0 7px',
  border: 0,
  borderBottom: '3px solid transparent',
  background: 'none',
  cursor: 'pointer',
  color: theme.palette.ink2,
  'html &:focus': { outlineOffset: -2 },
  '& > b': { fontSize: 16 },
  '&[data-late="true"]': { color: theme.palette.late },
  '&[aria-pressed="true"]': { borderBottomColor: theme.palette.accent, color: theme.palette.ink },
  '&[aria-pressed="true"][data-late="true"]': { color: theme.palette.late },
}));

const shown: readonly Exclude<Narrowing, 'all'>[] = ['in', 'out', 'late', 'lost'];

/** How many things are in, out, late and lost; each narrows the list to them, and again shows all. */
export function Counts({ register }: { readonly register: Register }) {
  const t = useWords('lending');
  const lines = useThingLines(register);
  const count = useMemo(() => countLines(lines), [lines]);
  const { narrowing, change } = useListState(register.id);
  const { draft } = useLending();
  return (
    <Bar role="group" aria-label={t('filters')}>
      {shown.map((which) => (
        <Count
          key={which}
          type="button"
          aria-pressed={narrowing === which}
          data-late={which === 'late' && count.late > 0}
          onClick={() => change({ narrowing: narrowing === which ? 'all' : which })}
        >
          {t(`count.${which}`)} <b>{count[which]}</b>
        </Count>
      ))}
      {draft.codes.length > 0 && (
        <span>
          {t('count.now')} <b>{draft.codes.length}</b>
        </span>
      )}
    </Bar>
  );
}
