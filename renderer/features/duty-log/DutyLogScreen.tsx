import { ShiftHead } from '../../app/shift/ShiftHead.tsx';
import { LastLines } from './LastLines.tsx';

/** The duty log of a day. */
export function DutyLogScreen() {
  return (
    <>
      <ShiftHead view="log" />
      <LastLines />
    </>
  );
}
