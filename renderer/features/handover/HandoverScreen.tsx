import { openShift, runningHandover } from '../../../shared/domain/apply-shifts.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useNavigation } from '../../app/navigation/navigation.ts';
import { BeginHandover } from './begin/BeginHandover.tsx';
import { NoShift } from './begin/NoShift.tsx';
import { RunningHandover } from './RunningHandover.tsx';
import { SealedHandover } from './sealed/SealedHandover.tsx';

/** The handover that runs, the way into one, or one of the past. */
export function HandoverScreen() {
  const screen = useNavigation((state) => state.screen);
  const running = useDesk(runningHandover);
  const shift = useDesk(openShift);
  const asked = screen.place === 'shift' && screen.view === 'handover' ? screen.handover : undefined;
  if (asked !== undefined && asked !== running?.number) return <SealedHandover number={asked} />;
  if (running) return <RunningHandover key={running.number} handover={running} />;
  return shift ? <BeginHandover shift={shift} /> : <NoShift />;
}
