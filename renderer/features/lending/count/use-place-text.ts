import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** Where a thing belongs, in words: `甲 7 号钩`; of a register without hooks the cabinet alone. */
export function usePlaceText(): (thing: Pick<Thing, 'cabinet' | 'hook'>) => string {
  const t = useWords('stocktake');
  return ({ cabinet, hook }) => {
    if (hook !== null) return t('place', { cabinet, hook }).trim();
    return cabinet === '' ? '' : t('cabinet', { cabinet });
  };
}
