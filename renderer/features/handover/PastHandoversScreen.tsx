import { ShiftHead } from '../../app/shift/ShiftHead.tsx';

/** Handovers of the past, searchable. */
export function PastHandoversScreen() {
  return <ShiftHead view="past" />;
}
