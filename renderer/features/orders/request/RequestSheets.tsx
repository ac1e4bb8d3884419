import { useNavigation } from '../../../app/navigation/navigation.ts';
import type { RequestSheet } from '../../../app/orders/request-sheets.ts';
import { useOrder } from '../../../app/orders/use-order.ts';
import { ChaseSheet } from './ChaseSheet.tsx';
import { DndSheet } from './DndSheet.tsx';
import { OfferSheet } from './OfferSheet.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { RelaySheet } from './RelaySheet.tsx';

/** The sheet of a request that lies over the screen; the overlay names order and sheet. */
export function RequestSheets() {
  const overlay = useNavigation((state) => state.overlay);
  if (overlay?.kind === 'request-chase') return <SheetOf number={overlay.order} sheet="chase" />;
  if (overlay?.kind !== 'request-sheet') return null;
  return <SheetOf number={overlay.order} sheet={overlay.sheet} />;
}

function SheetOf({ number, sheet }: { readonly number: string; readonly sheet: RequestSheet | 'chase' }) {
  const { order } = useOrder(number);
  if (!order) return null;
  switch (sheet) {
    case 'chase':
      return <ChaseSheet order={order} />;
    case 'relay':
      return <RelaySheet order={order} />;
    case 'offer':
      return <OfferSheet order={order} />;
    case 'dnd':
      return <DndSheet order={order} />;
    case 'plan':
      return <PlanSheet order={order} />;
  }
}
