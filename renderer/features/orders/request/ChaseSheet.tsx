import { useState } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { chaseOutcome, type ChaseOutcome } from '../../../../shared/domain/request/request.ts';
import { closeOverlay, openOverlay } from '../../../app/navigation/navigation.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { RequestSheetFrame } from './RequestSheetFrame.tsx';
import { useAsk } from './use-ask.ts';
import { useChaseLimit } from './use-chase-clock.ts';
import { useRest } from './use-rest.ts';

/** One chase by radio (T8): a digit says how it stands; a closed door and another offer lead on from here. */
export function ChaseSheet({ order }: { readonly order: Order }) {
  const t = useWords('requests');
  const terms = useWords('terms');
  const words = useOrderWords();
  const { ask, error } = useAsk();
  const rest = useRest();
  const limit = useChaseLimit(order);
  const [note, setNote] = useState('');
  const offer = () => openOverlay({ kind: 'request-sheet', order: order.number, sheet: 'offer' });

  async function chase(outcome: ChaseOutcome): Promise<void> {
    const said = { number: words.number(order.number), outcome: terms(`chaseOutcome.${outcome}`) };
    const input = { order: order.number, outcome, note: note.trim() };
    if (!(await ask('requests.chase', input, t('chaseSaved', said)))) return;
    if (outcome === 'cannot') offer();
    else closeOverlay();
  }
  const remarks: Readonly<Partial<Record<ChaseOutcome, string>>> = {
    done: t('chaseDoneHint'),
    working: t('chaseWorkingHint', { limit }),
    cannot: t('chaseCannotHint'),
  };
  return (
    <RequestSheetFrame order={order} title={t('chaseTitle')} error={error ?? rest.error}>
      <p>{words.reach(order)}</p>
      <NumberedActs
        label={t('chaseTitle')}
        acts={[
          ...chaseOutcome.options.map((outcome) => ({
            id: outcome,
            label: terms(`chaseOutcome.${outcome}`),
            remark: remarks[outcome],
            act: () => void chase(outcome),
          })),
          {
            id: 'rest',
            label: t('chaseRest'),
            remark: t('chaseRestHint'),
            act: () => void rest.start(order, note.trim()),
          },
          { id: 'offer', label: t('offer'), act: offer },
        ]}
      />
      <TextInput
        value={note}
        placeholder={t('chaseNote')}
        inputProps={{ 'aria-label': t('chaseNote'), maxLength: 500 }}
        onChange={(event) => setNote(event.target.value)}
      />
    </RequestSheetFrame>
  );
}
