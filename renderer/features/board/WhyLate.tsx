import { styled } from '@mui/material/styles';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { LineReading } from '../../../shared/domain/clock/select-wall.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';

const Why = styled('div')(({ theme }) => ({
  fontSize: 12.5,
  lineHeight: '18px',
  marginTop: 1,
  color: theme.palette.late,
  '& > div': { display: 'block' },
  '[data-large="true"] &': { fontSize: 26, lineHeight: '34px' },
  // English is longer: it may take a second line.
  '[data-large="true"] & > div': {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
}));

interface Props {
  /** Null for a task of the calendar. */
  readonly order: Order | null;
  readonly reading: LineReading;
  /** The selected row also quotes the rule. */
  readonly isFull: boolean;
}

/** Why a row is red, and on the selected one the sentence of the rule behind it. */
export function WhyLate({ order, reading, isFull }: Props) {
  const t = useWords('acts');
  const words = useOrderWords();
  return (
    <Why>
      <div>{words.why(order, reading)}</div>
      {isFull && (
        <div>
          {t('rule')} <q>{words.ruleQuote(reading.rule)}</q>
        </div>
      )}
    </Why>
  );
}
