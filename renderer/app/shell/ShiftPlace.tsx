import { DutyLogScreen } from '../../features/duty-log/DutyLogScreen.tsx';
import { OpeningScreen } from '../../features/duty-log/opening/OpeningScreen.tsx';
import { HandoverScreen } from '../../features/handover/HandoverScreen.tsx';
import { PastHandoversScreen } from '../../features/handover/PastHandoversScreen.tsx';
import { RoundScreen } from '../../features/rounds/RoundScreen.tsx';
import { SinceScreen } from '../../features/since/SinceScreen.tsx';
import type { ShiftScreen } from '../navigation/navigation.ts';

/** The view of the shift where the window is. */
export function ShiftPlace({ screen }: { readonly screen: ShiftScreen }) {
  switch (screen.view) {
    case 'log':
      return <DutyLogScreen key={screen.on ?? ''} />;
    case 'round':
      return <RoundScreen key={screen.task} task={screen.task} />;
    case 'handover':
      return <HandoverScreen key={screen.handover ?? ''} />;
    case 'past':
      return <PastHandoversScreen />;
    case 'since':
      return <SinceScreen />;
    case 'opening':
      return <OpeningScreen />;
  }
}
