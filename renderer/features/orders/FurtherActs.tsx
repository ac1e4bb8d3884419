import type { Order } from '../../../shared/domain/order/order.ts';
import { isOpen } from '../../../shared/rules/order-acts.ts';
import { openOverlay } from '../../app/navigation/navigation.ts';
import type { OrderSheet } from '../../app/orders/order-sheets.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ActKey } from './ActKey.tsx';
import { useRecordBlocks } from './complaint/use-record-blocks.ts';

/** What an order offers besides the acts of the state table: its calling list and that it is hard, or another severity. */
export function FurtherActs({ order }: { readonly order: Order }) {
  const t = useWords('complaints');
  const blockOf = useRecordBlocks();
  // Of a complaint the rest stands in its record list.
  const sheets: readonly OrderSheet[] =
    order.kind === 'complaint'
      ? ['severity']
      : [...(order.notices.length > 0 ? (['notices'] as const) : []), 'complex'];
  if (!isOpen(order)) return null;
  return sheets
    .filter((sheet) => blockOf(order, sheet) === null)
    .map((sheet) => (
      <ActKey key={sheet} onClick={() => openOverlay({ kind: 'order-sheet', order: order.number, sheet })}>
        {t(`sheet.${sheet}`)}
      </ActKey>
    ));
}
