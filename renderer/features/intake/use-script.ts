import type { Language } from '../../../shared/domain/primitives.ts';
import { scriptOf, type ScriptName } from '../../../shared/rules/find-snippets.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';

/** The sentence to read out at a certain moment, in the language of the screen or another; empty when it was removed. */
export function useScript(name: ScriptName, language?: Language): string {
  const { language: ofScreen } = useFormat();
  return useDesk((desk) => scriptOf(desk.snippets, name, language ?? ofScreen)?.text ?? '');
}
