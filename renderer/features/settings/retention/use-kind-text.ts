import { useCallback } from 'react';
import type { RecordKind } from '../../../../shared/rules/retention.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** What sort of records a rule or an erasure is about. */
export function useKindText(): (kind: RecordKind) => string {
  const t = useWords('retention');
  const terms = useWords('terms');
  return useCallback(
    (kind) => {
      if (kind === 'loan' || kind === 'deposit' || kind === 'visit') return t(`stay.${kind}`);
      return terms(`kind.${kind}`);
    },
    [t, terms],
  );
}
