import type { Handover } from '../../../shared/domain/shift/handover.ts';
import { isFinished } from '../../../shared/domain/shift/select-handover.ts';
import { Note } from '../../ui/Note.tsx';
import { CheckStage } from './check/CheckStage.tsx';
import { FaceStage } from './face/FaceStage.tsx';
import { HandoverHead } from './HandoverHead.tsx';
import { usePlace, type Step } from './place-store.ts';
import { PrepareStage } from './prepare/PrepareStage.tsx';
import { useUnfinished } from './use-handover-lines.ts';
import { useWhyNot } from './use-why-not.ts';

/** A handover from its preparation to its seal; the step it has come to opens by itself, earlier ones stay open. */
export function RunningHandover({ handover }: { readonly handover: Handover }) {
  const chosen = usePlace(handover.number, ({ step }) => step);
  const reached = useReached(handover);
  const whyNot = useWhyNot();
  const step = chosen !== null && rank[chosen] <= rank[reached] ? chosen : reached;
  return (
    <>
      <HandoverHead handover={handover} step={step} reached={reached} />
      {whyNot !== null && <Note>{whyNot}</Note>}
      {step === 'prepare' && <PrepareStage handover={handover} />}
      {step === 'face' && <FaceStage handover={handover} />}
      {step === 'check' && <CheckStage handover={handover} />}
    </>
  );
}

const rank: Readonly<Record<Step, number>> = { prepare: 0, face: 1, check: 2 };

/** How far it has come: the count begins when every line was told. */
function useReached(handover: Handover): Step {
  const unfinished = useUnfinished(handover);
  if (handover.state === 'prepare') return 'prepare';
  return unfinished.lines.length === 0 || isFinished(unfinished) ? 'check' : 'face';
}
