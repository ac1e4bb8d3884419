import { useMemo } from 'react';
import type { CustodyLine } from '../../../shared/domain/custody/select-custody.ts';
import { useWords } from '../words/use-words.ts';
import { useStayWords } from './use-stay-words.ts';

/** What is to be known at once of somebody who has things out, or for whom something lies here. */
export interface HeldText {
  /** `逾期 1 件 K-031`; empty when nothing is overdue. */
  overdue(lines: readonly CustodyLine[]): string;
  /** `有 1 件寄存`; empty when nothing lies here. */
  kept(lines: readonly CustodyLine[]): string;
}

/** The sentences of what a person has, in the present language. */
export function useHeldText(): HeldText {
  const t = useWords('stays');
  const words = useStayWords();
  return useMemo(
    () => ({
      overdue: (lines) => {
        const late = lines.filter(({ custody, mood }) => custody.kind === 'loan' && mood === 'late');
        const { length: count } = late;
        return count === 0
          ? ''
          : t('overdue', { count, codes: words.leads(late.map(({ custody }) => custody)) });
      },
      kept: (lines) => {
        const { length: count } = lines.filter(({ custody }) => custody.kind === 'deposit');
        return count === 0 ? '' : t('kept', { count });
      },
    }),
    [t, words],
  );
}
