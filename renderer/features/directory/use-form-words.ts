import { useWords } from '../../app/words/use-words.ts';
import type { FormTrouble } from './person-form.ts';

/** Says what is wrong with a field; undefined when nothing is. */
export function useFormWords(): (message: string | undefined) => string | undefined {
  const t = useWords('directory');
  // Every message of the schemas is one.
  return (message) => (message === undefined ? undefined : t(`form.error.${message as FormTrouble}`));
}
