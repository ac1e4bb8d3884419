import { styled } from '@mui/material/styles';
import { orderActNames, isOpen, type OrderAct } from '../../../shared/rules/order-acts.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { ClockReading } from '../../../shared/rules/clock-reading.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { stepOf, type Step } from '../../app/orders/order-step.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useStartAct } from '../../app/orders/use-start-act.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { ActKey } from './ActKey.tsx';
import { CaseAct } from './case/CaseAct.tsx';
import { useKeyedAct } from './complaint/use-keyed-act.ts';
import { FurtherActs } from './FurtherActs.tsx';
import { groupBlocks } from './group-blocks.ts';
import { PlanAct } from './request/PlanAct.tsx';
import { hasRequestSteps } from './request/request-step.ts';
import { RequestSteps } from './request/RequestSteps.tsx';
import { offeredActs } from './row-acts.ts';

const Box = styled('section')(({ theme }) => ({
  flex: 'none',
  padding: '10px 20px 12px',
  '& > [data-part="steps"]': { display: 'flex', flexWrap: 'wrap', gap: 8 },
  '& > [data-part="steps"] > *': { flex: '1 0 auto' },
  '& > [data-part="steps"] button': { flex: '1 0 auto' },
  '& > [data-part="keys"]': { display: 'flex', flexWrap: 'wrap', gap: '2px 4px', marginTop: 8 },
  '& > p': { ...theme.typography.meta, marginTop: 4, color: theme.palette.ink3 },
}));

interface Props {
  readonly order: Order;
  readonly nearest: ClockReading | null;
}

/** What can be done with an order: the next step by Enter, the others by digits, and why the rest cannot be done. */
export function OrderActs({ order, nearest }: Props) {
  const t = useWords('orders');
  const terms = useWords('terms');
  const words = useOrderWords();
  const blockOf = useActBlocks();
  const { start, trouble } = useStartAct();
  const { nameOf, run } = useKeyedAct(start);
  // A request has steps of its own in the place of those of the state table.
  const isRequest = hasRequestSteps(order);
  const step = isRequest ? null : stepOf(order, nearest);
  const { keyed, ...offered } = offeredActs(order, step, (act) => blockOf(order, act) === null);
  const second = isRequest ? null : offered.second;
  const rest = isRequest ? offered.rest.filter((act) => act === 'complete') : offered.rest;
  const stepBlock = step && step !== 'join' ? blockOf(order, step) : null;
  const doStep = () => step && stepBlock === null && start(order, step);
  useKeys([
    ...(step ? [{ chord: 'Enter' as const, label: words.step(order, step, nearest), act: doStep }] : []),
    ...[...(second ? [second] : []), ...keyed].map(({ chord, act }) => ({
      chord,
      label: nameOf(order, act),
      act: () => run(order, act),
    })),
  ]);
  return (
    <Box aria-label={t('acts')}>
      {trouble && <ErrorNote error={trouble.error} />}
      {isRequest && <RequestSteps order={order} />}
      <div data-part="steps">
        {step && (
          <PrimaryButton scale="large" chord="Enter" onClick={doStep} blockedBecause={stepBlock}>
            {words.step(order, step, nearest)}
          </PrimaryButton>
        )}
        {second && (
          <Button scale="large" chord={second.chord} onClick={() => start(order, second.act)}>
            {words.step(order, second.act, null)}
          </Button>
        )}
      </div>
      <div data-part="keys">
        {keyed.map(({ chord, act }) => (
          <ActKey key={chord} chord={chord} onClick={() => run(order, act)}>
            {nameOf(order, act)}
          </ActKey>
        ))}
        {rest.map((act) => (
          <ActKey key={act} onClick={() => start(order, act)}>
            {terms(`act.${act}`)}
          </ActKey>
        ))}
        <FurtherActs order={order} />
        <CaseAct order={order} />
        <PlanAct order={order} />
      </div>
      <Blocked order={order} step={step} />
    </Box>
  );
}

/** The acts somebody might look for and that cannot be done now, with the reason; what is long past is not named. */
const worthNaming = new Set<OrderAct>([
  'close',
  'callBack',
  'reassign',
  'pause',
  'print',
  'escalate',
  'attach',
  'tellCaller',
  'offerOwner',
  'void',
  'reopen',
]);

function Blocked({ order, step }: { readonly order: Order; readonly step: Step | null }) {
  const acts = useWords('acts');
  const terms = useWords('terms');
  const blockOf = useActBlocks();
  const named = orderActNames.filter(
    (act): act is Exclude<OrderAct, 'join'> =>
      act !== 'join' &&
      act !== step &&
      worthNaming.has(act) &&
      (act === 'reopen') === !isOpen(order) &&
      // The duties of a complaint say when it can be called back about.
      !(act === 'callBack' && order.kind === 'complaint'),
  );
  const groups = groupBlocks(named, (act) => blockOf(order, act));
  return groups.map(({ reason, acts: blocked }) => (
    <p key={reason}>
      {acts('cannot', {
        acts: blocked
          .map((act) => acts('cannotName', { act: terms(`act.${act}`) }))
          .join(acts('listSeparator')),
        reason,
      })}
    </p>
  ));
}
