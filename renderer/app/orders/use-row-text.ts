import { useMemo } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useOrderWords } from './use-order-words.ts';
import { useWords } from '../words/use-words.ts';
import { paperOf } from './paper-text.ts';

/** The texts of an order row (ux 5): the same in the list, on paper and for those who listen. */
export interface RowText {
  kind(order: Order): string;
  gravity(order: Order): string;
  /** To which step it has come, with the reason of a pause or the tries of a callback. */
  step(order: Order): string;
  /** In whose hands it is. */
  hands(order: Order): string;
  paper(order: Order): string;
}

/** The texts of order rows in the present language. */
export function useRowText(): RowText {
  const t = useWords('orders');
  const terms = useWords('terms');
  const words = useOrderWords();
  return useMemo(
    () => ({
      kind: (order) => terms(`kind.${order.kind}`),
      gravity: (order) => {
        if (order.severity) return terms(`severity.${order.severity}`);
        return order.urgency === 'urgent' ? terms('urgency.urgent') : '';
      },
      step: (order) => {
        const state = terms(`state.${order.state}`);
        const pause = order.state === 'paused' ? order.pauses.at(-1) : undefined;
        if (pause) return `${state} ${terms(`pause.${pause.reason}`)}`;
        const tries = order.state === 'awaiting-callback' ? (order.callback?.tries.length ?? 0) : 0;
        return tries > 0 ? `${state} ${t('tries', { count: tries })}` : state;
      },
      hands: (order) => {
        if (order.state === 'registered' || order.slipBackAt !== null) return words.staff(order.owner);
        return order.signer || words.department(order.department);
      },
      paper: (order) => t(`paper.${paperOf(order)}`, { count: order.copies }),
    }),
    [t, terms, words],
  );
}
