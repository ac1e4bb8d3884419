import { useMemo } from 'react';
import type { OpenItem } from '../../../../shared/domain/shift/open-item.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import type { LogEntry } from '../../../../shared/domain/duty-log/log-entry.ts';
import type { OrderState } from '../../../../shared/domain/order/order.ts';
import type { SlipState, SlipTrouble } from '../../../../shared/domain/printing/slip-job.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** How an open matter is read on one line. */
export interface LineText {
  /** What stands at the left: a short number, a code; empty for a line of the log. */
  readonly lead: string;
  readonly title: string;
  readonly text: string;
  /** What sort of matter it is and how it stands: `报修 待取单`. */
  readonly kind: string;
}

/** Reads open matters in the present language; a sealed line reads the same as a living one. */
export function useLineWords(): (item: OpenItem) => LineText {
  const terms = useWords('terms');
  const custody = useWords('custody');
  const slips = useWords('slips');
  const log = useWords('dutyLog');
  const words = useOrderWords();
  return useMemo(() => {
    const orderState = ({ state, pause }: OpenItem) =>
      pause === null
        ? terms(`state.${state as OrderState}`) // an order's line has an order's state
        : `${terms('state.paused')} ${terms(`pause.${pause}`)}`;
    const kindOf = ({ kind }: OpenItem) => (kind === null ? '' : terms(`kind.${kind}`));
    return (item) => {
      const { about, number, title, text, state } = item;
      switch (about.kind) {
        case 'order':
          return {
            lead: words.number(number),
            title,
            text,
            kind: [kindOf(item), orderState(item)].filter(Boolean).join(' · '),
          };
        case 'follow-up':
          return { lead: words.number(number), title, text, kind: kindOf(item) };
        case 'custody':
          return {
            lead: words.number(number),
            title,
            text,
            kind: custody(`state.${state as Custody['state']}`), // a stay's line has a stay's state
          };
        case 'slip':
          return {
            lead: words.number(number),
            title,
            // What stopped the printer, when it said so.
            text: text === '' ? '' : slips(`short.${text as SlipTrouble['kind']}`),
            kind: slips(`state.${state as SlipState}`), // a slip's line has a slip's state
          };
        case 'task':
          return { lead: '', title: terms(`clock.${about.task}`), text, kind: '' };
        case 'log':
          return {
            lead: '',
            title: log(`category.${state as LogEntry['category']}`), // the state of a log's line is its category
            text,
            kind: '',
          };
      }
    };
  }, [terms, custody, slips, log, words]);
}
