import { styled } from '@mui/material/styles';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { BackEntry } from '../../../shared/domain/paper/back-entry.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { goBack } from '../../app/navigation/navigation.ts';
import { useNow } from '../../app/now/now.ts';
import { OrderMarks } from '../../app/orders/OrderMarks.tsx';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { MarkChip } from '../../ui/MarkChip.tsx';
import { ActKey } from './ActKey.tsx';

const Head = styled('div')(({ theme }) => ({
  minHeight: 44,
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 10,
  padding: '0 20px 0 12px',
  color: theme.palette.ink2,
  '& > h1': { ...theme.typography.rowTitle, color: theme.palette.ink, userSelect: 'all' },
  '& > [data-part="end"]': { display: 'flex', gap: 14, marginLeft: 'auto' },
  '& b': { color: theme.palette.ink },
}));

function BackEntryMark({ backEntry }: { readonly backEntry: BackEntry }) {
  const t = useWords('paperFallback');
  const format = useFormat();
  const now = useNow();
  const { happenedAt, at, paper } = backEntry;
  const times = { happened: format.moment(happenedAt, now), at: format.moment(at, now) };
  return (
    <>
      <MarkChip strength="outlined">{t('mark')}</MarkChip>
      <span>{paper === null ? t('markTitle', times) : t('markFrom', { ...times, number: paper })}</span>
    </>
  );
}

/** Number, kind and marks of an order, and in whose hands it is. */
export function OrderHead({ order }: { readonly order: Order }) {
  const t = useWords('orders');
  const terms = useWords('terms');
  const words = useOrderWords();
  const { language } = useFormat();
  const problem = useDesk((desk) => desk.problems.find((each) => each.code === order.problem?.code));
  const latin =
    language === 'en' && problem && [problem.latinGroup, problem.latinName].filter(Boolean).join(' › ');
  const hasExit = order.state === 'voided' || order.state === 'paused' || order.state === 'sent-back';
  return (
    <Head>
      <ActKey chord="Escape" onClick={goBack}>
        {t('title')}
      </ActKey>
      <h1>{order.number}</h1>
      <span>{terms(`kind.${order.kind}`)}</span>
      <OrderMarks order={order} />
      {order.backEntry && <BackEntryMark backEntry={order.backEntry} />}
      {hasExit && <MarkChip strength="outlined">{terms(`state.${order.state}`)}</MarkChip>}
      {order.problem && <span>{latin || order.problem.label}</span>}
      <span data-part="end">
        <span>
          {t('owner')} <b>{words.staff(order.owner)}</b>
        </span>
        <span>
          {words.department(order.department)} <b>{order.signer || order.assignee}</b>
        </span>
      </span>
    </Head>
  );
}
