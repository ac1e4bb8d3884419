import { styled } from '@mui/material/styles';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { DutyState } from '../../../../shared/rules/duties.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Spoken } from '../../../ui/Spoken.tsx';
import { DutyAct } from './DutyAct.tsx';
import type { Recording } from './record-choices.ts';
import { useDutyWords } from './use-duty-words.ts';

const Line = styled('li')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minHeight: 30,
  '& > i': {
    fontStyle: 'normal',
    flex: 'none',
    width: 16,
    height: 16,
    lineHeight: '14px',
    fontSize: 12,
    textAlign: 'center',
    border: `1px solid ${theme.palette.edge}`,
    borderRadius: 3,
  },
  '& > b': { fontWeight: 400, minWidth: 0 },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink2, whiteSpace: 'nowrap' },
  '& > [data-part="end"]': { marginLeft: 'auto' },
  '&[data-state="open"] > b': { fontWeight: 700 },
  '&[data-state="done"], &[data-state="not-yet"]': { color: theme.palette.ink3 },
  '&[data-state="done"] > small, &[data-state="not-yet"] > small': { color: theme.palette.ink3 },
  '&[data-state="done"] > i': { color: theme.palette.ok, borderColor: theme.palette.ok },
  '&[data-state="not-yet"] > i': { borderStyle: 'dashed' },
}));

interface Props extends DutyState {
  readonly order: Order;
  readonly onStart: (order: Order, recording: Recording) => void;
}

const marks: Readonly<Record<DutyState['state'], string>> = { done: '✓', open: '', 'not-yet': '' };

/** One duty: ticked with its time, open with its act, or not owed yet with the reason. */
export function DutyLine({ order, duty, state, onStart }: Props) {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const story = useDutyWords()(order, duty, state);
  const spoken = { done: t('duties.done'), open: t('duties.todo'), 'not-yet': t('duties.notYet') }[state];
  return (
    <Line data-state={state}>
      <i aria-hidden>{marks[state]}</i>
      <b>
        {terms(`duty.${duty}`)} <Spoken>{spoken}</Spoken>
      </b>
      {story !== '' && <small>{story}</small>}
      {state === 'open' && (
        <span data-part="end">
          <DutyAct order={order} duty={duty} onStart={onStart} />
        </span>
      )}
    </Line>
  );
}
