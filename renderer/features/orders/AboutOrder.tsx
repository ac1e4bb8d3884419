import { styled } from '@mui/material/styles';
import type { Order } from '../../../shared/domain/order/order.ts';

const Line = styled('p')(({ theme }) => ({
  minWidth: 0,
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  textOverflow: 'ellipsis',
  color: theme.palette.ink2,
  '& > b': { marginRight: 8, color: theme.palette.ink },
}));

/** Which order a sheet is about: its number, place and person. */
export function AboutOrder({ order }: { readonly order: Order }) {
  return (
    <Line>
      <b>{order.number}</b>
      {order.place.name} {order.contact.name}
    </Line>
  );
}
