import { setUp as keys } from '../../../shared/words/zh-CN/setUp.ts';
import { useRefusalText } from '../../app/words/use-refusal-text.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { SetUpTrouble } from './set-up-form.ts';

type FieldTrouble = keyof typeof keys.trouble;

function isFieldTrouble(trouble: SetUpTrouble): trouble is FieldTrouble {
  return Object.hasOwn(keys.trouble, trouble);
}

/** Says what is wrong with a field of the first run; undefined when nothing is. */
export function useTroubleText(): (message: string | undefined) => string | undefined {
  const t = useWords('setUp');
  const say = useRefusalText();
  return (message) => {
    if (message === undefined) return undefined;
    const trouble = message as SetUpTrouble; // every message of the schema is one
    return isFieldTrouble(trouble) ? t(`trouble.${trouble}`) : say({ kind: 'weak-pin', weakness: trouble });
  };
}
