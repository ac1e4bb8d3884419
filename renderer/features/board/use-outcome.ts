import { useCallback, useMemo, useState } from 'react';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import type { ActTrouble } from '../../app/orders/use-start-act.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';
import type { Outcome, OutcomeAct } from './outcomes.ts';
import { useOutcomeText } from './use-outcome-text.ts';

/** A row that asks how the call to the department ended. */
export interface Asking {
  readonly order: string;
  readonly act: OutcomeAct;
  /** 说了时间 was chosen: the time is being typed. */
  readonly isTyping: boolean;
}

/** The chase of a row: asks for the outcome and writes it down. */
export function useOutcome() {
  const t = useWords('acts');
  const textOf = useOutcomeText();
  const invoke = useInvoke();
  const toast = useToast();
  const words = useOrderWords();
  const orders = useDesk((desk) => desk.orders);
  const departments = useDesk((desk) => desk.departments);
  const [asked, setAsked] = useState<Asking | null>(null);
  const [trouble, setTrouble] = useState<ActTrouble | null>(null);

  const ask = useCallback((order: string, act: OutcomeAct) => {
    setTrouble(null);
    setAsked({ order, act, isTyping: false });
  }, []);
  const leave = useCallback(() => setAsked(null), []);

  const write = useCallback(
    async (number: string, outcome: Outcome, note: string) => {
      const order = orders[number];
      const who = order ? order.assignee || (departments[order.department]?.head ?? '') : '';
      const reply =
        outcome.act === 'chase'
          ? await invoke('orders.chase', { order: number, who, outcome: outcome.said, note })
          : await invoke('orders.askCompletion', { order: number, answer: outcome.said, note });
      setAsked(null);
      if (!reply.ok) return setTrouble({ order: number, error: reply.error });
      toast({ text: t('done', { number: words.number(number), act: textOf(outcome) }) });
    },
    [orders, departments, invoke, toast, words, t, textOf],
  );

  const answer = useCallback(
    (outcome: Outcome, note = '') => {
      if (!asked) return;
      if (outcome.said === 'said-when' && !asked.isTyping) setAsked({ ...asked, isTyping: true });
      else void write(asked.order, outcome, note);
    },
    [asked, write],
  );

  return useMemo(() => ({ asked, trouble, ask, answer, leave }), [asked, trouble, ask, answer, leave]);
}
