import { useCallback } from 'react';
import type { Health } from '../../../shared/domain/rescue/health.ts';
import { momentNow } from '../now/now.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

/** Why a book takes no changes. */
export type ReadOnlyHealth = Extract<Health, { kind: 'read-only' }>;

/** Says in one sentence why the book takes no changes; nothing of a resident is in it. */
export function useHealthSentence(): (health: ReadOnlyHealth) => string {
  const t = useWords('recovery');
  const bundles = useWords('bundles');
  const format = useFormat();
  return useCallback(
    ({ why, at, detail, isUnfinished }) => {
      if (isUnfinished) return bundles('move.unfinished');
      const isToday = format.dayKey(at) === format.dayKey(momentNow());
      return t(`sentence.${why}`, {
        time: isToday ? format.seconds(at) : format.moment(at, momentNow()),
        // Of a desk that has moved: the file that it went into.
        file: detail,
      });
    },
    [t, bundles, format],
  );
}
