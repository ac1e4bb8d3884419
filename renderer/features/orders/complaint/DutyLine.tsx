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
  '&[data-state="done"], &[data-state="done"] > small': { color: theme.palette.ink3 },
  '&[data-state="done"] > i': { color: theme.palette.ok, borderColor: theme.palette.ok },
}));

interface Props extends Pick<DutyState, 'duty'> {
  readonly order: Order;
  readonly state: 'open' | 'done';
  readonly onStart: (order: Order, recording: Recording) => void;
}

/** One duty: ticked with its time, or open with its act. */
export function DutyLine({ order, duty, state, onStart }: Props) {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const story = useDutyWords()(order, duty, state);
  return (
    <Line data-state={state}>
      <i aria-hidden>{state === 'done' ? '✓' : ''}</i>
      <b>
        {terms(`duty.${duty}`)} <Spoken>{t(state === 'done' ? 'duties.done' : 'duties.todo')}</Spoken>
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
