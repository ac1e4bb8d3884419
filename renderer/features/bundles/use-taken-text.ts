import { useCallback } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { joinSentences } from '../../app/words/join-sentences.ts';
import { useWords } from '../../app/words/use-words.ts';

/** What became of a bundle that was taken in, in sentences; of one that could not be looked at the letter is not known. */
export function useTakenText(): (letter: string | null, taken: OutputOf<'bundles.take'>) => string {
  const t = useWords('bundles');
  const { language } = useFormat();
  return useCallback(
    (letter, { judgement, upTo, followed, left, receipt }) => {
      const figure = new Intl.NumberFormat(language);
      return joinSentences(
        [
          letter === null
            ? t('take.done_anew', { upTo: figure.format(upTo) })
            : t(`take.done_${judgement}`, { letter, upTo: figure.format(upTo) }),
          followed > 0 && t('take.followed', { count: followed }),
          ...left.map(({ file }) => t('take.left', { file })),
          receipt === null ? t('take.noReceipt') : t('take.receipt', { file: receipt }),
        ],
        language,
      );
    },
    [t, language],
  );
}
