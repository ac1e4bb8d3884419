import { useState } from 'react';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import {
  dndMeans,
  dndOutcome,
  type DndMeans,
  type DndOutcome,
} from '../../../../shared/domain/request/request.ts';
import { readClocks } from '../../../../shared/rules/read-clocks.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { closeOverlay } from '../../../app/navigation/navigation.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { RequestSheetFrame } from './RequestSheetFrame.tsx';
import { useAsk } from './use-ask.ts';

/** After these the guest has been spoken to or seen. */
const reached: ReadonlySet<DndOutcome> = new Set(['answered', 'entered']);

/** One attempt before a closed door (R5.6): how, with what outcome, and whether the work goes on. */
export function DndSheet({ order }: { readonly order: Order }) {
  const [means, setMeans] = useState<DndMeans | null>(null);
  const [isReached, setIsReached] = useState(false);
  if (isReached) return <GoOn order={order} />;
  if (means === null) return <Means order={order} onMeans={setMeans} />;
  return (
    <Outcome
      order={order}
      means={means}
      onBack={() => setMeans(null)}
      onNoted={(outcome) => (reached.has(outcome) ? setIsReached(true) : closeOverlay())}
    />
  );
}

interface MeansProps {
  readonly order: Order;
  readonly onMeans: (means: DndMeans) => void;
}

function Means({ order, onMeans }: MeansProps) {
  const t = useWords('requests');
  const terms = useWords('terms');
  const format = useFormat();
  const due = useDndDue(order);
  const triedAt = (means: DndMeans): string | undefined => {
    const last = order.request?.dnd.findLast((attempt) => attempt.means === means);
    if (!last) return undefined;
    const outcome = terms(`dndOutcome.${last.outcome}`);
    return t('dndTried', { time: format.moment(last.at, momentNow()), outcome });
  };
  return (
    <RequestSheetFrame order={order} title={t('dndTitle')} error={null}>
      <p>{due}</p>
      <NumberedActs
        key="means"
        label={t('dndTitle')}
        acts={dndMeans.options.map((means) => ({
          id: means,
          label: terms(`dndMeans.${means}`),
          remark: triedAt(means),
          act: () => onMeans(means),
        }))}
      />
    </RequestSheetFrame>
  );
}

/** Until when the supervisor phones and when the room is entered, by the rules of this desk. */
function useDndDue(order: Order): string {
  const t = useWords('requests');
  const terms = useWords('terms');
  const format = useFormat();
  const tables = useDesk(clockTables);
  const now = momentNow();
  return readClocks(order, tables, now)
    .filter(({ rule, stoppedAt }) => rule.starts === 'dndAt' && stoppedAt === null)
    .map(({ rule, dueAt }) =>
      t('dndDue', { clock: terms(`clock.${rule.clock}`), time: format.moment(dueAt, now) }),
    )
    .join(t('separator'));
}

interface OutcomeProps {
  readonly order: Order;
  readonly means: DndMeans;
  readonly onBack: () => void;
  readonly onNoted: (outcome: DndOutcome) => void;
}

function Outcome({ order, means, onBack, onNoted }: OutcomeProps) {
  const t = useWords('requests');
  const terms = useWords('terms');
  const words = useOrderWords();
  const { ask, error } = useAsk();
  const [note, setNote] = useState('');
  const name = terms(`dndMeans.${means}`);

  async function save(outcome: DndOutcome): Promise<void> {
    const input = { order: order.number, means, outcome, note: note.trim() };
    const said = {
      number: words.number(order.number),
      means: name,
      outcome: terms(`dndOutcome.${outcome}`),
    };
    if (await ask('requests.dnd', input, t('dndSaved', said))) onNoted(outcome);
  }
  return (
    <RequestSheetFrame
      order={order}
      title={t('dndOutcomeTitle', { means: name })}
      error={error}
      onBack={onBack}
    >
      <NumberedActs
        key="outcome"
        label={t('dndOutcomeTitle', { means: name })}
        acts={dndOutcome.options.map((outcome) => ({
          id: outcome,
          label: terms(`dndOutcome.${outcome}`),
          act: () => void save(outcome),
        }))}
      />
      <TextInput
        value={note}
        placeholder={t('dndNote')}
        inputProps={{ 'aria-label': t('dndNote'), maxLength: 500 }}
        onChange={(event) => setNote(event.target.value)}
      />
    </RequestSheetFrame>
  );
}

function GoOn({ order }: { readonly order: Order }) {
  const t = useWords('requests');
  const words = useOrderWords();
  const { ask, error } = useAsk();
  async function resume(): Promise<void> {
    const number = words.number(order.number);
    if (await ask('orders.resume', { order: order.number }, t('resumed', { number }))) closeOverlay();
  }
  return (
    <RequestSheetFrame order={order} title={t('dndGoOn')} error={error}>
      <NumberedActs
        key="go-on"
        label={t('dndGoOn')}
        acts={[
          { id: 'resume', label: t('dndResume'), act: () => void resume() },
          { id: 'stay', label: t('dndStay'), act: closeOverlay },
        ]}
      />
    </RequestSheetFrame>
  );
}
