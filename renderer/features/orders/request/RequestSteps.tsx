import type { Order } from '../../../../shared/domain/order/order.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { openOverlay } from '../../../app/navigation/navigation.ts';
import { useActBlocks } from '../../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useStartAct } from '../../../app/orders/use-start-act.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { requestSecond, requestStep, type RequestSecond, type RequestStep } from './request-step.ts';
import { useRest } from './use-rest.ts';

/** The act of the state table by which a step is judged. */
const judgedBy = {
  relay: 'chase',
  chase: 'chase',
  dnd: 'note',
  resume: 'resume',
  callBack: 'callBack',
  close: 'close',
  offer: 'chase',
  rest: 'pause',
} as const satisfies Record<RequestStep | RequestSecond, string>;

/** The step of a request by Enter and the other likely one by 1, in the place of those of the state table. */
export function RequestSteps({ order }: { readonly order: Order }) {
  const blockOf = useActBlocks();
  const label = useStepLabel(order);
  const { start, trouble } = useStartAct();
  const rest = useRest();
  const step = requestStep(order);
  const second = requestSecond(order);
  const { number } = order;
  const run = (wanted: RequestStep | RequestSecond): void => {
    if (blockOf(order, judgedBy[wanted]) !== null) return;
    if (wanted === 'chase') openOverlay({ kind: 'request-chase', order: number });
    else if (wanted === 'rest') void rest.start(order, '');
    else if (wanted === 'relay' || wanted === 'dnd' || wanted === 'offer')
      openOverlay({ kind: 'request-sheet', order: number, sheet: wanted });
    else start(order, wanted);
  };
  useKeys([
    { chord: 'Enter', label: label(step), act: () => run(step) },
    ...(second ? [{ chord: '1' as const, label: label(second), act: () => run(second) }] : []),
  ]);
  const error = trouble?.error ?? rest.error;
  return (
    <>
      {error && <ErrorNote error={error} />}
      <div data-part="steps">
        <PrimaryButton
          scale="large"
          chord="Enter"
          onClick={() => run(step)}
          blockedBecause={blockOf(order, judgedBy[step])}
        >
          {label(step)}
        </PrimaryButton>
        {second && (
          <Button
            scale="large"
            chord="1"
            onClick={() => run(second)}
            blockedBecause={blockOf(order, judgedBy[second])}
          >
            {label(second)}
          </Button>
        )}
      </div>
    </>
  );
}

function useStepLabel(order: Order): (step: RequestStep | RequestSecond) => string {
  const t = useWords('requests');
  const terms = useWords('terms');
  const words = useOrderWords();
  const names = { department: words.department(order.department) };
  return (step) => {
    if (step === 'relay') return t('tell', names);
    if (step === 'callBack' || step === 'close') return terms(`act.${step}`);
    if (step === 'offer') return t('offerShort');
    return step === 'chase' ? t('chase', names) : t(step);
  };
}
