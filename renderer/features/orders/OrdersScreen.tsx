import { useNavigation } from '../../app/navigation/navigation.ts';
import { SummaryScreen } from './complaint/SummaryScreen.tsx';
import { OrderListScreen } from './OrderListScreen.tsx';

/** The orders in their views; the complaints can also be seen as their summary (ux 6.5). */
export function OrdersScreen() {
  const isSummary = useNavigation(({ screen }) => screen.place === 'orders' && screen.asSummary === true);
  return isSummary ? <SummaryScreen /> : <OrderListScreen />;
}
