import { ActSheet } from '../../features/orders/ActSheet.tsx';
import { OrderSheets } from '../../features/orders/OrderSheets.tsx';
import { PickUpSheet } from '../../features/orders/PickUpSheet.tsx';
import { RequestSheets } from '../../features/orders/request/RequestSheets.tsx';
import { ReturnSheet } from '../../features/orders/ReturnSheet.tsx';
import { FindSheet } from '../../features/search/FindSheet.tsx';
import { LogLineSheet } from '../../features/duty-log/LogLineSheet.tsx';
import { useNavigation } from '../navigation/navigation.ts';

/** What lies over the screen now. */
export function Overlays() {
  const overlay = useNavigation((state) => state.overlay);
  switch (overlay?.kind) {
    case undefined:
      return null;
    case 'find':
      return <FindSheet />;
    case 'pick-up':
      return <PickUpSheet key={overlay.order} />;
    case 'return-slip':
      return <ReturnSheet key={overlay.order} />;
    case 'act':
      return <ActSheet key={`${overlay.order} ${overlay.act}`} />;
    case 'order-sheet':
      return <OrderSheets key={`${overlay.order} ${overlay.sheet}`} />;
    case 'request-chase':
    case 'request-sheet':
      return <RequestSheets key={overlay.order} />;
    case 'log':
      return <LogLineSheet />;
  }
}
