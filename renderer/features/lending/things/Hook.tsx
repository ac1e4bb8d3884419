import { styled } from '@mui/material/styles';
import { memo } from 'react';
import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Spoken } from '../../../ui/Spoken.tsx';

const Tile = styled('div')(({ theme }) => ({
  position: 'relative',
  minWidth: 0,
  height: 62,
  padding: '22px 3px 0',
  textAlign: 'center',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  color: theme.palette.ink,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.line}`,
  borderRadius: theme.shape.borderRadius,
  // The hole of the tag.
  '&::before': {
    content: '""',
    position: 'absolute',
    left: '50%',
    top: 6,
    width: 8,
    height: 8,
    marginLeft: -5,
    borderRadius: '50%',
    border: `1px solid ${theme.palette.edge}`,
    backgroundColor: theme.palette.well,
  },
  '& > b': { ...theme.typography.second, fontWeight: 700, display: 'block', lineHeight: '16px' },
  '& > b + span:not(:last-of-type)': {
    ...theme.typography.meta,
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: theme.palette.ink2,
  },
  '& > i': {
    ...theme.typography.cap,
    fontStyle: 'normal',
    position: 'absolute',
    right: 4,
    top: 2,
    color: theme.palette.ink3,
  },
  '&[data-look="out"], &[data-look="soon"]': {
    backgroundColor: theme.palette.paper,
    borderStyle: 'dashed',
    borderColor: theme.palette.edge,
  },
  '&[data-look="out"] > b, &[data-look="soon"] > b': { fontWeight: 400, color: theme.palette.ink2 },
  '&[data-look="soon"]': { backgroundColor: theme.palette.soonTint, borderColor: theme.palette.soon },
  '&[data-look="soon"] > span': { color: theme.palette.soon },
  '&[data-look="late"]': {
    color: theme.palette.late,
    backgroundColor: theme.palette.lateTint,
    borderColor: theme.palette.late,
  },
  '&[data-look="late"] > span': { color: theme.palette.late, fontWeight: 700 },
  '&[data-look="gone"]': { backgroundColor: theme.palette.well },
  '&[data-look="gone"] > b': { fontWeight: 400, textDecoration: 'line-through', color: theme.palette.ink2 },
  '&[data-look="now"]': {
    backgroundColor: theme.palette.accentTint,
    border: `2px solid ${theme.palette.accent}`,
    padding: '21px 2px 0',
  },
  '&[data-look="now"] > b, &[data-look="now"] > span': { color: theme.palette.accent },
  '[role="listbox"]:focus > div > div > &[aria-selected="true"]': {
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: 2,
  },
}));

interface Props {
  readonly id: string;
  readonly line: ThingLine;
  readonly isEntrusted: boolean;
  readonly isChosen: boolean;
  /** In the lending that is put together, and to whom. */
  readonly lentNow: string | null;
  readonly onPick: (code: string) => void;
}

/** A hook of the cabinet with its tag: what hangs there, or who has it; never a door (ux 5). */
export const Hook = memo(function Hook({ id, line, isEntrusted, isChosen, lentNow, onPick }: Props) {
  const t = useWords('lending');
  const { code } = line.thing;
  const { look, below } = useLook(line, lentNow);
  const spoken = useSpoken(line, lentNow);
  return (
    <Tile id={id} role="option" aria-selected={isChosen} data-look={look} onClick={() => onPick(code)}>
      <b>{code}</b>
      {below && <span>{below}</span>}
      {isEntrusted && <i>{t('cabinet.mark')}</i>}
      <Spoken>{spoken}</Spoken>
    </Tile>
  );
});

function useLook({ thing, holder }: ThingLine, lentNow: string | null): { look: string; below: string } {
  const t = useWords('lending');
  const custody = useWords('custody');
  if (lentNow !== null)
    return { look: 'now', below: lentNow === '' ? '' : t('cabinet.to', { name: lentNow }) };
  if (thing.state === 'in') return { look: 'in', below: '' };
  if (!holder || thing.state !== 'out') return { look: 'gone', below: custody(`thingState.${thing.state}`) };
  const { mood, name } = holder;
  return { look: mood === 'late' || mood === 'soon' ? mood : 'out', below: name };
}

/** What a listener needs besides the code and the words on the tag. */
function useSpoken({ thing, holder }: ThingLine, lentNow: string | null): string {
  const t = useWords('lending');
  const custody = useWords('custody');
  const { name, state } = thing;
  if (lentNow !== null) return t('cabinet.spokenNow', { name });
  return `${name} ${custody(state === 'out' && holder ? `mood.${holder.mood}` : `thingState.${state}`)}`;
}
