import { styled } from '@mui/material/styles';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';

const Side = styled('nav')(({ theme }) => ({
  width: 360,
  flex: 'none',
  overflow: 'auto',
  backgroundColor: theme.palette.paper,
  borderRight: `1px solid ${theme.palette.line}`,
  '& > p': { ...theme.typography.meta, padding: '12px 16px', color: theme.palette.ink3 },
  '@media (max-width: 1150px)': { width: 280 },
}));

const Entry = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'block',
  width: '100%',
  padding: '9px 16px',
  textAlign: 'left',
  border: 0,
  borderBottom: `1px solid ${theme.palette.line}`,
  background: 'none',
  color: theme.palette.ink2,
  cursor: 'pointer',
  'html &:focus': { outlineOffset: -2 },
  '& > span': { display: 'flex', gap: 8, alignItems: 'baseline', minWidth: 0 },
  '& b': { ...theme.typography.rowTitle, color: theme.palette.ink },
  '& b, & i': {
    flex: 1,
    minWidth: 0,
    fontStyle: 'normal',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
  '& small': { ...theme.typography.meta, whiteSpace: 'nowrap', color: theme.palette.ink3 },
  '&[aria-current="true"]': {
    backgroundColor: theme.palette.sheet,
    boxShadow: `inset 3px 0 0 ${theme.palette.accent}`,
  },
}));

interface Props {
  readonly orders: readonly Order[];
  readonly opened: string | null;
  readonly onOpen: (number: string) => void;
}

/** Who is to be rung, and how often nobody answered. */
export function CallbackList({ orders, opened, onOpen }: Props) {
  const t = useWords('callbacks');
  const words = useOrderWords();
  return (
    <Side aria-label={t('list')}>
      {orders.map((order) => {
        const tries = order.callback?.tries.length ?? 0;
        return (
          <Entry
            key={order.number}
            type="button"
            aria-current={order.number === opened}
            onClick={() => onOpen(order.number)}
          >
            <span>
              <b>
                {order.place.name} {order.contact.name}
              </b>
              <small>{tries === 0 ? t('firstTry') : t('tries', { count: tries })}</small>
            </span>
            <span>
              <i>{order.text}</i>
              <small>{words.number(order.number)}</small>
            </span>
          </Entry>
        );
      })}
      <p>{t('listHint')}</p>
    </Side>
  );
}
