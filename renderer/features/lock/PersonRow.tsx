import { styled } from '@mui/material/styles';
import type { ReactNode, Ref } from 'react';
import type { SessionView } from '../../app/desk/desk-store.ts';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { useShiftTimes } from './use-shift-times.ts';
import { shownName } from './shown-name.ts';

const Item = styled('li')(({ theme }) => ({
  position: 'relative',
  borderTop: `1px solid ${theme.palette.line}`,
  '&[data-chosen="true"]': {
    backgroundColor: theme.palette.accentTint,
    '&::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      borderLeft: `3px solid ${theme.palette.accent}`,
    },
  },
}));

const Face = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  width: '100%',
  minHeight: 52,
  padding: '0 14px',
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  textAlign: 'left',
  cursor: 'pointer',
  color: theme.palette.ink2,
  background: 'none',
  border: 0,
  'html &:focus': { outlineOffset: -2 },
  '& > b': { ...theme.typography.rowTitle, color: theme.palette.ink, minWidth: 72 },
  '&:lang(en) > b': { minWidth: 128 },
  '& > span': { width: 76, flex: 'none' },
  '&:lang(en) > span': { width: 92 },
  '& > em': { ...theme.typography.second, flex: 1, fontStyle: 'normal' },
  '& > em[data-keeps="true"]': { fontWeight: 700, color: theme.palette.ink },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3, whiteSpace: 'nowrap' },
}));

interface Props {
  readonly person: SessionView['roster'][number];
  readonly chord: Chord | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
  /** The PIN boxes, below the person they belong to. */
  readonly children?: ReactNode;
}

/** One person of the desk, with the digit that chooses and the drafts that wait. */
export function PersonRow({ person, chord, isChosen, onChoose, ref, children }: Props) {
  const t = useWords('lock');
  const terms = useWords('terms');
  const { language } = useFormat();
  const times = useShiftTimes();
  return (
    <Item data-chosen={isChosen}>
      <Face ref={ref} type="button" aria-expanded={isChosen} aria-keyshortcuts={chord} onClick={onChoose}>
        {chord && <KeyCap chord={chord} />}
        <b>{shownName(person, language)}</b>
        <span>{terms(`role.${person.role}`)}</span>
        <em data-keeps={person.keepsCounter}>
          {person.shift && times(person.shift)}
          {person.keepsCounter && ` ${t('keeps')}`}
        </em>
        {person.drafts > 0 && <small>{t('drafts', { count: person.drafts })}</small>}
      </Face>
      {children}
    </Item>
  );
}
