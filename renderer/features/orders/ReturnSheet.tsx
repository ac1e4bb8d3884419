import { useDesk } from '../../app/desk/desk-context.ts';
import { useNavigation } from '../../app/navigation/navigation.ts';
import { ReturnCheck } from './ReturnCheck.tsx';

/** The three-point check of a slip that came back (ux 6.8); opened by a scan or by hand. */
export function ReturnSheet() {
  const overlay = useNavigation((state) => state.overlay);
  const order = useDesk((desk) => (overlay?.kind === 'return-slip' ? desk.orders[overlay.order] : undefined));
  if (overlay?.kind !== 'return-slip' || !order) return null;
  return <ReturnCheck order={order} isScanned={overlay.isScanned} />;
}
