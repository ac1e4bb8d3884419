import { useDesk } from '../../app/desk/desk-context.ts';
import { useNavigation } from '../../app/navigation/navigation.ts';
import { AttachSheet } from './AttachSheet.tsx';
import { actForms } from './act-forms.ts';
import type { FormAct } from './act-form.ts';
import { ActFormSheet } from './ActFormSheet.tsx';

/** The small sheet of an act that asks something (ux 5, confirm and undo); the overlay names order and act. */
export function ActSheet() {
  const overlay = useNavigation((state) => state.overlay);
  const order = useDesk((desk) => (overlay?.kind === 'act' ? desk.orders[overlay.order] : undefined));
  if (overlay?.kind !== 'act' || !order) return null;
  if (overlay.act === 'attach') return <AttachSheet order={order} />;
  return isFormAct(overlay.act) ? <ActFormSheet order={order} act={overlay.act} /> : null;
}

function isFormAct(act: string): act is FormAct {
  return Object.hasOwn(actForms, act);
}
