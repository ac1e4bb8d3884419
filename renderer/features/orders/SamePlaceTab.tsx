import { styled } from '@mui/material/styles';
import { goTo, openOverlay } from '../../app/navigation/navigation.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { NothingHere, PlainList } from './PlainList.tsx';
import type { Neighbour } from './use-same-place.ts';

// A number of another year is written in full, and so is its day.
const Wide = styled(PlainList)({ '& > li': { gridTemplateColumns: '192px minmax(0, 1fr) auto' } });

interface Props {
  readonly orders: readonly Neighbour[];
  readonly place: string;
}

/** What else there is at the place of an order, and the way to all of it. */
export function SamePlaceTab({ orders, place }: Props) {
  const t = useWords('orders');
  const terms = useWords('terms');
  const format = useFormat();
  const words = useOrderWords();
  return (
    <>
      {orders.length === 0 && <NothingHere>{t('noPlace')}</NothingHere>}
      <Wide>
        {orders.map(({ number, kind, text, state, at }) => (
          <li key={number}>
            <span>
              {format.shortDay(at, momentNow())} {words.number(number)}
            </span>
            <div>
              {terms(`kind.${kind}`)} {text} {state && <small>{terms(`state.${state}`)}</small>}
            </div>
            <Button scale="small" onClick={() => goTo({ place: 'orders', view: 'all', order: number })}>
              {t('open')}
            </Button>
          </li>
        ))}
      </Wide>
      <Button tone="quiet" scale="small" onClick={() => openOverlay({ kind: 'find', text: place })}>
        {t('allOfPlace')}
      </Button>
    </>
  );
}
