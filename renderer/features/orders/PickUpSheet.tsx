import { useDesk } from '../../app/desk/desk-context.ts';
import { useNavigation } from '../../app/navigation/navigation.ts';
import { PickUpForm } from './PickUpForm.tsx';

/** The pick-up of a slip: who takes it (ux 6.8); opened by a scan or by hand. */
export function PickUpSheet() {
  const overlay = useNavigation((state) => state.overlay);
  const order = useDesk((desk) => (overlay?.kind === 'pick-up' ? desk.orders[overlay.order] : undefined));
  if (overlay?.kind !== 'pick-up' || !order) return null;
  return <PickUpForm order={order} isScanned={overlay.isScanned} />;
}
