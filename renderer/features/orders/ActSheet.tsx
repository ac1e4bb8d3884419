import { useNavigation } from '../../app/navigation/navigation.ts';
import { useOrder } from '../../app/orders/use-order.ts';
import type { OrderAct } from '../../../shared/rules/order-acts.ts';
import { AttachSheet } from './AttachSheet.tsx';
import { actForms } from './act-forms.ts';
import type { FormAct } from './act-form.ts';
import { ActFormSheet } from './ActFormSheet.tsx';
import { ChaseSheet } from './request/ChaseSheet.tsx';
import { RelaySheet } from './request/RelaySheet.tsx';

/** The small sheet of an act that asks something (ux 5, confirm and undo); the overlay names order and act. */
export function ActSheet() {
  const overlay = useNavigation((state) => state.overlay);
  if (overlay?.kind !== 'act') return null;
  return <SheetOf number={overlay.order} act={overlay.act} />;
}

function SheetOf({ number, act }: { readonly number: string; readonly act: OrderAct }) {
  const { order } = useOrder(number);
  if (!order) return null;
  if (order.kind === 'request' && act === 'dispatch') return <RelaySheet order={order} />;
  if (order.kind === 'request' && act === 'chase') return <ChaseSheet order={order} />;
  if (act === 'attach') return <AttachSheet order={order} />;
  return isFormAct(act) ? <ActFormSheet order={order} act={act} /> : null;
}

function isFormAct(act: string): act is FormAct {
  return Object.hasOwn(actForms, act);
}
