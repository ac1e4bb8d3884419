import { CallbacksScreen } from '../../features/callbacks/CallbacksScreen.tsx';
import { DirectoryScreen } from '../../features/directory/DirectoryScreen.tsx';
import { IntakeScreen } from '../../features/intake/IntakeScreen.tsx';
import { LendingScreen } from '../../features/lending/LendingScreen.tsx';
import { OrderScreen } from '../../features/orders/OrderScreen.tsx';
import { OrdersScreen } from '../../features/orders/OrdersScreen.tsx';
import { RecoveryScreen } from '../../features/recovery/RecoveryScreen.tsx';
import { SettingsScreen } from '../../features/settings/SettingsScreen.tsx';
import { SlipsScreen } from '../../features/slips/SlipsScreen.tsx';
import { TodayPlace } from './TodayPlace.tsx';
import { ReportsPlace } from './ReportsPlace.tsx';
import { ShiftPlace } from './ShiftPlace.tsx';
import type { Screen } from '../navigation/navigation.ts';

/** The screen of the place where the window is. */
export function Place({ screen }: { readonly screen: Screen }) {
  switch (screen.place) {
    case 'today':
      return <TodayPlace />;
    case 'intake':
      return <IntakeScreen />;
    case 'orders':
      return screen.order === undefined ? <OrdersScreen /> : <OrderScreen key={screen.order} />;
    case 'callbacks':
      return <CallbacksScreen />;
    case 'lending':
      return <LendingScreen />;
    case 'shift':
      return <ShiftPlace screen={screen} />;
    case 'slips':
      return <SlipsScreen />;
    case 'directory':
      return <DirectoryScreen />;
    case 'reports':
      return <ReportsPlace screen={screen} />;
    case 'settings':
      return <SettingsScreen />;
    case 'recovery':
      return <RecoveryScreen />;
  }
}
