import { useMemo } from 'react';
import type { HandoverHead } from '../../../../shared/domain/shift/handover.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** A handover of a list in words. */
export interface HeadWords {
  number(head: HandoverHead): string;
  at(head: HandoverHead): string;
  people(head: HandoverHead): string;
  state(head: HandoverHead): string;
  /** In how many handovers its oldest line has stood; empty when all were new. */
  carried(head: HandoverHead): string;
  /** The words to the next shift, or why nobody took it. */
  said(head: HandoverHead): string;
  /** The whole line for somebody who listens. */
  spoken(head: HandoverHead): string;
}

/** The words of past handovers in the present language. */
export function useHeadWords(): HeadWords {
  const t = useWords('pastHandovers');
  const shift = useWords('shift');
  const format = useFormat();
  const words = useOrderWords();
  const nameOf = useStaffName();
  return useMemo(() => {
    const number = (head: HandoverHead) => words.number(head.number);
    const at = ({ closedAt, preparedAt }: HandoverHead) => format.moment(closedAt ?? preparedAt, momentNow());
    const people = ({ from, to }: HandoverHead) =>
      t('people', { from: nameOf(from), to: to === null ? t('none') : nameOf(to) });
    const state = (head: HandoverHead) => shift(`state.${head.state}`);
    return {
      number,
      at,
      people,
      state,
      carried: ({ longestCarried }) =>
        longestCarried === 0 ? '' : t('carried', { count: longestCarried + 1 }),
      said: ({ refusal, words: said }) =>
        refusal === null ? said : t('notTaken', { reason: refusal.reason }),
      spoken: (head) =>
        t('spoken', {
          number: number(head),
          at: at(head),
          people: people(head),
          state: state(head),
          lines: head.lines,
          questions: head.questions,
          differences: head.differences,
        }),
    };
  }, [t, shift, format, words, nameOf]);
}
