import { useMemo } from 'react';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { personAsked, type Asking } from './asking.ts';
import type { Outcome } from './outcomes.ts';
import { usePersonName } from './use-person-name.ts';

/** Answers in words. */
export interface AnswerText {
  /** `马上来`, `还在做`, `电话`. */
  choice(asked: Asking, outcome: Outcome): string;
  /** What the toast says when it is written down. */
  done(asked: Asking, outcome: Outcome | null, open: number | null): string;
}

/** The words of answers in the present language. */
export function useAnswerText(): AnswerText {
  const t = useWords('acts');
  const board = useWords('board');
  const terms = useWords('terms');
  const words = useOrderWords();
  const ofStays = useWords('stays');
  const stays = useStayWords();
  const nameOf = usePersonName();
  return useMemo(() => {
    const choice = ({ line }: Asking, outcome: Outcome): string => {
      switch (outcome.act) {
        case 'chase':
          return t(`chased.${outcome.said}`);
        case 'askCompletion':
          return t(`asked.${outcome.said}`);
        case 'chaseRequest':
          return terms(`chaseOutcome.${outcome.said}`);
        case 'askBack':
          return line.kind === 'custody' ? stays.outcome(line.custody, outcome.said) : '';
        case 'tell':
          return outcome.said === 'next' ? board('nextPerson') : terms(`tellingWay.${outcome.said}`);
        case 'digest':
          return board(`digest.${outcome.said}`);
      }
    };
    return {
      choice,
      done: (asked, outcome, open) => {
        const { line } = asked;
        if (line.kind === 'task')
          return outcome?.act === 'digest'
            ? board('digested', { count: open ?? 0 })
            : board('signed', { task: terms(`clock.${line.task}`), count: open ?? 0 });
        if (line.kind === 'custody')
          return ofStays('askedOf', {
            what: stays.leads(line.stays),
            outcome: outcome ? choice(asked, outcome) : '',
          });
        const number = words.number(line.order.number);
        const person = outcome?.act === 'tell' ? personAsked(asked) : undefined;
        if (person) return board('told', { number, name: nameOf(person) });
        return t('done', { number, act: outcome ? choice(asked, outcome) : board('responded') });
      },
    };
  }, [t, board, terms, words, ofStays, stays, nameOf]);
}
