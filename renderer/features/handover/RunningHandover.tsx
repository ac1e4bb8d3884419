import type { Handover } from '../../../shared/domain/shift/handover.ts';
import { Note } from '../../ui/Note.tsx';
import { CheckStage } from './check/CheckStage.tsx';
import { FaceStage } from './face/FaceStage.tsx';
import { HandoverHead } from './HandoverHead.tsx';
import { usePlace, type Step } from './place-store.ts';
import { PrepareStage } from './prepare/PrepareStage.tsx';
import { StandingContext, useStanding } from './use-handover-lines.ts';
import { useWhyNot } from '../../app/shift/use-why-not.ts';

/** A handover from its preparation to its seal; the step it has come to opens by itself, earlier ones stay open. */
export function RunningHandover({ handover }: { readonly handover: Handover }) {
  const chosen = usePlace(handover.number, ({ step }) => step);
  const whyNot = useWhyNot();
  const standing = useStanding(handover);
  const reached = reachedBy(handover, standing.unfinished.lines.length);
  const step = chosen !== null && rank[chosen] <= rank[reached] ? chosen : arrivedAt(handover, reached);
  return (
    <StandingContext value={standing}>
      <HandoverHead handover={handover} step={step} reached={reached} />
      {whyNot !== null && <Note>{whyNot}</Note>}
      {step === 'prepare' && <PrepareStage handover={handover} />}
      {step === 'face' && <FaceStage handover={handover} />}
      {step === 'check' && <CheckStage handover={handover} />}
    </StandingContext>
  );
}

const rank: Readonly<Record<Step, number>> = { prepare: 0, face: 1, check: 2 };

/** The furthest step that can be opened: the count when every line was told, or once it has begun. */
function reachedBy(handover: Handover, linesLeft: number): Step {
  if (handover.state === 'prepare') return 'prepare';
  return linesLeft === 0 || hasCounted(handover) ? 'check' : 'face';
}

/** Where one comes to by itself: the end of the telling is read before the count begins. */
function arrivedAt(handover: Handover, reached: Step): Step {
  return reached === 'check' && !hasCounted(handover) ? 'face' : reached;
}

function hasCounted({ counts }: Pick<Handover, 'counts'>): boolean {
  return Object.keys(counts).length > 0;
}
