import { useOrder } from '../../app/orders/use-order.ts';
import type { OrderSheet } from '../../app/orders/order-sheets.ts';
import { useNavigation } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { EntrySheet } from './complaint/EntrySheet.tsx';
import { NoticeSheet } from './complaint/NoticeSheet.tsx';
import { firstChoices, moreChoices } from './complaint/record-choices.ts';
import { RecordList } from './complaint/RecordList.tsx';

/** The sheet that hangs on an order now; the overlay names order and sheet. */
export function OrderSheets() {
  const overlay = useNavigation((state) => state.overlay);
  if (overlay?.kind !== 'order-sheet') return null;
  return <SheetOf number={overlay.order} sheet={overlay.sheet} />;
}

function SheetOf({ number, sheet }: { readonly number: string; readonly sheet: OrderSheet }) {
  const t = useWords('complaints');
  const { order } = useOrder(number);
  if (!order) return null;
  if (sheet === 'record')
    return <RecordList order={order} title={t('sheet.record')} choices={firstChoices} />;
  if (sheet === 'more') return <RecordList order={order} title={t('sheet.more')} choices={moreChoices} />;
  if (sheet === 'notices') return <NoticeSheet order={order} />;
  return <EntrySheet order={order} sheet={sheet} />;
}
