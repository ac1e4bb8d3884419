import { styled } from '@mui/material/styles';
import type { OrderRow } from '../../../shared/domain/order/select-orders.ts';
import { stepOf } from '../../app/orders/order-step.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';

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
}));

interface Props {
  readonly row: OrderRow;
  readonly isChosen: boolean;
  readonly onStep: (row: OrderRow) => void;
  readonly onOpen: (number: string) => void;
}

/** What is to be done next for a row, with the person and the number to dial; on the chosen row a full button. */
export function NextStep({ row, isChosen, onStep, onOpen }: Props) {
  const board = useWords('board');
  const words = useOrderWords();
  const blockOf = useActBlocks();
  const act = stepOf(row.order, row.nearest);
  const block = act && act !== 'join' ? blockOf(row.order, act) : null;
  const isCall = act === 'chase' || act === 'askCompletion';
  return (
    <Box>
      <button
        type="button"
        // The row is what the keys are about; the button is for the pointer.
        tabIndex={-1}
        data-chosen={isChosen}
        aria-disabled={block !== null || undefined}
        onClick={() => (act === null ? onOpen(row.order.number) : block === null && onStep(row))}
      >
        {act === null ? board('open') : words.step(row.order, act, row.nearest)}
        {isChosen && <KeyCap chord={act === null ? 'ArrowRight' : 'Enter'} ground="inherit" />}
      </button>
      {block !== null && <span>{block}</span>}
      {block === null && !isCall && isChosen && <span>{words.reach(row.order)}</span>}
    </Box>
  );
}
