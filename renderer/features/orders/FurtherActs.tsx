import type { Order } from '../../../shared/domain/order/order.ts';
import { isOpen } from '../../../shared/rules/order-acts.ts';
import { openOverlay } from '../../app/navigation/navigation.ts';
import type { OrderSheet } from '../../app/orders/order-sheets.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ActKey } from './ActKey.tsx';
import { useRecordBlocks } from './complaint/use-record-blocks.ts';

/** What any order offers besides the acts of the state table: that it is hard, and of a complaint another severity. */
export function FurtherActs({ order }: { readonly order: Order }) {
  const t = useWords('complaints');
  const blockOf = useRecordBlocks();
  const sheets: readonly OrderSheet[] = [
    ...(order.kind === 'complaint' ? (['severity'] as const) : []),
    ...(order.notices.length > 0 ? (['notices'] as const) : []),
    'complex',
  ];
  if (!isOpen(order)) return null;
  return sheets
    .filter((sheet) => blockOf(order, sheet) === null)
    .map((sheet) => (
      <ActKey key={sheet} onClick={() => openOverlay({ kind: 'order-sheet', order: order.number, sheet })}>
        {t(`sheet.${sheet}`)}
      </ActKey>
    ));
}
