import { ShiftHead } from '../../app/shift/ShiftHead.tsx';
import { CompareView } from './past/CompareView.tsx';
import { PastList } from './past/PastList.tsx';
import { usePastPlace } from './past/past-store.ts';

/** Handovers of the past: found by words, opened as they were sealed, compared with the one before. */
export function PastHandoversScreen() {
  const { compared } = usePastPlace();
  return (
    <>
      <ShiftHead view="past" />
      {compared === null ? <PastList /> : <CompareView key={compared} number={compared} />}
    </>
  );
}
