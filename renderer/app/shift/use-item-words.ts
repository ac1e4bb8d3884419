import { useMemo } from 'react';
import type { CallbackReason } from '../../../shared/domain/callback/callback-line.ts';
import type { StandingTask } from '../../../shared/domain/clock/standing.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { LogCategory } from '../../../shared/domain/duty-log/log-entry.ts';
import type { OrderState } from '../../../shared/domain/order/order.ts';
import type { SlipState, SlipTrouble } from '../../../shared/domain/printing/slip-job.ts';
import type { OpenItem } from '../../../shared/domain/shift/open-item.ts';
import { useOrderWords } from '../orders/use-order-words.ts';
import { useWords } from '../words/use-words.ts';

/** An open matter in words, as rounds, handovers and their comparison say it. */
export interface ItemWords {
  /** `0019`, `K-031`; empty for what has no number. */
  number(item: Pick<OpenItem, 'about' | 'number'>): string;
  /** Where and who, or what takes the place of it. */
  title(item: Pick<OpenItem, 'about' | 'title' | 'state'>): string;
  /** What it is about. */
  text(item: Pick<OpenItem, 'about' | 'text'>): string;
  /** How it stands: `待取单`, `暂停 等料`, `在外`. */
  state(item: Pick<OpenItem, 'about' | 'state' | 'pause'>): string;
}

/** The words of open matters in the present language. */
export function useItemWords(): ItemWords {
  const terms = useWords('terms');
  const custody = useWords('custody');
  const slips = useWords('slips');
  const dutyLog = useWords('dutyLog');
  const words = useOrderWords();
  return useMemo(() => {
    // An open matter keeps the state of its record as text, because it outlives the record.
    const state: ItemWords['state'] = ({ about, state: said, pause }) => {
      switch (about.kind) {
        case 'order': {
          const step = terms(`state.${said as OrderState}`); // written by orderItem
          return pause === null ? step : `${step} ${terms(`pause.${pause}`)}`;
        }
        case 'follow-up':
          return terms(`callbackReason.${said as CallbackReason}`); // written by followUpItem
        case 'custody':
          return custody(`state.${said as Custody['state']}`); // written by custodyItem
        case 'slip':
          return slips(`state.${said as SlipState}`); // written by slipItem
        // Their title says all there is to say.
        case 'log':
        case 'task':
          return '';
      }
    };
    return {
      number: ({ about, number }) =>
        about.kind === 'custody' && number !== about.custody ? number : words.number(number),
      title: ({ about, title, state: said }) => {
        if (about.kind === 'task') return terms(`clock.${said as StandingTask}`); // written by taskItem
        return about.kind === 'log' ? dutyLog(`category.${said as LogCategory}`) : title; // written by logItem
      },
      text: ({ about, text }) =>
        about.kind === 'slip' && text !== '' ? slips(`short.${text as SlipTrouble['kind']}`) : text, // written by slipItem
      state,
    };
  }, [terms, custody, slips, dutyLog, words]);
}
