import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Namespace } from '../../../shared/words/words.ts';
import type {} from './typed-words.ts';

/** The words of one namespace: `const t = useWords('orders'); t('title')`. */
export function useWords<N extends Namespace>(namespace: N): TFunction<N> {
  return useTranslation(namespace).t as TFunction<N>; // the library types t by a tuple of the same namespace
}
