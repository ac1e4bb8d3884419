import { useMemo } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { refusalText } from './refusal-text.ts';
import { useWords } from './use-words.ts';

/** Turns refusals into sentences of the present language. */
export function useRefusalText(): (refusal: Refusal) => string {
  const errors = useWords('errors');
  const terms = useWords('terms');
  const custody = useWords('custody');
  const shift = useWords('shift');
  const common = useWords('common');
  const separator = common('separator');
  return useMemo(
    () => (refusal) => refusalText(refusal, { errors, terms, custody, shift, separator }),
    [errors, terms, custody, shift, separator],
  );
}
