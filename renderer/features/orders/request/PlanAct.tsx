import type { Order } from '../../../../shared/domain/order/order.ts';
import { openOverlay } from '../../../app/navigation/navigation.ts';
import { useActBlocks } from '../../../app/orders/use-act-blocks.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ActKey } from '../ActKey.tsx';

/** Plans a callback besides the one that ends the order; closed orders have it too: goods arrive later (T25). */
export function PlanAct({ order }: { readonly order: Order }) {
  const t = useWords('callbacks');
  if (useActBlocks()(order, 'note') !== null) return null;
  return (
    <ActKey onClick={() => openOverlay({ kind: 'request-sheet', order: order.number, sheet: 'plan' })}>
      {t('plan.act')}
    </ActKey>
  );
}
