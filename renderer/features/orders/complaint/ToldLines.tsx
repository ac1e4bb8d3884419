import { styled } from '@mui/material/styles';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { useNoticeWords } from './use-notice-words.ts';

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.second,
  color: theme.palette.ink2,
  '& > li': { display: 'flex', flexWrap: 'wrap', columnGap: 10, padding: '2px 0' },
}));

/** Who has been told of an order, by whom, when and how. */
export function ToldLines({ order }: { readonly order: Order }) {
  const say = useNoticeWords();
  const told = order.notices.filter((notice) => notice.told !== null);
  if (told.length === 0) return null;
  return (
    <List>
      {told.map((notice) => (
        <li key={notice.id}>
          <span>✓ {say.who(notice)}</span>
          <span>{say.story(order, notice)}</span>
        </li>
      ))}
    </List>
  );
}
