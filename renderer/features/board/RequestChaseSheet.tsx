import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { closeOverlay, useNavigation } from '../../app/navigation/navigation.ts';
import { useFocusFirst } from '../../app/orders/use-focus-first.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { AnswerChoice } from './AnswerChoice.tsx';
import { choicesOf, type Asking } from './asking.ts';
import type { Outcome } from './outcomes.ts';
import { useAnswers } from './use-answers.ts';
import { useAnswerText } from './use-answer-text.ts';

const Body = styled('div')({ padding: '14px 20px' });

/** Asks how the chase of a guest's request ended, where no row can ask it: in a list of orders, in the order. */
export function RequestChaseSheet() {
  const overlay = useNavigation((state) => state.overlay);
  const number = overlay?.kind === 'request-chase' ? overlay.order : '';
  const order = useDesk((desk) => desk.orders[number]);
  return order ? <Asked order={order} /> : null;
}

function Asked({ order }: { readonly order: Order }) {
  const t = useWords('board');
  const acts = useWords('acts');
  const words = useOrderWords();
  const textOf = useAnswerText();
  const { choose } = useAnswers();
  const toast = useToast();
  const [, attach] = useFocusFirst('button');
  const [error, setError] = useState<Refusal | null>(null);
  const line = { kind: 'order', id: order.number, order, nearest: null } as const;
  const asked: Asking = { line, act: 'chaseRequest', isTyping: false, passed: 0, answered: [] };
  const answer = async (outcome: Outcome) => {
    const result = await choose(asked, outcome, '');
    if (!result.ok) return setError(result.error);
    toast({ text: textOf.done(asked, outcome, null) });
    closeOverlay();
  };
  return (
    <Sheet
      isOpen
      width={420}
      title={t('chaseTitle')}
      head={<span>{words.number(order.number)}</span>}
      escLabel={acts('leave')}
      onClose={closeOverlay}
      keys={choicesOf(asked).map(({ chord, outcome }) => ({
        chord,
        label: textOf.choice(outcome),
        act: () => void answer(outcome),
      }))}
    >
      <Body ref={attach}>
        <p>
          {order.place.name} {order.text}
        </p>
        {error && <ErrorNote error={error} />}
        <AnswerChoice asked={asked} onAnswer={(outcome) => void answer(outcome)} />
      </Body>
    </Sheet>
  );
}
