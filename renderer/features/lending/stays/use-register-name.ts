import { useFormat } from '../../../app/words/format-context.ts';

interface Named {
  readonly name: string;
  readonly latinName: string;
}

/** Names registers, their classes and their fields in the language of the screen. */
export function useRegisterName(): (named: Named | undefined) => string {
  const { language } = useFormat();
  return (named) => (language === 'en' && named?.latinName ? named.latinName : (named?.name ?? ''));
}
