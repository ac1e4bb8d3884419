import { styled } from '@mui/material/styles';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { phoneText } from '../../app/words/phone-text.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import type { LineStep } from './use-line-step.ts';

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-end',
  minWidth: 0,
  maxWidth: '100%',
  '& > button': {
    ...theme.typography.second,
    fontFamily: 'inherit',
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 30,
    maxWidth: '100%',
    padding: 0,
    border: '1px solid transparent',
    borderRadius: theme.shape.borderRadius,
    textAlign: 'right',
    cursor: 'pointer',
    color: theme.palette.accent,
    background: 'none',
  },
  '& > button[data-chosen="true"]': {
    padding: '0 10px',
    fontWeight: 700,
    color: theme.palette.onAccent,
    backgroundColor: theme.palette.accent,
    borderColor: theme.palette.accent,
  },
  '& > button[aria-disabled="true"]': {
    fontWeight: 400,
    color: theme.palette.ink3,
    background: 'none',
    borderColor: theme.palette.edge,
    borderStyle: 'dashed',
    padding: '0 10px',
    cursor: 'default',
  },
  '& > span': {
    ...theme.typography.meta,
    color: theme.palette.ink3,
    maxWidth: '100%',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  '[aria-selected="true"] & > span': { color: theme.palette.ink2 },
  '[data-large="true"] & > button': { fontSize: 20, lineHeight: '28px', minHeight: 44 },
  '[data-large="true"] & > span': { fontSize: 16, lineHeight: '22px' },
}));

interface Props {
  readonly line: WallLine;
  readonly step: LineStep;
  readonly isChosen: boolean;
  readonly onStep: (line: WallLine) => void;
}

/** What is to be done next for a line, with the person and the number to dial; on the chosen one a full button. */
export function NextStep({ line, step: { label, block, isCall }, isChosen, onStep }: Props) {
  const words = useOrderWords();
  return (
    <Box>
      <button
        type="button"
        // The row is what the keys are about; the button is for the pointer.
        tabIndex={-1}
        data-chosen={isChosen}
        aria-disabled={block !== null || undefined}
        onClick={() => block === null && onStep(line)}
      >
        {label}
        {isChosen && <KeyCap chord="Enter" ground="inherit" />}
      </button>
      {block !== null && <span>{block}</span>}
      {block === null && !isCall && isChosen && line.kind === 'order' && (
        <span>{words.reach(line.order)}</span>
      )}
      {block === null && isChosen && line.kind === 'custody' && (
        <span>{[line.custody.who.firm, phoneText(line.custody.who.phone)].filter(Boolean).join(' ')}</span>
      )}
    </Box>
  );
}
