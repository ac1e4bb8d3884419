import { styled } from '@mui/material/styles';
import { isOpen } from '../../../shared/rules/order-acts.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { openStay } from '../../app/custody/open-stay.ts';
import { useKeysHere } from '../../app/custody/use-keys-here.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';

const Box = styled('section')(({ theme }) => ({
  ...theme.typography.second,
  padding: '9px 20px',
  color: theme.palette.ink2,
  '& > h2': { ...theme.typography.h2, color: theme.palette.ink },
  '& > button': {
    all: 'unset',
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr) auto',
    gap: 8,
    width: '100%',
    minHeight: 30,
    alignItems: 'center',
    cursor: 'pointer',
    '&:focus-visible': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: 1 },
    '&:hover': { color: theme.palette.accent },
  },
  '& > button > span': { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '& > button > span:nth-of-type(2)': { color: theme.palette.ink },
  '& > p': { ...theme.typography.meta, color: theme.palette.ink3 },
}));

/** The keys that went out for an order, and those that open its place: who has them, and that they hold the order open. */
export function OrderKeys({ order }: { readonly order: Order }) {
  const t = useWords('orders');
  const here = useKeysHere(order);
  const isHeld = order.keys.some(({ isOut }) => isOut) && isOpen(order);
  if (order.keys.length === 0 && here.length === 0) return null;
  return (
    <Box aria-label={t('keys.title')}>
      <h2>{t('keys.title')}</h2>
      {order.keys.map((key) => (
        <KeyOfOrder key={key.loan} of={key} />
      ))}
      {here.map(({ thing: { code, register, site }, holder }) => (
        <button
          key={code}
          type="button"
          onClick={() =>
            holder
              ? openStay({ register, number: holder.custody })
              : goTo({
                  place: 'lending',
                  register,
                  panel: { kind: 'lend', codes: [code], order: order.number },
                })
          }
        >
          <span>{code}</span>
          <span>{site?.name || t('keys.opensPlace')}</span>
          <span>{holder ? t('keys.with', { name: holder.name }) : t('keys.inCabinet')}</span>
        </button>
      ))}
      {isHeld && <p>{t('keys.holdsOpen')}</p>}
    </Box>
  );
}

function KeyOfOrder({ of: { code, loan, isOut } }: { readonly of: Order['keys'][number] }) {
  const t = useWords('orders');
  const words = useStayWords();
  const stay = useDesk((desk) => desk.custody[loan]);
  const thing = stay?.kind === 'loan' ? stay.thingName : '';
  return (
    <button
      type="button"
      onClick={() => (stay ? openStay(stay) : goTo({ place: 'lending', panel: { kind: 'thing', code } }))}
    >
      <span>{code}</span>
      <span>{[thing, stay?.who.name].filter(Boolean).join(' ')}</span>
      <span>{isOut && stay ? words.end(stay) : t(isOut ? 'keys.out' : 'keys.back')}</span>
    </button>
  );
}
