import { ShiftHead } from '../../app/shift/ShiftHead.tsx';

/** The handover that runs, or one of the past. */
export function HandoverScreen() {
  return <ShiftHead view="handover" />;
}
