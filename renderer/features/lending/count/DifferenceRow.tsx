import { styled } from '@mui/material/styles';
import type { ThingState } from '../../../../shared/domain/custody/thing.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { DifferenceLine, Explained } from './count.ts';

const Line = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'grid',
  gridTemplateColumns: '110px minmax(0, 1fr) auto',
  gap: 12,
  alignItems: 'baseline',
  width: '100%',
  minHeight: 38,
  padding: '8px 10px',
  textAlign: 'left',
  cursor: 'pointer',
  border: 0,
  borderLeft: '3px solid transparent',
  background: 'none',
  color: theme.palette.ink2,
  'html &:focus': { outlineOffset: -2 },
  '& > b': { color: theme.palette.ink },
  '& > small': { ...theme.typography.second, color: theme.palette.ink2 },
  '& > small[data-open="true"]': { color: theme.palette.soon, fontWeight: 700 },
  '&[aria-current="true"]': {
    borderLeftColor: theme.palette.accent,
    backgroundColor: theme.palette.accentTint,
  },
}));

interface Props {
  readonly line: DifferenceLine;
  readonly said: Explained | undefined;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

/** One difference in the list: the code, how it differs, and what was said of it. */
export function DifferenceRow({ line, said, isOpen, isCurrent, onChoose }: Props) {
  const t = useWords('stocktake');
  const custody = useWords('custody');
  // What the book has in its place and was counted hangs in another cabinet.
  const extra = (state: ThingState) =>
    state === 'in' || state === 'damaged'
      ? t('misplaced')
      : t('extra', { state: custody(`thingState.${state}`) });
  const how = line.kind === 'extra' ? extra(line.state) : t(line.kind);
  const cause = said?.cause ? custody(`cause.${said.cause}`) : '';
  return (
    <Line type="button" aria-current={isCurrent} onClick={onChoose}>
      <b>{line.code}</b>
      <span>{how}</span>
      <small data-open={isOpen}>
        {isOpen ? [cause, t('open')].filter(Boolean).join(' · ') : [cause, said?.reason].join(' · ')}
      </small>
    </Line>
  );
}
