import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useKindText } from './use-kind-text.ts';
import type { Due } from './use-retention.ts';

/** One kind that is due: `报修 120 条，2021-11-26 以前关闭的`. */
export function useDueText(): (due: Due) => string {
  const t = useWords('retention');
  const kindText = useKindText();
  const format = useFormat();
  return ({ kind, records, closedBefore }) =>
    t('run.line', {
      kind: kindText(kind),
      records: new Intl.NumberFormat(format.language).format(records),
      before: format.localDay(closedBefore, 'full'),
    });
}
