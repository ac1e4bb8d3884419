import { styled } from '@mui/material/styles';
import { memo } from 'react';
import type { OrderRow } from '../../../shared/domain/order/select-orders.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { LiveClock } from '../../app/orders/LiveClock.tsx';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { measures, motion } from '../../app/theme/measures.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { OrderMarks } from '../../app/orders/OrderMarks.tsx';
import { NextStep } from './NextStep.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import type { Outcome } from './outcomes.ts';
import { useLimitLine } from './use-limit-line.ts';
import { WhyLate } from './WhyLate.tsx';
import type { Asking } from './use-outcome.ts';

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '124px minmax(0, 1fr) 168px',
  columnGap: 16,
  alignItems: 'start',
  minHeight: measures.boardRow,
  padding: '4px 16px 4px 3px',
  cursor: 'default',
  borderBottom: `1px solid ${theme.palette.line}`,
  // Rows out of sight are neither laid out nor painted; long lists stay smooth.
  contentVisibility: 'auto',
  containIntrinsicSize: `auto ${measures.boardRow}px`,
  '&:lang(en)': { gridTemplateColumns: '124px minmax(0, 1fr) 208px' },
  '&[data-late="true"]': { minHeight: measures.lateBoardRow },
  '&[aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    boxShadow: `inset 3px 0 0 ${theme.palette.accent}`,
  },
  '&[data-late="true"][aria-selected="true"]': { minHeight: measures.selectedLateBoardRow },
  '@media (forced-colors: active)': { '&[aria-selected="true"]': { borderLeft: '3px solid Highlight' } },
}));

const Clock = styled('div')(({ theme }) => ({
  alignSelf: 'stretch',
  margin: '-4px 0',
  padding: '4px 10px 4px 0',
  textAlign: 'right',
  // A row that turns late fades to its tint once (ux 4.4).
  transition: `background-color ${motion.turnLateMs}ms`,
  '& > div': { ...theme.typography.meta, color: theme.palette.ink2 },
  '[data-late="true"] > &': { backgroundColor: theme.palette.lateTint },
  '[data-late="true"] > & > div': { color: theme.palette.late },
}));

const Matter = styled('div')(({ theme }) => ({
  minWidth: 0,
  '& > [data-part="title"]': { display: 'flex', alignItems: 'center', gap: 8, minWidth: 0 },
  '& > [data-part="title"] > b': {
    ...theme.typography.rowTitle,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  '& > [data-part="title"] > span': { color: theme.palette.ink2, whiteSpace: 'nowrap' },
  '& > [data-part="title"] > i': {
    ...theme.typography.second,
    fontStyle: 'normal',
    marginLeft: 'auto',
    whiteSpace: 'nowrap',
    color: theme.palette.ink3,
  },
  '[aria-selected="true"] > & > [data-part="title"] > i': { color: theme.palette.ink2 },
  '& > [data-part="what"]': {
    color: theme.palette.ink2,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
}));

const Do = styled('div')({ display: 'flex', justifyContent: 'flex-end', alignSelf: 'center', minWidth: 0 });

interface Props {
  readonly id: string;
  readonly row: OrderRow;
  readonly index: number;
  readonly isChosen: boolean;
  readonly asked: Asking | null;
  readonly trouble: Refusal | null;
  readonly onChoose: (number: string) => void;
  readonly onStep: (row: OrderRow) => void;
  readonly onOpen: (number: string) => void;
  readonly onOutcome: (outcome: Outcome, note?: string) => void;
  readonly onLeave: () => void;
}

/** One order of the wall: its clock, the matter, and what is to be done next (ux 5). */
export const WallRow = memo(function WallRow(props: Props) {
  const { id, row, index, isChosen, asked, trouble, onChoose, onStep, onOpen, onOutcome, onLeave } = props;
  const { order, nearest } = row;
  const terms = useWords('terms');
  const words = useOrderWords();
  const limitLine = useLimitLine();
  const isLate = nearest?.mood === 'late';
  const part = (name: string) => `${id}-${name}`;
  return (
    <Row
      id={id}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      aria-labelledby={['clock', 'place', 'what', 'step'].map(part).join(' ')}
      data-late={isLate}
      onClick={() => onChoose(order.number)}
      onDoubleClick={() => onOpen(order.number)}
    >
      <Clock role="gridcell" id={part('clock')}>
        <LiveClock order={order} />
        <div>{limitLine(row)}</div>
      </Clock>
      <Matter role="gridcell">
        <div data-part="title" id={part('place')}>
          <b>
            {order.place.name} {order.contact.name}
          </b>
          <span>{terms(`kind.${order.kind}`)}</span>
          <OrderMarks order={order} />
          <i>{words.number(order.number)}</i>
        </div>
        <div data-part="what" id={part('what')} title={order.text}>
          {order.text}
        </div>
        {isLate && <WhyLate order={order} reading={nearest} isFull={isChosen} />}
        {trouble && <ErrorNote error={trouble} />}
      </Matter>
      <Do role="gridcell" id={part('step')}>
        {asked ? (
          <OutcomeChoice asked={asked} onOutcome={onOutcome} onLeave={onLeave} />
        ) : (
          <NextStep row={row} isChosen={isChosen} onStep={onStep} onOpen={onOpen} />
        )}
      </Do>
    </Row>
  );
});
