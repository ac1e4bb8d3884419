import { useWords } from '../../app/words/use-words.ts';
import { Faint } from './Faint.tsx';

/** How many lines of a section are not shown; nothing when all are. */
export function More({ count }: { readonly count: number }) {
  const t = useWords('board');
  return count > 0 ? <Faint>{t('more', { count })}</Faint> : null;
}
