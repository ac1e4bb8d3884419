import type { RoundTask } from '../../../shared/domain/shift/round.ts';
import { ShiftHead } from '../../app/shift/ShiftHead.tsx';

/** A round of the day: every open matter looked at and marked. */
export function RoundScreen({ task }: { readonly task: RoundTask }) {
  return <ShiftHead view={task} />;
}
