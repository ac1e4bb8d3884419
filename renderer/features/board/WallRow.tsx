import { styled } from '@mui/material/styles';
import { memo, useCallback } from 'react';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import { readLine, type WallLine } from '../../../shared/domain/clock/select-wall.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { OrderMarks } from '../../app/orders/OrderMarks.tsx';
import { TickingClock } from '../../app/orders/TickingClock.tsx';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { measures, motion } from '../../app/theme/measures.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AnswerChoice } from './AnswerChoice.tsx';
import { AnswerField } from './AnswerField.tsx';
import type { Asking } from './asking.ts';
import { NextStep } from './NextStep.tsx';
import { SnoozeMark } from './SnoozeMark.tsx';
import type { RowAsking } from './use-asking.ts';
import { useLimitLine } from './use-limit-line.ts';
import type { LineStep } from './use-line-step.ts';
import { useLineText } from './use-line-text.ts';
import { TaskCount } from './TaskCount.tsx';
import { WhyLate } from './WhyLate.tsx';

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
  '&:lang(en)': { gridTemplateColumns: '144px minmax(0, 1fr) 208px' },
  '&[data-late="true"]': { minHeight: measures.lateBoardRow },
  '&[aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    boxShadow: `inset 3px 0 0 ${theme.palette.accent}`,
  },
  '&[data-late="true"][aria-selected="true"]': { minHeight: measures.selectedLateBoardRow },
  '&[data-large="true"], &[data-large="true"]:lang(en)': {
    gridTemplateColumns: '252px minmax(0, 1fr) 232px',
    columnGap: 20,
    alignItems: 'center',
    minHeight: measures.largeBoardRow,
    containIntrinsicSize: `auto ${measures.largeBoardRow}px`,
  },
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
  '[data-large="true"] > &': { padding: '8px 14px 8px 0' },
  '[data-large="true"] > & > div': { fontSize: 20, lineHeight: '26px' },
}));

const Cell = styled('div')(({ theme }) => ({
  minWidth: 0,
  '& > [data-part="title"]': { display: 'flex', alignItems: 'center', gap: 8, minWidth: 0 },
  '& > [data-part="title"] > b': {
    ...theme.typography.rowTitle,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  '& > [data-part="title"] > em': { fontStyle: 'normal', color: theme.palette.ink2, whiteSpace: 'nowrap' },
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
  '[data-large="true"] > & > [data-part="title"]': { gap: 14, alignItems: 'baseline' },
  '[data-large="true"] > & > [data-part="title"] > b': {
    fontSize: 40,
    lineHeight: '50px',
    flex: 'none',
    maxWidth: '80%',
  },
  '[data-large="true"] > & > [data-part="title"] > em': {
    fontSize: 24,
    lineHeight: '50px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  // A mark of how grave it is says more from afar than the kind, and there is room for one.
  '[data-large="true"] > & > [data-part="title"] > em:has(+ span)': { display: 'none' },
  '[data-large="true"] > & > [data-part="title"] > span': {
    fontSize: 20,
    lineHeight: '28px',
    padding: '0 8px',
  },
  '[data-large="true"] > & > [data-part="title"] > i': { display: 'none' },
  '[data-large="true"] > & > [data-part="what"]': { fontSize: 26, lineHeight: '34px' },
}));

const Do = styled('div')({ display: 'flex', justifyContent: 'flex-end', alignSelf: 'center', minWidth: 0 });

interface Props {
  readonly id: string;
  readonly line: WallLine;
  readonly index: number;
  readonly isChosen: boolean;
  readonly asked: Asking | null;
  readonly trouble: Refusal | null;
  readonly isLarge: boolean;
  readonly stepOf: (line: WallLine) => LineStep;
  readonly onChoose: (id: string) => void;
  readonly onStep: (line: WallLine) => void;
  readonly onOpen: (line: WallLine) => void;
  readonly onAnswer: RowAsking['answer'];
  readonly onWrite: RowAsking['write'];
  readonly onLeave: () => void;
}

/** One line of the wall: its clock, the matter, and what is to be done next (ux 5). */
export const WallRow = memo(function WallRow(props: Props) {
  const { id, line, index, isChosen, asked, isLarge, stepOf, onChoose, onStep, onOpen, onAnswer } = props;
  const limitLine = useLimitLine();
  const tables = useDesk(clockTables);
  const read = useCallback((now: number) => readLine(line, tables, now), [line, tables]);
  const part = (name: string) => `${id}-${name}`;
  return (
    <Row
      id={id}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isChosen}
      aria-labelledby={['clock', 'place', 'what', 'step'].map(part).join(' ')}
      data-late={line.nearest?.mood === 'late'}
      data-large={isLarge}
      onClick={() => onChoose(line.id)}
      onDoubleClick={() => onOpen(line)}
    >
      <Clock role="gridcell" id={part('clock')}>
        <TickingClock read={read} since={sinceOf(line)} scale={isLarge ? 'huge' : 'large'} />
        <div>{limitLine(line)}</div>
      </Clock>
      <Matter {...props} part={part} />
      <Do role="gridcell" id={part('step')}>
        {asked && !asked.isTyping ? (
          <AnswerChoice asked={asked} onAnswer={onAnswer} />
        ) : (
          <NextStep line={line} step={stepOf(line)} isChosen={isChosen} onStep={onStep} />
        )}
      </Do>
    </Row>
  );
});

/** What stands in the place of a clock when none runs. */
function sinceOf(line: WallLine): string {
  if (line.kind === 'custody') return line.custody.closedAt ?? line.custody.openedAt;
  return line.kind === 'task' ? line.nearest.dueAt : line.order.registeredAt;
}

function Matter(props: Props & { readonly part: (name: string) => string }) {
  const { line, isChosen, asked, trouble, isLarge, part, onWrite, onLeave } = props;
  const words = useOrderWords();
  const { title, kind, what } = useLineText()(line);
  const order = 'order' in line ? line.order : null;
  const snoozed = order?.snoozes.find(({ clock }) => clock === line.nearest?.rule?.clock);
  const isLate = line.nearest?.mood === 'late';
  return (
    <Cell role="gridcell">
      <div data-part="title" id={part('place')}>
        <b>{title}</b>
        {kind && <em>{kind}</em>}
        {order && <OrderMarks order={order} />}
        {snoozed && <SnoozeMark until={snoozed.until} />}
        {order && <i>{words.number(order.number)}</i>}
        {line.kind === 'custody' && line.custody.kind === 'deposit' && (
          <i>{words.number(line.custody.number)}</i>
        )}
      </div>
      {/* From two metres one line is read: why it is red, or what it is about. */}
      <div data-part="what" id={part('what')} title={what} hidden={isLarge && isLate}>
        {line.kind === 'task' ? <TaskCount task={line.task} dueAt={line.nearest.dueAt} /> : what}
      </div>
      {isLate && <WhyLate line={line} isFull={isChosen && !isLarge} />}
      {asked?.isTyping && <AnswerField asked={asked} onWrite={onWrite} onLeave={onLeave} />}
      {trouble && <ErrorNote error={trouble} />}
    </Cell>
  );
}
